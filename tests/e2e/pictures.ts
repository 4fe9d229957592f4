import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '../..')

/** Kept in the repository, for the README; drawn anew by `npm test -- --pictures`. */
const kept = new Set([
  'web-mulai',
  'web-latihan',
  'latihan-hasil',
  'sesudah-kelas-siap',
  'sesudah-kelas-presensi',
  'tukar-diterima',
  'tukar-palsu',
  'tukar-halaman-pusat',
  ...['beranda', 'peserta', 'rencana', 'kelas', 'jadwal', 'provinsi', 'serahkan'].map(page => `1366-light-${page}`),
  ...['kelas', 'provinsi'].map(page => `1366-dark-${page}`),
])

/** A picture of the page as it stands, where pictures are asked for: those not kept lie in .cache/pictures. */
export async function picture(page: Page, name: string) {
  if (!process.env['GLADI_PICTURES']) return
  const folder = kept.has(name) ? 'docs/pictures' : '.cache/pictures'
  mkdirSync(join(root, folder), { recursive: true })
  await expect(page.getByRole('status', { name: /^(Memuat|Loading)$/ })).toHaveCount(0)
  await settled(page)
  await page.screenshot({ path: join(root, folder, `${name}.png`) })
}

/** No font is still to be swapped, nothing fades in. */
export async function settled(page: Page) {
  await page.evaluate(async () => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    await document.fonts.ready
    await frame()
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await frame()
  })
}
