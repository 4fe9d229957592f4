import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expectNoFaults, expectNoFaultsInEitherTheme } from './accessibility.ts'
import { hostNames, test } from './hosts.ts'
import { picture } from './pictures.ts'
import { showPage } from './show-page.ts'

async function openHandover(page: Page) {
  await page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.getByRole('heading', { name: 'Serahkan', exact: true, level: 1 }).waitFor()
}

/** The entries of the ZIP that `start` makes the page give. */
async function zipOf(page: Page, start: () => Promise<void>) {
  const coming = page.waitForEvent('download', { timeout: 60_000 })
  await start()
  const download = await coming
  return { name: download.suggestedFilename(), entries: unzipSync(readFileSync(await download.path())) }
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Penerima berkas' }).getByRole('row', { name: new RegExp(`^${name}`) })

test("a province's folder is handed over with the mouse, and the table says when", async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openHandover(page)
  await rowOf(page, 'Sulawesi Selatan').click()
  await expect(page.getByText('35 kelas, 1.035 orang, WITA')).toBeVisible()
  await expect(page.getByText('Belum diserahkan.')).toBeVisible()

  const button = page.getByRole('button', { name: 'Unduh folder Sulawesi Selatan' })
  const { name, entries } = await zipOf(page, () => button.click())
  expect(name).toBe('Sulawesi Selatan rencana 1.zip')
  expect(Object.keys(entries)).toContain('Sulawesi Selatan/Daftar hadir Sulawesi Selatan.xlsx')
  await expect(page.getByText(/^Diserahkan .* rencana 1\.$/)).toBeVisible()
  await expect(rowOf(page, 'Sulawesi Selatan')).toContainText('rencana 1')
  await expect(page.getByText('1 dari 39 penerima')).toBeVisible()
  await picture(page, 'handover-sent')

  await page.reload()
  await expect(rowOf(page, 'Sulawesi Selatan')).toHaveAttribute('aria-current', 'true')
  await expect(page.getByText(/^Diserahkan .* rencana 1\.$/)).toBeVisible()
})

test('the same with the keyboard alone', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openHandover(page)
  const isInTable = () => page.evaluate(() => document.activeElement?.tagName === 'TBODY')
  for (let presses = 0; presses < 6 && !(await isInTable()); presses++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { name: 'Aceh' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Unduh folder Aceh' })).toBeFocused()
  const { entries } = await zipOf(page, () => page.keyboard.press('Enter'))
  expect(Object.keys(entries)).toContain('Aceh/Baca dulu.txt')
  await expect(page.getByText(/^Diserahkan .* rencana 1\.$/)).toBeVisible()
})

test('whole numbers are in the folder only when ticked, and what changes afterwards is told', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openHandover(page)
  await rowOf(page, 'Bali').click()
  await page.getByRole('checkbox', { name: 'NIK dan telepon lengkap' }).check()
  await zipOf(page, () => page.getByRole('button', { name: 'Unduh folder Bali' }).click())
  await expect(page.getByText('NIK dan telepon lengkap.', { exact: false }).last()).toBeVisible()

  await page.getByRole('link', { name: 'Isi tautan ruang' }).click()
  await expect(page.getByRole('heading', { name: 'Ruang Zoom' })).toBeInViewport()
  await page.getByRole('button', { name: 'Isi tautan ruang' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Zoom A;https://contoh.zoom.us/j/1')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan 1 ruang' }).click()
  await expect(page.getByText('1 dari 36 ruang punya tautan')).toBeVisible()
  await page.getByRole('link', { name: 'Serahkan' }).first().click()
  await rowOf(page, 'Bali').click()
  await expect(rowOf(page, 'Bali')).toContainText('Berubah setelah diserahkan')
  await expect(page.getByText('Kelas, orang, atau ruangnya berubah setelah itu.')).toBeVisible()
})

test('all folders are made while one looks elsewhere, and the making can be stopped', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openHandover(page)
  await page.getByRole('button', { name: 'Unduh 39 folder' }).click()
  await expect(page.getByText('Membuat folder semua penerima').first()).toBeVisible()
  await page.getByRole('button', { name: 'Batalkan' }).first().click()
  await expect(page.getByRole('button', { name: 'Unduh 39 folder' })).toBeEnabled()
  await expect(page.getByText('0 dari 39 penerima')).toBeVisible()

  const { entries } = await zipOf(page, async () => {
    await page.getByRole('button', { name: 'Unduh 39 folder' }).click()
    await page.getByRole('link', { name: 'Beranda' }).first().click()
    await expect(page.getByRole('heading', { name: /contoh/ })).toBeVisible()
  })
  expect(new Set(Object.keys(entries).map(path => path.split('/')[0])).size).toBe(39)
})

test('attendance lists print a page for each class, without the window around them', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openHandover(page)
  await rowOf(page, 'Sulawesi Selatan').click()
  await page.getByRole('button', { name: 'Berkas SULSEL-14' }).click()
  await page.getByRole('menuitem', { name: 'Cetak daftar hadir' }).click()
  await expect(page.getByRole('heading', { name: 'Daftar hadir SULSEL-14' }).first()).toBeVisible()
  await picture(page, 'print-class')

  await page.evaluate(() => {
    window.print = () => {
      document.title = 'printed'
    }
  })
  await page.getByRole('button', { name: 'Cetak' }).click()
  await expect(page).toHaveTitle('printed')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeHidden()
  await expect(page.getByText('•••• •••• ••••').first()).toBeVisible()
  await picture(page, 'print-class-paper')
  await page.emulateMedia({ media: null })

  await page.getByRole('link', { name: 'Kembali' }).click()
  await page.goto(`${new URL(page.url()).origin}/#/cetak/provinsi/73`)
  await expect(page.getByRole('heading', { name: '35 daftar hadir' })).toBeVisible()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(35)
})

