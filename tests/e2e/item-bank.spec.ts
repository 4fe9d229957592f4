import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './accessibility.ts'
import { drop, upload } from './files.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

const moodle = readFileSync(join(import.meta.dirname, '../fixtures/item-banks/moodle-4-export.xml'))

const rows = (page: Page) => page.getByRole('table', { name: 'Bank soal' }).locator('tbody tr')
const item = (page: Page) => page.getByRole('complementary', { name: /^Soal / })
const count = (page: Page) => page.getByRole('status').filter({ hasText: 'soal' }).first()
const toast = (page: Page) => page.getByRole('alert').filter({ hasText: 'Urungkan' }).last()

/** With the keyboard: the button opens the computer's own way to choose a file. */
async function review(page: Page, file: ReturnType<typeof upload>) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Impor soal' }).press('Enter')
  await (await choosing).setFiles(file)
  await page.getByRole('heading', { name: `“${file.name}”` }).waitFor()
}

test('the bank by keyboard: found, looked at, edited, taken back; a file of Moodle in, GIFT out and in again', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.getByRole('link', { name: 'Bank soal' }).press('Enter')
  await page.getByRole('heading', { name: 'Bank soal', level: 1 }).waitFor()
  const [all] = /\d+/.exec(await count(page).innerText())!

  // Only what is in sight is drawn; keys reach the rest.
  expect(await rows(page).count()).toBeLessThan(Number(all) / 2)
  const body = rows(page).first().locator('xpath=..')
  await body.press('End')
  await expect(page.locator(`[aria-rowindex="${Number(all) + 1}"]`)).toBeInViewport()
  await body.press('Home')
  await expect(page.locator('[aria-rowindex="2"]')).toBeInViewport()

  await page.keyboard.press('/')
  await page.keyboard.type('lantai keramik')
  await expect(count(page)).not.toContainText(`${all} dari`)
  await expect(rows(page).first()).toContainText(/lantai|keramik/i)
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: /^Form B/ }).press('Space')
  await page.getByRole('checkbox', { name: /^Pilihan ganda/ }).press('Space')
  await expect(item(page)).toContainText('Pilih semua yang benar.')
  await rows(page).first().locator('xpath=..').focus()
  await page.keyboard.press('ArrowDown')
  const second = (await rows(page).nth(1).locator('td').first().innerText()).trim()
  await expect(item(page).getByRole('heading', { name: second })).toBeVisible()
  await expectNoFaults(page, 'item bank')
  await picture(page, 'item-bank')

  await page.keyboard.press('Enter')
  const editor = page.getByRole('dialog', { name: `Ubah soal ${second}` })
  const stem = editor.getByRole('textbox', { name: 'Teks soal' })
  await expect(stem).toBeFocused()
  await stem.fill('')
  await editor.getByRole('button', { name: 'Simpan soal' }).press('Enter')
  await expect(editor.getByText('Teks soal kosong. Tulis pertanyaannya.')).toBeVisible()
  await expectNoFaults(page, 'item editor')
  await stem.fill('Ditulis ulang di Makassar?')
  await editor.getByRole('button', { name: 'Simpan soal' }).press('Enter')
  await expect(toast(page)).toContainText(`Soal ${second} diubah`)
  await expect(item(page)).toContainText('Ditulis ulang di Makassar?')
  await expect(item(page).getByText('Diubah')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(item(page)).not.toContainText('Ditulis ulang di Makassar?')

  await review(page, upload('kiriman.csv', moodle))
  await expect(page.getByText('6 soal dibaca dari XML Moodle. Belum ada yang disimpan.')).toBeVisible()
  await page.getByRole('radio', { name: 'Baru 4' }).press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Salah 2' })).toBeChecked()
  await expect(page.getByRole('row', { name: /baris 146, kolom 3 Soal esai/ })).toBeVisible()
  await expectNoFaults(page, 'item review')
  await picture(page, 'item-bank-review')
  await page.getByRole('button', { name: 'Impor 4 soal' }).press('Enter')
  await expect(toast(page)).toContainText('“kiriman.csv” diimpor ke bank soal: 4 soal baru, 0 berubah')
  await page.getByRole('button', { name: 'Hapus saringan', exact: true }).press('Enter')
  await expect(count(page)).toContainText(`${Number(all) + 4} dari ${Number(all) + 4} soal`)

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Ekspor yang tampil' }).press('Enter')
  await page.getByRole('menuitem', { name: 'GIFT (Moodle)' }).press('Enter')
  const gift = await saving
  expect(gift.suggestedFilename()).toBe('bank-soal.gift.txt')
  await review(page, upload('kembali.xml', readFileSync(await gift.path())))
  await expect(page.getByText(`${Number(all) + 4} sama seperti di bank`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tidak ada yang perlu diimpor' })).toBeDisabled()
  await page.getByRole('button', { name: 'Batal' }).press('Enter')

  // The last one comes with the mouse.
  await drop(page, 'soal.csv', 'bukan,soal\n1,2')
  await page.getByRole('heading', { name: '“soal.csv”' }).waitFor()
  await expect(page.getByText('Kolom kode tidak ada. Tambahkan di baris judul.')).toBeVisible()
})
