import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './accessibility.ts'
import { test } from './hosts.ts'

const headers = 'ID;NIK;Nama;Peran;Provinsi;Kabupaten/Kota;Kecamatan;Telepon;Email'
const aFile = (name: string, rows: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${headers}\r\n${rows.join('\r\n')}\r\n`),
})
const aCorrectedList = () =>
  aFile('Koreksi Maluku.csv', [
    'P032405;;Abdullah Latuconsina;pendamping;Maluku;Kabupaten Maluku Tenggara;Kei Besar;;',
    'X1;731200450012;Wayan Uji;pendamping;Balli;Kabupaten Badung;Kuta;;',
  ])

const grid = (page: Page) => page.getByRole('grid', { name: 'Peserta' })
const search = (page: Page) => page.getByRole('textbox', { name: 'Nama, NIK, atau kabupaten' })
const shown = (page: Page, people: string) => page.getByRole('status').filter({ hasText: `${people} dari` })

async function openPeople(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: 'Peserta' }).click()
  await expect(grid(page).getByRole('row').nth(5)).toBeVisible()
}

/** Whole pages with their frame are looked at by example.spec.ts. */
async function expectNoViolations(page: Page, within = 'main') {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
    await expectNoFaults(page, scheme, within)
  }
}

test('by mouse: a corrected list, one person found, edited, withdrawn and brought back', async ({ start }) => {
  test.slow()
  const { page } = await start('web', ['--example'])
  await openPeople(page)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '34724')

  await page.locator('input[type=file]').setInputFiles(aCorrectedList())
  await expect(page.getByText('2 baris dibaca. Belum ada yang disimpan.')).toBeVisible()
  await page.getByRole('button', { name: 'Perbaiki baris 3' }).first().click()
  const mending = page.getByRole('dialog', { name: 'Perbaiki baris 3' })
  await mending.getByRole('button', { name: 'Pakai Bali' }).click()
  await mending.getByRole('textbox', { name: 'NIK' }).fill('5103990101901390')
  await mending.getByRole('button', { name: 'Periksa lagi' }).click()
  await expect(page.getByRole('tab', { name: 'Baru 1' })).toBeVisible()
  await page.getByRole('tab', { name: 'Berubah 1' }).click()
  await expect(page.getByText('Kei Besar Utara Barat → Kei Besar')).toBeVisible()
  await page.getByRole('button', { name: 'Impor 2 orang' }).click()
  await expect(page.getByText('1 orang baru, 1 berubah; 0 baris disisihkan')).toBeVisible()

  await search(page).fill('wayan uji')
  await expect(shown(page, '1')).toBeVisible()
  await grid(page).getByText('Wayan Uji').dblclick()
  await page.getByRole('textbox', { name: 'Nama, Wayan Uji' }).fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Nama kosong' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Nama, Wayan Uji' }).fill('Wayan Ujian')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nama “Wayan Uji” dibetulkan menjadi “Wayan Ujian”')).toBeVisible()

  await page.getByRole('checkbox', { name: 'Pilih Wayan Ujian' }).check()
  await page.getByRole('button', { name: 'Tandai mundur' }).click()
  await expect(grid(page).getByText('Mundur')).toBeVisible()
  const toast = page.getByRole('alert').filter({ hasText: 'Wayan Ujian ditandai mundur' })
  await toast.getByRole('button', { name: 'Urungkan' }).click()
  await expect(grid(page).getByText('Aktif')).toBeVisible()

  await page.getByRole('link', { name: 'Riwayat impor' }).click()
  await page.getByRole('button', { name: 'Kembalikan ke sebelum impor ini' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('1 perubahan sesudahnya ikut diurungkan.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Kembalikan ke sebelum impor ini' }).click()
  await expect(page.getByText('Diurungkan', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: /^Semua/ }).click()
  await search(page).fill('')
  await expect(shown(page, '34.723')).toBeVisible()
})

test('by keyboard alone: find, choose, copy, edit, withdraw, undo, and look at one person', async ({ start }) => {
  test.slow()
  const { page } = await start('web', ['--example'])
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPeople(page)

  await page.keyboard.press('/')
  await page.keyboard.type('latuconsina')
  await expect(grid(page)).not.toHaveAttribute('aria-rowcount', '34724')
  await page.keyboard.press('ArrowDown')
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('toolbar', { name: '3 orang dipilih' })).toBeVisible()
  await page.keyboard.press('Control+c')
  await expect(page.getByText('3 orang disalin')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\r\n')).toHaveLength(4)
  expect(copied.split('\r\n')[0]).toBe('Nama\tPeran\tNIK\tTelepon\tKabupaten/kota\tKelas\tE-mail Zoom\tStatus')
  expect(copied).not.toMatch(/\d{8}/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar')).toHaveCount(0)

  await page.keyboard.press('Home')
  await page.keyboard.press('F2')
  const field = grid(page).getByRole('textbox')
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Aaliyah Latuconsina')
  await page.keyboard.press('Enter')
  await expect(grid(page).getByText('Aaliyah Latuconsina')).toBeVisible()
  await expect(grid(page)).toBeFocused()

  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Rincian orang' })
  await expect(panel.getByRole('heading', { name: 'Aaliyah Latuconsina' })).toBeFocused()
  await panel.getByRole('button', { name: 'Tampilkan NIK' }).press('Enter')
  await expect(panel.getByText('NIK Aaliyah Latuconsina ditampilkan')).toBeVisible()
  await expect(panel.getByText(/^(\d{4} ){3}\d{4}$/)).toBeVisible()
  await expectNoViolations(page, '[role="dialog"]')
  await panel.getByRole('button', { name: 'Tandai mundur' }).press('Enter')
  await expect(panel.getByRole('button', { name: 'Aktifkan lagi' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Diurungkan: Aaliyah Latuconsina ditandai mundur')).toBeVisible()
})

test('filters stand in the address and say how many they leave; the pages are accessible', async ({ start }) => {
  test.slow()
  const { page } = await start('web', ['--example'])
  await openPeople(page)
  await expectNoViolations(page)

  await page.getByRole('button', { name: 'Provinsi', exact: true }).click()
  await page.getByPlaceholder('Ketik untuk mempersempit').fill('sulawesi sel')
  await page.getByRole('option', { name: /Sulawesi Selatan/ }).click()
  await expect(page).toHaveURL(/provinsi=73/)
  await page.getByRole('link', { name: /Tanpa e-mail Zoom/ }).click()
  await expect(page).toHaveURL(/soal=no-email/)
  await page.getByRole('button', { name: 'Kelas', exact: true }).first().click()
  await page.getByRole('option').first().click()
  await expectNoViolations(page)

  await search(page).fill('tidakadasamasekali')
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible()
  await page.getByRole('button', { name: 'Hapus saringan', exact: true }).click()
  await expect(shown(page, '34.723')).toBeVisible()
  await expect(page).not.toHaveURL(/provinsi|soal|kelas=|cari/)

  await page.locator('input[type=file]').setInputFiles(aCorrectedList())
  await page.getByRole('tab', { name: 'Disisihkan 1' }).waitFor()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Perbaiki baris 3' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Pakai Bali' }).waitFor()
  await expectNoViolations(page, '[role="dialog"]')
})

test('what is typed quickly is kept, answered last, and ends in the address', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openPeople(page)
  await page.getByRole('button', { name: 'Provinsi', exact: true }).click()
  await page.getByPlaceholder('Ketik untuk mempersempit').fill('maluku')
  await page.getByRole('option', { name: /^Maluku \d/ }).click()
  await expect(page).toHaveURL(/provinsi=81/)

  await search(page).pressSequentially('wattimena maluku', { delay: 20 })
  await expect(search(page)).toHaveValue('wattimena maluku')
  await expect(page).toHaveURL(/cari=wattimena(\+|%20| )maluku/)
  await expect(page).toHaveURL(/provinsi=81/)
  await expect(
    grid(page)
      .getByText(/Wattimena/)
      .first(),
  ).toBeVisible()
  for (const name of await grid(page).getByRole('row').getByRole('checkbox').all()) {
    await expect(name).toHaveAccessibleName(/Wattimena|semua/)
  }

  // Letters that meet the address on its way are kept; leaving the field does not wait.
  await page.keyboard.press('Control+a')
  await search(page).pressSequentially('latuconsina', { delay: 130 })
  await expect(search(page)).toHaveValue('latuconsina')
  await page.getByRole('link', { name: /^Belum ditempatkan/ }).click()
  await expect(page).toHaveURL(/soal=unplaced/)
  await expect(page).toHaveURL(/cari=latuconsina/)
  await expect(page).toHaveURL(/provinsi=81/)
  await page.goBack()
  await expect(page).not.toHaveURL(/soal/)
  await expect(search(page)).toHaveValue('latuconsina')

  await search(page).press('Escape')
  await expect(search(page)).toHaveValue('')
  await expect(page).not.toHaveURL(/cari/)
})
