import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { writeRosterFile } from '#main/roster/write-roster-file'
import { people, regions } from '../builders/a-roster.ts'
import { upload } from './files.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

async function openExample({ page }: { page: Page }) {
  await page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })
}

async function goTo(page: Page, path: string) {
  await page.evaluate(hash => {
    location.hash = hash
  }, `#${path}`)
  await page.locator('main h1').waitFor()
}

test('the province with the least slack is found and opened with the mouse', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample({ page })
  await page.getByRole('link', { name: 'Provinsi', exact: true }).click()
  await page.getByText('Kursi kosong').first().click()
  await expect(page.getByText(/Kelonggaran paling kecil: Papua Selatan, 6 kursi kosong\./)).toBeVisible()
  await picture(page, 'provinsi-kelonggaran')

  await page.getByRole('button', { name: 'Papua Selatan' }).click()
  await expect(page.getByRole('option', { name: 'Papua Selatan: 6 kursi kosong' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.getByRole('button', { name: 'Kursi kosong' }).click()
  await expect(page.getByRole('row').nth(2)).toContainText('Papua Selatan')
  await page.getByRole('link', { name: 'Buka provinsi' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Papua Selatan' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Kabupaten/kota di Papua Selatan' })).toContainText('Merauke')
})

test('the province with the least slack is found and opened with the keyboard alone', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample({ page })
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await expect(page.getByRole('heading', { level: 1, name: 'Provinsi' })).toBeFocused()

  await page.keyboard.press('Tab')
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/Kelonggaran paling kecil/)).toBeVisible()
  await page.keyboard.press('Tab') // export
  await page.keyboard.press('Tab') // map
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Papua Selatan' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/^Papua Selatan/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Papua Selatan' })).toBeFocused()
})

test('the table of provinces goes out as it is sorted', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample({ page })
  await goTo(page, '/provinsi?urut=seats')
  await page.getByRole('button', { name: 'Ekspor tabel' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV (.csv)' }).click()
  const download = await coming
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n')
  expect(download.suggestedFilename()).toBe('Provinsi.csv')
  expect(lines.slice(0, 2)).toEqual([
    '\uFEFFProvinsi;Zona;Pendamping;Kelas;Innas;Kursi kosong;Tanpa kelas',
    'Papua Selatan;WIT;74;2;2;6;0',
  ])
  expect(lines.filter(Boolean)).toHaveLength(39)
})

test('a class is opened from the timetable with the mouse', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample({ page })
  await page.getByRole('link', { name: 'Jadwal' }).click()
  const bar = page.getByRole('gridcell', { name: /^ACEH-29, / })
  await bar.hover()
  await expect(page.getByRole('tooltip')).toContainText('WIB')
  await bar.click()
  await expect(page.getByRole('heading', { level: 2, name: 'ACEH-29' })).toBeVisible()
})

test('a class is opened from the timetable with the keyboard, near and far', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample({ page })
  await page.keyboard.press('g')
  await page.keyboard.press('j')
  const grid = page.getByRole('grid', { name: 'Jadwal menurut ruang' })
  await grid.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  const chosen = page.getByRole('gridcell', { selected: true })
  await expect(chosen).toBeInViewport()
  await page.keyboard.press('-')
  await expect(page.getByRole('button', { name: 'Perkecil' })).toBeDisabled()
  await expect(chosen).toBeInViewport()
  await page.keyboard.press('+')
  const [code] = (await chosen.getAttribute('aria-label'))!.split(',')
  await expect(page).toHaveURL(new RegExp(`kelas=${code}`))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: code! })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(chosen).toHaveAttribute('aria-label', new RegExp(`^${code},`))
})

test('an instructor in two classes at once is marked, told below, and leads to the class', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample({ page })
  await goTo(page, '/kelas?cari=ACEH-31')
  await page.getByRole('button', { name: /^Innas:/ }).click()
  await page.getByRole('option', { name: /^Munawar Kantor provinsi/ }).click()
  await expect(page.getByRole('button', { name: 'Innas: Munawar. Ganti' })).toBeVisible()
  await page.getByRole('button', { name: /^Hari:/ }).click()
  await page.getByRole('option', { name: /27 Feb/ }).click()
  await page.getByRole('button', { name: 'Pakai waktu ini' }).click()
  await expect(page.getByText(/^Jadwal ACEH-31 diganti/).first()).toBeVisible()

  await goTo(page, '/jadwal')
  const clashes = page.getByRole('list', { name: '1 bentrok' })
  await expect(clashes).toContainText('Kam 27 Feb 2025: Munawar mengajar ACEH-04 dan ACEH-31 sekaligus.')
  await picture(page, 'jadwal-bentrok')
  await page.getByRole('radiogroup', { name: 'Baris menurut' }).getByText('Innas').click()
  await clashes.getByRole('button', { name: 'Tunjukkan' }).click()
  await expect(page.getByRole('gridcell', { selected: true })).toBeInViewport()
  await picture(page, 'jadwal-bentrok-innas')
  await clashes.getByRole('link', { name: 'Buka ACEH-04' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'ACEH-04' })).toBeVisible()

  await goTo(page, '/beranda')
  await expect(page.getByText('2 kelas melanggar aturan')).toBeVisible()
  await picture(page, 'beranda-bentrok')
})

