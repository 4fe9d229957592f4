import { expect, type Page } from '@playwright/test'
import { utils, write } from 'xlsx'
import { writeRosterFile } from '#main/roster/write-roster-file'
import { people, regions } from '../builders/a-roster.ts'
import { upload } from './files.ts'
import { test } from './hosts.ts'

const passphrase = 'tiga kata rahasia'

/** Creates a training and opens it; returns its recovery code. */
async function createTraining(page: Page, name = 'Uji') {
  await page.getByRole('button', { name: 'Buat pelatihan' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama pelatihan').fill(name)
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill(passphrase)
  await dialog.getByLabel('Frasa sandi sekali lagi').fill(passphrase)
  await dialog.getByRole('button', { name: 'Buat pelatihan' }).click()
  const code = await dialog.locator('output').innerText()
  await dialog.getByLabel('Saya sudah mencatatnya').check()
  await dialog.getByRole('button', { name: 'Buka pelatihan' }).click()
  await goTo(page, 'Peserta')
  return code
}

const goTo = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).click()

async function closeTraining(page: Page) {
  await goTo(page, 'Pengaturan')
  await page.getByRole('button', { name: 'Tutup pelatihan' }).click()
}

async function openWith(page: Page, training: RegExp, secret = passphrase) {
  await page.getByRole('button', { name: training }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Frasa sandi' }).fill(secret)
  await page.getByRole('dialog').getByRole('button', { name: 'Buka pelatihan' }).click()
}

async function choose(page: Page, file: ReturnType<typeof upload>) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Impor daftar' }).click(),
  ])
  await chooser.setFiles(file)
}

async function importFile(page: Page, file: ReturnType<typeof upload>) {
  await choose(page, file)
  await page.getByRole('button', { name: /^Impor [\d.]+ orang/ }).click()
  await expect(page.getByRole('heading', { name: 'Peserta' })).toBeVisible()
}

const aRoster = (name: string, persons: Parameters<typeof writeRosterFile>[0]) =>
  upload(name, writeRosterFile(persons, regions, 'csv'))

/** Companions and instructors of Bone. */
const sulsel = (companions: number, instructors: number) => [
  ...people(companions),
  ...people(instructors, { role: 'instructor' }),
]

