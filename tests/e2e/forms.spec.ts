import { expect, type Page } from '@playwright/test'
import { aForm, type Edit, newer } from '../main/questionnaire/a-form.ts'
import { expectNoFaults } from './accessibility.ts'
import { upload } from './files.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

const aFile = async (name: string, ...edits: Edit[]) =>
  upload(name, new Uint8Array(await aForm(...edits).arrayBuffer()))

async function openForms(page: Page) {
  await page.getByRole('link', { name: 'Pengaturan' }).first().click()
  await page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: 'Formulir' }).click()
  return page.getByRole('region', { name: 'Formulir' })
}

/** With the keyboard: the button opens the computer's own way to choose a file. */
async function chooseForm(page: Page, file: Awaited<ReturnType<typeof aFile>>) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Muat formulir lain' }).press('Enter')
  await (await choosing).setFiles(file)
}

test('a form with faults changes nothing, a newer one is used, and is taken back; the one in use is saved as a workbook', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  const forms = await openForms(page)
  const rows = forms.getByRole('listitem')
  await expect(rows).toContainText(['Versi 2025022500, bawaan Gladi'])
  await expect(rows.first()).toContainText('Dipakai')

  const wrong: Edit = { sheet: 'survey', name: 'lantai', column: 'type', text: 'select_one lantay' }
  await chooseForm(page, await aFile('salah.xlsx', newer(), wrong))
  await expect(forms.getByRole('alert')).toContainText('“salah.xlsx” tidak dimuat. Tidak ada yang berubah.')
  await expect(forms.getByRole('row', { name: /^survey \d+ type Daftar “lantay” tidak ada/ })).toBeVisible()
  await expect(rows).toHaveCount(1)
  await expectNoFaults(page, 'form refused')
  await picture(page, 'web-form-refused')

  await chooseForm(page, await aFile('baru.xlsx', newer('2026010100')))
  await expect(rows.first()).toContainText('Versi 2026010100')
  await expect(rows.first()).toContainText('Dipakai')
  await expect(forms.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('Formulir versi 2026010100 dimuat')).toBeVisible()
  await picture(page, 'web-form-loaded')

  await page.getByRole('button', { name: 'Urungkan' }).last().click()
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toContainText('Dipakai')

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Simpan versi 2025022500 sebagai Excel' }).click()
  expect((await saving).suggestedFilename()).toBe('formulir-2025022500.xlsx')
})
