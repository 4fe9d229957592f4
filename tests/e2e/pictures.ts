import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '../..')

/** Kept in the repository, for the README; drawn anew by `npm test -- --pictures`. */
const kept = new Set([
  'web-mulai',
  'web-latihan',
  'latihan-hasil',
  ...['beranda', 'peserta', 'rencana', 'kelas', 'jadwal', 'provinsi', 'serahkan'].map(page => `1366-light-${page}`),
  ...['kelas', 'provinsi'].map(page => `1366-dark-${page}`),
])

/** A picture of the page as it stands; all of them lie in .cache/pictures after a run. */
export async function picture(page: Page, name: string) {
  const folder = process.env['GLADI_PICTURES'] && kept.has(name) ? 'docs/pictures' : '.cache/pictures'
  mkdirSync(join(root, folder), { recursive: true })
  await expect(page.getByRole('status', { name: /^(Memuat|Loading)$/ })).toHaveCount(0)
  await page.waitForTimeout(300) // a toast that is fading in, a font that is swapped
  await page.screenshot({ path: join(root, folder, `${name}.png`) })
}