test('the recovery code opens a training; a mistyped one is told apart from one of another training', async ({
  start,
}) => {
  const { page } = await start('web')
  const code = await createTraining(page, 'Pertama')
  await closeTraining(page)
  const otherCode = await createTraining(page, 'Kedua')
  await closeTraining(page)

  await page.getByRole('button', { name: /Pertama/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Kode pemulihan').click()
  const tryCode = async (typed: string) => {
    await dialog.getByRole('textbox', { name: 'Kode pemulihan' }).fill(typed)
    await dialog.getByRole('button', { name: 'Buka pelatihan' }).click()
  }
  await tryCode(code.replace(/.$/, last => (last === '7' ? '8' : '7')))
  await expect(dialog.getByText('Ada huruf kode yang salah ketik')).toBeVisible()
  await tryCode(otherCode)
  await expect(dialog.getByText('Kode ini milik pelatihan lain')).toBeVisible()
  await tryCode(code.toLowerCase())
  await expect(page.getByRole('heading', { name: 'Pertama' })).toBeVisible()
})

test('columns matched by hand are remembered, the same file again changes nothing, and who is gone can be withdrawn', async ({
  start,
}) => {
  const { page } = await start('web')
  await createTraining(page)
  const rows = (count: number) => {
    const lines = Array.from(
      { length: count },
      (_, index) => `Orang ${index},pendamping,Bali,Kota Denpasar,081200000${100 + index}`,
    )
    return upload(`daftar-${count}.csv`, ['Petugas Lapangan,Sebagai,Wilayah I,Wilayah II,HP', ...lines].join('\n'))
  }
  await choose(page, rows(30))
  await expect(page.getByText('Belum ada kolom untuk: Nama, Provinsi')).toBeVisible()
  const match = async (field: string, column: string) => {
    await page.getByRole('combobox', { name: field, exact: true }).click()
    await page.getByRole('option', { name: column, exact: true }).click()
  }
  await match('Nama', 'Petugas Lapangan')
  await match('Provinsi', 'Wilayah I')
  await match('Kabupaten/kota', 'Wilayah II')
  await page.getByRole('button', { name: 'Periksa dengan kolom ini' }).click()
  await page.getByRole('button', { name: 'Impor 30 orang' }).click()
  await expect(page.getByText('30 orang baru')).toBeVisible()

  await importFile(page, rows(30))
  await expect(page.getByText('tidak ada yang berubah')).toBeVisible()

  await choose(page, rows(28))
  await page.getByRole('checkbox', { name: 'Tandai 2 orang yang tidak ada lagi sebagai mundur' }).check()
  await page.getByRole('button', { name: 'Impor 28 orang' }).click()
  await expect(page.getByText('2 orang ditandai mundur')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mundur 2' })).toBeVisible()
})

test('a sheet and the owner of the codes can be chosen, and chosen again', async ({ start }) => {
  const { page } = await start('web')
  await createTraining(page)
  const header = ['ID', 'Nama', 'Peran', 'Kode Provinsi', 'Kode Kabupaten/Kota']
  const sheetOf = (prefix: string, count: number) =>
    utils.aoa_to_sheet([
      header,
      ...Array.from({ length: count }, (_, row) => [
        `${prefix}${row}`,
        `Orang ${prefix}${row}`,
        'pendamping',
        '91',
        '9103',
      ]),
    ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheetOf('A', 12), 'Gelombang satu')
  utils.book_append_sheet(book, sheetOf('B', 7), 'Gelombang dua')
  await choose(page, upload('papua.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer))

  await expect(page.getByText('12 baris dibaca')).toBeVisible()
  await page.getByRole('combobox', { name: 'Lembar' }).click()
  await page.getByRole('option', { name: 'Gelombang dua' }).click()
  await expect(page.getByText('7 baris dibaca')).toBeVisible()
  await page.getByRole('radio', { name: /^Kode BPS/ }).click()
  await expect(page.getByText('Kode BPS 9103 tanpa nama tidak bisa dibaca').first()).toBeVisible()
  await page.getByRole('radio', { name: /^Kode Kemendagri/ }).click()
  await expect(page.getByRole('button', { name: 'Impor 7 orang' })).toBeEnabled()
})

test('a check can be cancelled; left alone it goes on elsewhere and says when it is done', async ({ start }) => {
  const { page } = await start('web')
  await createTraining(page)
  const large = upload('besar.xlsx', writeRosterFile(people(20_000), regions, 'xlsx'))
  await choose(page, large)
  await expect(page.getByText('Membaca “besar.xlsx”').first()).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Batalkan' }).click()
  await expect(page.getByText('Belum ada peserta')).toBeVisible()

  await choose(page, large)
  await goTo(page, 'Kelas')
  await page.getByRole('link', { name: 'Daftar selesai diperiksa' }).click({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Impor 20.000 orang' })).toBeEnabled()
})

test('an import that is cancelled when it is saved already says so, with the way back', async ({ start }) => {
  const { page } = await start('web')
  await createTraining(page)
  await choose(page, aRoster('sulsel.csv', sulsel(30, 1)))
  const saved = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  await page.route('**/rpc/roster/import', async route => {
    await route.fetch()
    saved.resolve()
    await release.promise
    await route.abort().catch(() => {})
  })
  await page.getByRole('button', { name: /^Impor \d+ orang/ }).click()
  await saved.promise
  await page.getByRole('main').getByRole('button', { name: 'Batalkan' }).click()
  release.resolve()
  await expect(page.getByRole('alert')).toContainText('“sulsel.csv” diimpor: 31 orang baru')
  await page.getByRole('alert').getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Belum ada peserta')).toBeVisible()
})

test('a plan for settings that changed says so and can be thrown away; the rooms that were pasted are found in its classes', async ({
  start,
}) => {
  const { page } = await start('web')
  await createTraining(page)
  await importFile(page, aRoster('sulsel.csv', sulsel(65, 2)))
  await goTo(page, 'Rencana')
  await page.getByRole('button', { name: 'Isi tautan ruang' }).click()
  await page
    .getByLabel('Satu ruang tiap baris')
    .fill('Ruang Bone\thttps://contoh.id/j/1\n\thttps://contoh.id/j/2\nhttps://contoh.id/j/3')
  await expect(page.getByText('Baris 2 tanpa nama ruang')).toBeVisible()
  await expect(page.getByText('Baris 3 diawali tautan')).toBeVisible()
  await page.getByRole('button', { name: 'Simpan 1 ruang' }).click()
  await expect(page.getByRole('button', { name: 'Ubah tautan (1 terisi)' })).toBeVisible()

  await page.getByRole('button', { name: 'Cari susunan' }).click()
  await expect(page.getByText('tidak ada aturan yang dilanggar')).toBeVisible()
  await page.getByLabel('Ruang', { exact: true }).fill('35')
  await expect(page.getByText('Pengaturan berubah setelah pencarian')).toBeVisible()
  await page.getByRole('button', { name: 'Buang rencana' }).click()
  await expect(page.getByRole('button', { name: 'Pakai rencana ini' })).toBeHidden()
  await page.getByRole('button', { name: 'Cari susunan' }).click()
  await page.getByRole('button', { name: 'Pakai rencana ini' }).click()

  await page.getByRole('textbox', { name: 'Kode, Innas, atau ruang' }).fill('ruang bone')
  await expect(page.getByText('1 dari 2 kelas')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Buka tautan' })).toHaveAttribute('href', 'https://contoh.id/j/1')
  await page.reload()
  await expect(page.getByText('1 dari 2 kelas')).toBeVisible()
})

test('settings that cannot be are held back, and who cannot be placed is told with what helps', async ({ start }) => {
  const { page } = await start('web')
  await createTraining(page)
  const bali = { provinceCode: '51', regencyCode: '5171' }
  await importFile(
    page,
    aRoster('campur.csv', [...sulsel(65, 2), ...people(19, bali), ...people(1, { ...bali, role: 'instructor' })]),
  )
  await goTo(page, 'Rencana')
  await expect(page.getByText('19 orang, terlalu sedikit untuk satu kelas. Tambah 1 orang')).toBeVisible()

  const search = page.getByRole('button', { name: 'Cari susunan' })
  await page.getByLabel('Paling sedikit').fill('0')
  await expect(page.getByText('Isi bilangan bulat 1–1.000.')).toBeVisible()
  await expect(search).toBeDisabled()
  await page.getByLabel('Paling sedikit').fill('20')
  await page.getByRole('textbox', { name: 'Tenggat' }).fill('1 Feb 2025')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tenggat sebelum hari pertama.')).toBeVisible()
  await page.getByText('Tahap 1: Innas').click()
  await expect(page.getByText('ada isian yang merah di tahap lain')).toBeVisible()
  await expect(search).toBeDisabled()
  await page.getByText('Tahap 2: pendamping').click()
  await page.getByRole('textbox', { name: 'Tenggat' }).fill('27 Feb 2025')
  await page.keyboard.press('Enter')
  await page.getByLabel('Ruang', { exact: true }).fill('1')
  await expect(page.getByText('Sampai 27 Feb 2025 ada 40 kursi: kurang 44 kursi.')).toBeVisible()
  await page.getByRole('button', { name: 'Pakai cara ini' }).click()
  await expect(page.getByText('2 kelas dalam satu gelombang, 27 Feb 2025.')).toBeVisible()

  await search.click()
  await page.getByRole('button', { name: 'Pakai rencana ini' }).click()
  await goTo(page, 'Beranda')
  await expect(page.getByText('22 orang tidak muat di kelas mana pun')).toBeVisible()
  await expect(page.getByText('Tanpa peserta (36)')).toBeVisible()
})

test('a backup becomes a copy that opens; a training is open in one place only', async ({ start }) => {
  const { page } = await start('web')
  await createTraining(page, 'Asli')
  await goTo(page, 'Pengaturan')
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click()
  await expect(page.getByText('Cadangan dibuat dan diperiksa')).toBeVisible()
  await page
    .getByRole('button', { name: /^Pulihkan cadangan/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama salinan').fill('Asli')
  await dialog.getByRole('button', { name: 'Pulihkan ke salinan' }).click()
  await expect(dialog.getByText('Sudah ada pelatihan dengan nama ini.')).toBeVisible()
  await dialog.getByLabel('Nama salinan').fill('Salinan')
  await dialog.getByRole('button', { name: 'Pulihkan ke salinan' }).click()
  await expect(dialog).toBeHidden()

  const { page: elsewhere } = await start('web')
  await openWith(elsewhere, /^Asli/)
  await expect(elsewhere.getByText('Pelatihan sedang dibuka program lain')).toBeVisible()
  await elsewhere.keyboard.press('Escape')
  await openWith(elsewhere, /^Salinan/)
  await goTo(elsewhere, 'Pengaturan')
  await expect(elsewhere.getByText(/Gladi\/Salinan$/)).toBeVisible()
})

test('a page that is let in no longer, or that nobody answers, says how to go on', async ({ start }) => {
  const { page } = await start('web')
  await createTraining(page)
  await page.route('**/rpc/**', route => route.abort('connectionrefused'))
  await page.getByRole('link', { name: 'Riwayat', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Gladi tidak berjalan lagi' })).toBeVisible()
  await page.unroute('**/rpc/**')
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(page.getByRole('heading', { name: 'Riwayat' })).toBeVisible()

  await page.context().clearCookies()
  await page.reload()
  await expect(page.getByText('Alamat ini sudah dipakai atau terlalu lama')).toBeVisible()
  await expect(page.getByText('Yang sudah tersimpan tetap ada.')).toBeVisible()
})
