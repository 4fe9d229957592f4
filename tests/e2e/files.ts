import { expect, type Page } from '@playwright/test'
import type { RosterPerson } from '#domain/roster/participant'
import { writeRosterFile } from '#main/roster/write-roster-file'
import { people, regions } from '../builders/a-roster.ts'

/** A file as the page's file chooser takes it. */
export const upload = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

/** 65 companions and 2 instructors of Bone, and one row without a name. */
export function aSmallRoster() {
  const persons: RosterPerson[] = [
    ...people(65, { districtName: 'Libureng' }),
    ...people(2, { role: 'instructor' }),
    ...people(1, { name: '' }),
  ]
  return upload('daftar peserta.xlsx', writeRosterFile(persons, regions, 'xlsx'))
}

export const aPicture = () => upload('foto.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))

/** Drags a file over the window and lets it go, as the mouse does. */
export async function drop(page: Page, name: string, content: string) {
  const dataTransfer = await page.evaluateHandle(
    file => {
      const carried = new DataTransfer()
      carried.items.add(new File([file.content], file.name))
      return carried
    },
    { name, content },
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer })
  const zone = page.locator('.mantine-Dropzone-root').filter({ hasText: /^Lepaskan/ })
  await expect(zone).toBeVisible()
  await zone.dispatchEvent('drop', { dataTransfer })
  await expect(zone).toBeHidden()
}
