import { expect, type Locator, type Page } from '@playwright/test'
import { expectNoFaultsInEitherTheme } from './accessibility.ts'
import { test } from './hosts.ts'

const answer = '33.603 orang, 36 ruang × 40 = 1.440 kursi per gelombang'

async function openPlan(page: Page) {
  await page.getByRole('heading', { name: /contoh/ }).waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Rencana' }).click()
  await expect(page.getByText(answer)).toBeVisible()
}

const rooms = (page: Page) => page.getByRole('textbox', { name: 'Ruang', exact: true })
const planNumber = (page: Page, number: number) => page.getByRole('heading', { name: `Rencana ${number}, dipakai` })

test('by mouse: what does not fit is said at once, a way is taken and taken back, a plan is found, used and undone', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  await openPlan(page)
  await page.getByRole('textbox', { name: 'Tenggat' }).fill('4 Mar 2025')
  await page.getByRole('textbox', { name: 'Hari pertama' }).click()
  await expect(page.getByText('Sampai 4 Mar 2025 ada 5.760 kursi: kurang 27.843 kursi.')).toBeVisible()
  await expect(page.getByText('Belum cukup')).toBeVisible()
  await page.getByText('Tambah ruang menjadi 280').click()
  await page.getByRole('button', { name: 'Pakai cara ini' }).click()
  await expect(rooms(page)).toHaveValue('280')
  await expect(page.getByText('Belum cukup')).toBeHidden()
  const taken = page.getByRole('alert').filter({ hasText: 'Banyak ruang tahap 2 diganti: 36 menjadi 280' })
  await taken.getByRole('button', { name: 'Urungkan' }).click()
  await expect(rooms(page)).toHaveValue('36')
  await expect(page.getByText('Belum cukup')).toBeVisible()
  await page.getByRole('button', { name: 'Pakai cara ini' }).click()

  await page.getByRole('button', { name: 'Cari susunan baru' }).click()
  await expect(page.getByText('tidak ada aturan yang dilanggar')).toBeVisible()
  await expect(page.getByRole('row', { name: /Gelombang 32 4/ })).toBeVisible()
  await page.getByRole('button', { name: 'Pakai rencana ini' }).click()
  await expect(page.getByRole('heading', { name: 'Kelas', exact: true })).toBeVisible()
  const toast = page.getByRole('alert').filter({ hasText: 'Rencana 2 dipakai' })
  await toast.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Diurungkan: Rencana 2 dipakai')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Rencana' }).click()
  await expect(planNumber(page, 1)).toBeVisible()
  await page.getByRole('link', { name: 'Lihat kelas' }).click()
  await expect(page.getByText('1.120 dari 1.120 kelas')).toBeVisible()
})

/** Tabs on, or back, until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluateAll(([element]) => element !== undefined && element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error('The focus never came there.')
}

test('by keyboard alone: classes by waves, a search that is stopped, its plan used and undone', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page.getByText(answer)).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: 'Satu tiap Innas' }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('1.008 kelas dalam 28 gelombang')).toBeVisible()
  await expect(page.getByText('Pengaturan sudah lain dari pengaturan rencana ini.')).toBeVisible()
  await expect(page.getByRole('table').filter({ hasText: 'Percampuran' })).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Cari susunan baru' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Hentikan' })).toBeFocused()
  await page.keyboard.press('Enter')
  const use = page.getByRole('button', { name: 'Pakai rencana ini' })
  await expect(use).toBeVisible()
  await tabTo(page, use)
  await page.keyboard.press('Enter')
  await expect(page.getByText('1.008 dari 1.008 kelas')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('1.120 dari 1.120 kelas')).toBeVisible()
})

test('settings go back to what they were at first, group by group', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openPlan(page)
  const largest = page.getByRole('textbox', { name: 'Paling banyak' })
  await largest.fill('45')
  await expect(page.getByText('33.603 orang, 36 ruang × 45 = 1.620 kursi per gelombang')).toBeVisible()
  await page.getByRole('button', { name: 'Ke bawaan: Orang per kelas' }).click()
  await expect(largest).toHaveValue('40')
  await expect(page.getByRole('button', { name: /^Ke bawaan/ })).toHaveCount(0)
})

test('at 200 % zoom the answer comes before the settings, and the search is seen when it begins', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.setViewportSize({ width: 683, height: 384 })
  await openPlan(page)
  await expect(page.getByText(answer)).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Cari susunan baru' }).click()
  await expect(page.getByRole('button', { name: /^(Hentikan|Pakai rencana ini)$/ }).first()).toBeInViewport()
})

/** In English the page is among every page's checks. */
test('no state of the page has an accessibility fault', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openPlan(page)
  const expectNoFault = (state: string) => expectNoFaultsInEitherTheme(page, `rencana-${state}`)
  await page.getByRole('radio', { name: 'Menurut gelombang' }).click()
  await expect(page.getByRole('radio', { name: '28', exact: true })).toBeVisible()
  await expectNoFault('waves')
  await page.getByRole('textbox', { name: 'Tenggat' }).fill('4 Mar 2025')
  await page.keyboard.press('Tab')
  await expectNoFault('late')
  await page.getByRole('button', { name: 'Cari susunan baru' }).click()
  await page.getByRole('button', { name: 'Pakai rencana ini' }).waitFor()
  await expectNoFault('found')
})