test('messages are copied one after the other by keyboard, and the marks are still there later', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openHandover(page)
  await rowOf(page, 'DKI Jakarta').click()
  await page.getByRole('link', { name: 'Kirim satu per satu' }).click()
  await expect(page.getByText('0 dari 7 pesan sudah disalin.')).toBeVisible()

  const shown = page.getByRole('region', { name: /^Pesan DKI/ })
  const first = await shown.innerText()
  await page.keyboard.press('c')
  await expect(page.getByText('1 dari 7 pesan sudah disalin.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.replaceAll('*', '').trim()).toBe(first.trim())
  expect(copied).toMatch(/^Hari: \w+, \d+ \w+ 2025\nJam: 08\.00–15\.30 WIB\nRuang: \d+\nTautan: menyusul$/m)

  await page.keyboard.press('j')
  await expect(shown).not.toHaveText(first)
  await page.keyboard.press('c')
  await expect(page.getByText('2 dari 7 pesan sudah disalin.')).toBeVisible()
  await picture(page, 'messages')
  await page.reload()
  await expect(page.getByText('2 dari 7 pesan sudah disalin.')).toBeVisible()
  await expect(page.getByRole('option', { name: /tersalin/ })).toHaveCount(2)
})

test('people without an e-mail address are a click away', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openHandover(page)
  await rowOf(page, 'Sulawesi Selatan').click()
  await expect(page.getByRole('heading', { name: 'Sulawesi Selatan' })).toBeVisible()
  const link = page.getByRole('link', { name: /orang tanpa e-mail/ })
  const count = (await link.innerText()).split(' ')[0]!
  await link.click()
  await expect(page.getByText(new RegExp(`^${count.replace('.', '\\.')} dari`)).first()).toBeVisible()
})

test('no page of handing over has an accessibility fault, in both themes and languages', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })
  await showPage(page, '/serahkan?provinsi=73')
  await expectNoFaultsInEitherTheme(page, 'handover')
  await showPage(page, '/serahkan/pesan/73')
  await expectNoFaultsInEitherTheme(page, 'messages')
  // Paper is white in either theme.
  const list = page.getByRole('heading', { level: 1, name: '2 daftar hadir' })
  await page.evaluate(() => (location.hash = '#/cetak/provinsi/65'))
  await list.waitFor()
  await picture(page, 'print')
  await expectNoFaults(page, 'print')

  await page.evaluate(() => localStorage.setItem('gladi-language', 'en'))
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'attendance lists' }).waitFor()
  await expectNoFaults(page, 'English print')
  await showPage(page, '/serahkan/pesan/73')
  await expectNoFaults(page, 'English messages')
  await showPage(page, '/serahkan?provinsi=73')
  await picture(page, 'handover-english')
  await expectNoFaults(page, 'English handover')
})

for (const host of hostNames) {
  test(`${host}: the worker that writes the files is there in the built app`, async ({ start }) => {
    const { page } = await start(host, ['--example'])
    await openHandover(page)
    await rowOf(page, 'Kalimantan Utara').click()
    await page.getByRole('button', { name: 'Unduh folder Kalimantan Utara' }).click()
    await expect(page.getByText(/^Folder Kalimantan Utara diunduh/)).toBeVisible({ timeout: 60_000 })
  })
}
