import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './accessibility.ts'
import { hostNames, test } from './hosts.ts'
import { picture } from './pictures.ts'

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
  latihan: '/latihan',
  penguasaan: '/latihan?lihat=mastery',
  riwayat: '/riwayat',
  pengaturan: '/pengaturan',
} as const

const sizes = { '1366': { width: 1366, height: 768 }, '1920': { width: 1920, height: 1080 } } as const
const schemes = ['light', 'dark'] as const

async function show(page: Page, address: string) {
  await page.evaluate(to => {
    location.hash = `#${to}`
  }, address)
  await expect(page.locator('main h1').first()).toBeVisible()
  await expect(page.locator('main')).not.toContainText(/tidak bisa ditampilkan|cannot be shown/)
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
}

test('every page has its picture in both sizes and themes, and nothing is wider than the screen', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor()
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      for (const [name, address] of Object.entries(pages)) {
        await show(page, address)
        await picture(page, `${size}-${colorScheme}-${name}`)
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width, name).toBeLessThanOrEqual(viewport.width)
      }
    }
  }
})

for (const language of ['id', 'en'] as const) {
  test(`no page has an accessibility fault, in light and dark (${language})`, async ({ start }) => {
    const { page } = await start('web', ['--example'])
    await page.getByRole('heading', { name: /contoh/ }).waitFor()
    await page.evaluate(to => localStorage.setItem('gladi-language', to), language)
    await page.reload()
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      for (const [name, address] of Object.entries(pages)) {
        await show(page, address)
        await page.waitForTimeout(250)
        if (language === 'en') await picture(page, `english-${colorScheme}-${name}`)
        await expectNoFaults(page, `${colorScheme} ${name}`)
      }
    }
  })
}

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
