import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoFaultsInEitherTheme } from './accessibility.ts'
import { hostNames, test } from './hosts.ts'
import { picture } from './pictures.ts'
import { showPage } from './show-page.ts'

/** By address, since names differ by language. */
const pages = {
  beranda: '/beranda',
  peserta: '/peserta',
  rencana: '/rencana',
  kelas: '/kelas',
  jadwal: '/jadwal',
  provinsi: '/provinsi',
  'satu-provinsi': '/provinsi/73',
  serahkan: '/serahkan',
  presensi: '/presensi',
  tes: '/tes',
  kesiapan: '/kesiapan',
  kirim: '/kirim',
  latihan: '/latihan',
  penguasaan: '/latihan?lihat=mastery',
  riwayat: '/riwayat',
  pengaturan: '/pengaturan',
} as const

async function expectNoWider(page: Page, name: string) {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect(scrollWidth, name).toBeLessThanOrEqual(clientWidth)
}

test('no page has an accessibility fault or is wider than the screen, in light and dark', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor()
  for (const [name, address] of Object.entries(pages)) {
    await showPage(page, address)
    await expectNoWider(page, name)
    await expectNoFaultsInEitherTheme(page, `1366-${name}`)
  }
})

test('no page has an accessibility fault in English, and on a large screen none is wider than it', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor()
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.evaluate(() => localStorage.setItem('gladi-language', 'en'))
  await page.reload()
  for (const [name, address] of Object.entries(pages)) {
    await showPage(page, address)
    await picture(page, `1920-english-${name}`)
    await expectNoWider(page, name)
    await expectNoFaults(page, `English ${name}`)
  }
})

for (const host of hostNames) {
  test(`${host}: the example opens with its plan, and every page of the sidebar`, async ({ start }) => {
    const { page } = await start(host)
    await page.getByRole('button', { name: 'Buka contoh' }).waitFor()
    await picture(page, `${host}-mulai`)
    await page.getByRole('button', { name: 'Buka contoh' }).click()
    await page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })

    const links = page.locator('aside nav a')
    for (let index = 0; index < (await links.count()); index++) {
      await links.nth(index).click()
      await expect(links.nth(index)).toHaveAttribute('aria-current', 'page')
      await expect(page.locator('main h1').first()).toBeVisible()
    }
    await picture(page, `${host}-rencana`)
  })
}
