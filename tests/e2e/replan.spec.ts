import { expect, type Page } from '@playwright/test'
import type { RosterPerson } from '#domain/roster/participant'
import { writeRosterFile } from '#main/roster/write-roster-file'
import { people, regions } from '../builders/a-roster.ts'
import { upload } from './files.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

const goTo = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).click()

async function createTraining(page: Page) {
  await page.getByRole('button', { name: 'Buat pelatihan' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama pelatihan').fill('Uji')
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill('tiga kata rahasia')
  await dialog.getByLabel('Frasa sandi sekali lagi').fill('tiga kata rahasia')
  await dialog.getByRole('button', { name: 'Buat pelatihan' }).click()
  await dialog.getByLabel('Saya sudah mencatatnya').check()
  await dialog.getByRole('button', { name: 'Buka pelatihan' }).click()
}

async function importRoster(page: Page, persons: RosterPerson[]) {
  await goTo(page, 'Peserta')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Impor daftar' }).click(),
  ])
  await chooser.setFiles(upload('daftar.csv', writeRosterFile(persons, regions, 'csv')))
  await page.getByRole('button', { name: /^Impor [\d.]+ orang/ }).click()
  await expect(page.getByRole('heading', { name: 'Peserta' })).toBeVisible()
}

test('a plan is adjusted to a changed roster: nobody changes class; new settings ask for a new search', async ({
  start,
}) => {
  const { page } = await start('web')
  await createTraining(page)
  const roster = [...people(60, { districtName: 'Kahu' }), ...people(20, { role: 'instructor' })]
  await importRoster(page, roster)
  await goTo(page, 'Rencana')
  await page.getByRole('button', { name: 'Cari susunan' }).click()
  await page.getByRole('button', { name: 'Pakai rencana ini' }).click()
  await expect(page.getByRole('heading', { name: 'SULSEL-01' })).toBeVisible()

  // Somebody is put into another class by hand, and stays there.
  await page.getByRole('grid', { name: /SULSEL-01/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'pindah dari SULSEL-01 ke' })).toBeVisible()

  await importRoster(page, [...roster, ...people(2, { districtName: 'Kahu' })])
  await goTo(page, 'Rencana')
  await expect(page.getByText('Daftar peserta berubah sejak itu.')).toBeVisible()
  await picture(page, 'rencana-peserta-berubah')
  await page.getByRole('button', { name: 'Sesuaikan rencana' }).click()
  await expect(page.getByText('0 orang pindah kelas, paling sedikit 0.')).toBeVisible()
  await expect(page.getByText('1 orang yang dipindahkan dengan tangan tetap di kelasnya.')).toBeVisible()
  await picture(page, 'rencana-disesuaikan')
  await page.getByRole('button', { name: 'Pakai rencana ini' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Rencana 2 dipakai; 0 orang pindah kelas' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'SULSEL-01' })).toBeVisible()

  await goTo(page, 'Rencana')
  await expect(page.getByRole('button', { name: 'Sesuaikan rencana' })).toBeHidden()
  await page.getByRole('textbox', { name: 'Hari pertama' }).fill('26 Feb 2025')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Pengaturan sudah lain dari pengaturan rencana ini.')).toBeVisible()
  await page.getByRole('button', { name: 'Cari susunan baru' }).click()
  await expect(page.getByText('3 kelas mulai sebelum Innas-nya selesai dilatih di tahap 1.')).toBeVisible()
})
