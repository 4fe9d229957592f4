import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './accessibility.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name })
const row = (page: Page, label: string) => page.getByRole('table', { name: label }).locator('tbody')
const item = (page: Page, number: number) => page.getByText(`Soal ${number} dari`)

/** Answers by whatever the item takes: letters, true or false, a number. */
async function answer(page: Page) {
  if (await page.getByRole('main').getByRole('textbox').isVisible()) await page.keyboard.type('2,5')
  else await page.keyboard.press('b')
}

test('web: a crossed test is made, taken by keyboard for one of a class, left in the middle, gone on with after a restart, and finished', async ({
  start,
}) => {
  const { page, leave } = await start('web', ['--example'])
  await heading(page, /contoh/).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(heading(page, 'Tes')).toBeVisible()
  await expectNoFaults(page, 'Tes without tests')
  await page.getByRole('link', { name: 'Buat tes pertama' }).press('Enter')
  await expect(page.getByText('39 soal formulir A dan 39 soal formulir B')).toBeVisible()
  await expectNoFaults(page, 'Buat tes')
  await picture(page, 'tes-baru')
  await page.getByLabel('Nama tes').fill('Tes silang')
  await page.keyboard.press('Enter')

  await expect(heading(page, 'Tes silang')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Letak' })).toHaveText('TesTes silang')
  await expectNoFaults(page, 'Tes silang')
  await page.getByRole('link', { name: 'Analisis' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Tes ini belum punya hasil' })).toBeVisible()
  await page.getByRole('link', { name: 'Kerjakan di Gladi' }).press('Enter')
  await row(page, 'Kelas').press('Enter')
  const people = row(page, 'Peserta tes')
  await expect(people.getByText('formulir').first()).toBeVisible()
  const name = await people.locator('td').first().innerText()
  await people.press('Enter')
  await expect(page.getByRole('dialog', { name })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Saat waktu habis, tes selesai sendiri')
  await page.keyboard.press('Enter')

  await expect(item(page, 1)).toBeVisible()
  await answer(page)
  await page.keyboard.press('Enter')
  await expect(item(page, 2)).toBeVisible()
  await answer(page)
  await page.keyboard.press('Enter')
  await expect(item(page, 3)).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await expect(item(page, 2)).toBeVisible()
  await expect(page.getByText('2 dari 39 terjawab')).toBeVisible()
  await expectNoFaults(page, 'a test being taken')
  await picture(page, 'tes-dikerjakan')
  // As if the machine were switched off: nothing is asked, nothing is saved on the way out.
  await leave()

  const again = await start('web', ['--example'])
  const { page: next } = again
  await heading(next, /contoh/).waitFor()
  await next.keyboard.press('g')
  await next.keyboard.press('t')
  await row(next, 'Rancangan tes').press('Enter')
  await row(next, 'Kelas').press('Enter')
  await row(next, 'Peserta tes').press('Enter')
  await next.getByRole('link', { name: 'Lanjutkan' }).press('Enter')
  await expect(next.getByText('2 dari 39 terjawab')).toBeVisible()
  await expect(item(next, 3)).toBeVisible()
  await expect(next.getByRole('timer')).toHaveText(/sisa 5\d mnt/)
  await answer(next)
  await next.keyboard.press('Control+Enter')
  await expect(next.getByRole('dialog')).toContainText('36 soal belum dijawab')
  await next.getByRole('button', { name: 'Selesai dan nilai' }).press('Enter')
  await expect(heading(next, 'Hasil pre-test')).toBeVisible()
  await expect(next.getByText('Kunci dan penjelasannya ditampilkan setelah post-test selesai.')).toBeVisible()

  await next.keyboard.press('g')
  await next.keyboard.press('t')
  const design = row(next, 'Rancangan tes')
  await expect(design.locator('td').nth(3)).toHaveText('1')
  await design.press('Enter')
  await next.getByText('Soal', { exact: true }).click()
  await next.getByRole('button', { name: 'Batalkan soal' }).press('Enter')
  await next.getByLabel('Alasan').fill('Kuncinya keliru')
  await expectNoFaults(next, 'an item being made void')
  await next.getByRole('dialog').getByRole('button', { name: 'Batalkan soal' }).press('Enter')
  await expect(next.getByRole('dialog')).toContainText(/\d hasil memuat soal ini/)
  await next.keyboard.press('Escape')
  await expect(next.getByText(/dibatalkan: Kuncinya keliru\. Soal ini tidak dihitung/)).toBeVisible()
  await expectNoFaults(next, 'the items of a test')
  await picture(next, 'tes-soal')
})
