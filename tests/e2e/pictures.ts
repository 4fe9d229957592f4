import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Into docs/pictures when the README's are to be made anew (`npm test -- --pictures`), else beside the reports. */
const folder = join(import.meta.dirname, '../..', process.env['GLADI_PICTURES'] ? 'docs/pictures' : '.cache/pictures')

export async function picture(page: Page, name: string) {
  mkdirSync(folder, { recursive: true })
  await page.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root'))
  await page.waitForTimeout(300) // a toast that is fading in, a font that is swapped
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
