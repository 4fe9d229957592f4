import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoFaultsInEitherTheme } from './accessibility.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'
import { showPage } from './show-page.ts'

const passphrase = 'tiga kata rahasia'
const changed = 'empat kata yang baru'

async function createTraining(page: Page) {
  await page.getByRole('button', { name: 'Buat pelatihan' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama pelatihan').fill('Uji')
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill(passphrase)
  await dialog.getByLabel('Frasa sandi sekali lagi').fill(passphrase)
  await dialog.getByRole('button', { name: 'Buat pelatihan' }).click()
  await dialog.getByLabel('Saya sudah mencatatnya').check()
  await dialog.getByRole('button', { name: 'Buka pelatihan' }).click()
  await page.getByRole('link', { name: 'Pengaturan' }).first().click()
  await page.getByRole('heading', { name: 'Pengaturan' }).waitFor()
}

async function changePassphrase(page: Page, from: string, to: string) {
  await page.getByRole('button', { name: 'Ganti frasa sandi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Frasa sandi sekarang').fill(from)
  await dialog.getByLabel('Frasa sandi baru', { exact: true }).fill(to)
  await dialog.getByLabel('Frasa sandi baru sekali lagi').fill(to)
  await dialog.getByRole('button', { name: 'Ganti frasa sandi' }).click()
  return dialog
}

const unlock = async (page: Page, secret: string) => {
  await page.getByRole('textbox', { name: 'Frasa sandi' }).fill(secret)
  await page.getByRole('button', { name: 'Buka kunci' }).click()
}

test('the passphrase is changed; locked, the page comes back for the new one only', async ({ start }) => {
  const { page } = await start('web')
  await createTraining(page)
  const dialog = await changePassphrase(page, 'bukan frasa sandinya', changed)
  await expect(dialog.getByText('Frasa sandi tidak cocok.')).toBeVisible()
  await dialog.getByLabel('Frasa sandi sekarang').fill(passphrase)
  await dialog.getByRole('button', { name: 'Ganti frasa sandi' }).click()
  await expect(page.getByText('Frasa sandi diganti')).toBeVisible({ timeout: 30_000 })

  await page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: 'Keamanan' }).click()
  const address = page.url()
  await page.getByRole('button', { name: 'Kunci sekarang' }).click()
  await expect(page.getByRole('heading', { name: 'Terkunci' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await picture(page, 'web-locked')

  await unlock(page, passphrase)
  await expect(page.getByText('Frasa sandi tidak cocok.')).toBeVisible()
  await unlock(page, changed)
  await expect(page.getByRole('heading', { name: 'Pengaturan' })).toBeVisible()
  expect(page.url()).toBe(address)
})

test('every window of a locked training shows nothing, also after a reload, and keys alone unlock it', async ({
  start,
}) => {
  const { page } = await start('web')
  await createTraining(page)
  const second = await page.context().newPage()
  await second.goto(new URL(page.url()).origin)
  await second.getByRole('heading', { name: 'Uji' }).waitFor()

  await page.getByRole('button', { name: 'Kunci sekarang' }).press('Enter')
  await expect(second.getByRole('heading', { name: 'Terkunci' })).toBeVisible()
  await second.reload()
  await expect(second.getByRole('heading', { name: 'Terkunci' })).toBeVisible()

  await expect(page.getByRole('textbox', { name: 'Frasa sandi' })).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Pengaturan' })).toBeVisible()
  await expect(second.getByRole('heading', { name: 'Uji' })).toBeVisible()
})

test('a locked training can be left for another', async ({ start }) => {
  const { page } = await start('web')
  await createTraining(page)
  await page.getByRole('button', { name: 'Kunci sekarang' }).click()
  await page.getByRole('button', { name: 'Tutup pelatihan ini' }).click()
  await expect(page.getByRole('button', { name: /Uji/ })).toBeVisible()
})

test('a new recovery code is shown once, to who knows the passphrase', async ({ start }) => {
  const { page } = await start('web')
  await createTraining(page)
  await page.getByRole('button', { name: 'Kode pemulihan baru' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Frasa sandi sekarang').fill(passphrase)
  await dialog.getByRole('button', { name: 'Buat kode baru' }).click()
  const code = await dialog.locator('output').innerText()
  await dialog.getByLabel('Saya sudah mencatatnya').check()
  await dialog.getByRole('button', { name: 'Selesai' }).click()

  await page.getByRole('button', { name: 'Kunci sekarang' }).click()
  await page.getByRole('heading', { name: 'Terkunci' }).waitFor()
  await page.getByText('Kode pemulihan').click()
  await page.getByRole('textbox', { name: 'Kode pemulihan' }).fill(code)
  await page.getByRole('button', { name: 'Buka kunci' }).click()
  await expect(page.getByRole('heading', { name: 'Pengaturan' })).toBeVisible()
})

test('rooms are pasted as a list and changed one by one; choices hold at once and after a reload', async ({
  start,
}) => {
  const { page } = await start('web')
  await createTraining(page)
  await page.getByRole('button', { name: 'Isi tautan ruang' }).click()
  const rows = [
    'Zoom A\thttps://contoh.zoom.us/j/1\t812 0000 0001\trahasia\tBu Guru',
    'Zoom B\thttps://contoh.zoom.us/j/2',
  ]
  await page.getByRole('dialog').getByRole('textbox').fill(rows.join('\n'))
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan 2 ruang' }).click()
  await expect(page.getByText('2 dari 36 ruang punya tautan')).toBeVisible()

  await page.getByRole('button', { name: 'Ubah Ruang 4' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tautan').fill('contoh.zoom.us')
  await expect(dialog.getByText('Tautan diawali https://')).toBeVisible()
  await dialog.getByLabel('Nama').fill('Zoom D')
  await dialog.getByLabel('Tautan').fill('https://contoh.zoom.us/j/4')
  await dialog.getByRole('button', { name: 'Simpan ruang' }).click()
  await expect(page.getByText('3 dari 36 ruang punya tautan')).toBeVisible()

  await page.getByRole('textbox', { name: 'Nama kegiatan' }).fill('Kegiatan lain')
  await page.getByRole('textbox', { name: 'Nama kegiatan' }).press('Enter')
  await page.getByRole('combobox', { name: 'Kunci sendiri bila tidak dipakai' }).click()
  await page.getByRole('option', { name: '15 menit' }).click()
  const kept = page.waitForResponse(
    response => response.url().endsWith('/saveSettings') && response.request().postData()!.includes('true'),
  )
  await page.getByRole('switch', { name: 'Ingatkan memeriksa pembaruan' }).click()
  await expect(page.getByText('Gladi tetap tidak menghubungi internet')).toBeVisible()
  await kept
  await page.reload()
  await expect(page.getByRole('row', { name: /Zoom A.*812 0000 0001.*rahasia.*Bu Guru/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Zoom D/ })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Nama kegiatan' })).toHaveValue('Kegiatan lain')
  await expect(page.getByRole('combobox', { name: 'Kunci sendiri bila tidak dipakai' })).toHaveValue('15 menit')
  await expect(page.getByRole('switch', { name: 'Ingatkan memeriksa pembaruan' })).toBeChecked()
})

test('a setting is taken back with Ctrl Z outside of a field, told in Riwayat, and taken back after a restart too', async ({
  start,
}) => {
  const { page, leave } = await start('web')
  await createTraining(page)
  await page.getByRole('button', { name: 'Ubah Ruang 4' }).click()
  await page.getByRole('dialog').getByLabel('Tautan').fill('https://contoh.zoom.us/j/4')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan ruang' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Tautan ruang 4 tahap 2 diisi' })).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('0 dari 36 ruang punya tautan')).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(page.getByText('1 dari 36 ruang punya tautan')).toBeVisible()

  await page.getByRole('link', { name: 'Rencana', exact: true }).click()
  const largest = page.getByRole('textbox', { name: 'Paling banyak' })
  const target = page.getByRole('textbox', { name: 'Sasaran' })
  await largest.fill('35')
  await expect(
    page.getByRole('alert').filter({ hasText: 'Ukuran kelas tahap 2 diganti: 20–40 menjadi 20–35 orang' }),
  ).toBeVisible()
  // What was done last is taken back also where it is not saved yet, and what cannot be saved is not lost.
  const weekends = page.getByRole('checkbox', { name: 'Juga Sabtu dan Minggu' })
  await weekends.check()
  await page.keyboard.press('Control+z')
  await expect(
    page.getByRole('alert').filter({ hasText: 'Diurungkan: Tahap 2 juga pada Sabtu dan Minggu' }),
  ).toBeVisible()
  await expect(weekends).not.toBeChecked()
  await page.getByRole('textbox', { name: 'Ruang', exact: true }).fill('48')
  await expect(page.getByRole('alert').filter({ hasText: 'Banyak ruang tahap 2 diganti: 36 menjadi 48' })).toBeVisible()
  await target.fill('50')
  await expect(page.getByText('Belum disimpan: perbaiki isian yang merah.')).toBeVisible()
  await weekends.focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('textbox', { name: 'Ruang', exact: true })).toHaveValue('36')
  await expect(target).toHaveValue('50')
  await target.fill('30')
  await weekends.focus()
  await page.keyboard.press('Control+z')
  await expect(largest).toHaveValue('40')
  await page.keyboard.press('Control+y')
  await expect(largest).toHaveValue('35')

  await page.getByRole('link', { name: 'Riwayat' }).click()
  const line = page.getByRole('listitem').filter({ hasText: 'Ukuran kelas tahap 2 diganti: 20–40 menjadi 20–35 orang' })
  await expect(line).toBeVisible()
  await leave()

  const { page: again } = await start('web')
  await again.getByRole('button', { name: /Uji/ }).click()
  await again.getByRole('textbox', { name: 'Frasa sandi' }).fill(passphrase)
  await again.keyboard.press('Enter')
  await again.getByRole('link', { name: 'Rencana', exact: true }).click()
  await expect(again.getByRole('textbox', { name: 'Paling banyak' })).toHaveValue('35')
  await again.keyboard.press('Control+z')
  await expect(again.getByRole('textbox', { name: 'Paling banyak' })).toHaveValue('40')
  await again.keyboard.press('Control+z')
  await again.getByRole('link', { name: 'Pengaturan' }).first().click()
  await expect(again.getByText('0 dari 36 ruang punya tautan')).toBeVisible()
})

test('the example starts over when asked, and licences can be read', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Pengaturan' }).first().click()
  await page.getByRole('textbox', { name: 'Nama kegiatan' }).fill('Diubah')
  await page.getByRole('textbox', { name: 'Nama kegiatan' }).press('Enter')
  await page.getByRole('button', { name: 'Lisensi paket' }).click()
  await page.getByText(/^react-dom/).click()
  await expect(page.locator('details[open]').getByText('Permission is hereby granted')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Ulangi contoh dari awal' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ulangi contoh dari awal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /contoh/ })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Pengaturan' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Nama kegiatan' })).not.toHaveValue('Diubah')
})

test('settings and the locked page have no accessibility fault, in both themes and languages', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })
  await showPage(page, '/pengaturan')
  await expectNoFaultsInEitherTheme(page, 'settings')
  await page.getByRole('button', { name: 'Kunci sekarang' }).click()
  await page.getByRole('heading', { name: 'Terkunci' }).waitFor()
  await expectNoFaultsInEitherTheme(page, 'locked')
  await page.getByRole('button', { name: 'Buka tanpa frasa sandi' }).click()
  await page.getByRole('heading', { name: 'Pengaturan' }).waitFor()

  await page.evaluate(() => localStorage.setItem('gladi-language', 'en'))
  await page.reload()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await expectNoFaults(page, 'English settings')
  await page.getByRole('button', { name: 'Lock now' }).click()
  await page.getByRole('heading', { name: 'Locked' }).waitFor()
  await picture(page, 'locked-english')
  await expectNoFaults(page, 'English locked')
})