test('on paper the timetable is landscape, with a page for each full day and every class in words', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  await openExample({ page })
  await goTo(page, '/jadwal')
  await expect(page.getByText('1.120 kelas di 35 ruang, 32 hari.')).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  const heads = page.getByRole('heading', { level: 2, name: /Ground Check DTSEN 2025 \(contoh\)/ })
  await expect(heads).toHaveCount(32)
  await expect(page.locator('tbody tr')).toHaveCount(1120)
  const row = page.getByRole('row', { name: /SULSEL-07/ })
  await expect(row).toContainText('08.00–15.30 WITA')
  await expect(row).toContainText('07.00–14.30 WIB')
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await picture(page, 'jadwal-cetak')

  const sheets = await sheetsOf(page)
  expect(sheets).toHaveLength(32)
  expect(sheets.every(({ width, height }) => width > height)).toBe(true)

  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(heads).toHaveCount(0)
  await goTo(page, '/jadwal?provinsi=73')
  await expect(page.getByText(/^35 kelas di/)).toBeVisible()
  expect((await sheetsOf(page)).length).toBeLessThan(10)
})

/** The pages as they come out of the printer. */
async function sheetsOf(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox\s*\[\S+ \S+ (\S+) (\S+)\]/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }))
}

test('the latest change is undone from Beranda, and all the changes from Riwayat', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample({ page })
  const latest = page.getByRole('region', { name: 'Perubahan terakhir' })
  await latest.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Diurungkan: Rencana 1 dipakai')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: '34.723 orang belum punya kelas' })).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('heading', { name: 'Rencana 1 siap diserahkan' })).toBeVisible({ timeout: 30_000 })

  await latest.getByRole('link', { name: 'Semua' }).click()
  await page.getByRole('button', { name: /^Kembalikan ke sebelum: .*diimpor/ }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('2 perubahan diurungkan')
  await picture(page, 'riwayat-kembali')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Diurungkan: 2 perubahan')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('listitem').filter({ hasText: 'diurungkan' })).toHaveCount(2)
  await goTo(page, '/beranda')
  await expect(page.getByRole('link', { name: 'Impor daftar' })).toBeVisible()
})

async function createTraining(page: Page) {
  await page.getByRole('button', { name: 'Buat pelatihan' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama pelatihan').fill('Uji Sulsel')
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill('tiga kata rahasia')
  await dialog.getByLabel('Frasa sandi sekali lagi').fill('tiga kata rahasia')
  await dialog.getByRole('button', { name: 'Buat pelatihan' }).click()
  await dialog.getByLabel('Saya sudah mencatatnya').check()
  await dialog.getByRole('button', { name: 'Buka pelatihan' }).click()
}

async function importPeople(page: Page, name: string, persons: Parameters<typeof writeRosterFile>[0]) {
  await goTo(page, '/peserta')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Impor daftar' }).first().click(),
  ])
  await chooser.setFiles(upload(name, writeRosterFile(persons, regions, 'csv')))
  await page.getByRole('button', { name: /^Impor [\d.]+ orang/ }).click()
  await expect(page.getByText(/orang baru, 0 berubah/).first()).toBeVisible()
}

test('an empty training teaches the first step on every page; later comers are placed from Beranda', async ({
  start,
}) => {
  const { page } = await start('web')
  await createTraining(page)
  await expect(page.getByRole('heading', { name: 'Belum ada peserta' })).toBeVisible()
  await picture(page, 'kosong-beranda')
  for (const [path, says] of [
    ['/jadwal', 'Belum ada jadwal'],
    ['/provinsi', 'Belum ada peserta'],
    ['/riwayat', 'Belum ada perubahan'],
  ] as const) {
    await goTo(page, path)
    await expect(page.getByRole('heading', { name: says })).toBeVisible()
    await picture(page, `kosong-${path.slice(1)}`)
  }

  await importPeople(page, 'daftar.csv', [...people(65), ...people(2, { role: 'instructor' })])
  await goTo(page, '/beranda')
  await page.getByRole('link', { name: 'Cari susunan' }).click()
  await page.getByRole('button', { name: 'Cari susunan' }).click()
  await page.getByRole('button', { name: 'Pakai rencana ini' }).click()
  await expect(page.getByRole('heading', { name: 'SULSEL-01' })).toBeVisible()

  await importPeople(page, 'susulan.csv', people(3))
  await goTo(page, '/beranda')
  await expect(page.getByRole('heading', { name: '3 orang belum punya kelas' })).toBeVisible()
  await picture(page, 'beranda-susulan')
  await page.getByRole('button', { name: 'Tempatkan 3 orang' }).click()
  await page.getByRole('button', { name: 'Pakai rencana ini' }).click()
  await expect(page.getByRole('heading', { name: 'SULSEL-01' })).toBeVisible()
  await goTo(page, '/beranda')
  await expect(page.getByRole('link', { name: 'Serahkan rencana' })).toBeVisible()
})
