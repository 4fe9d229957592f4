import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './accessibility.ts'
import { test as base } from './hosts.ts'
import { picture } from './pictures.ts'

/** The example after its classes: the companions of Sulawesi Selatan took both tests. */
const test = base.extend<object, { exampleHome: string }>({
  exampleHome: [
    async ({ exampleHome }, use) => {
      const home = mkdtempSync(join(tmpdir(), 'gladi-e2e-tested-'))
      cpSync(join(exampleHome, 'Gladi'), join(home, 'Gladi'), { recursive: true })
      execFileSync(process.execPath, [join(import.meta.dirname, 'take-tests.ts'), join(home, 'Gladi'), '73'])
      await use(home)
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],
})

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name })
const rows = (page: Page, label: string) => page.getByRole('table', { name: label }).locator('tbody')

async function openAnalysis(page: Page) {
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(heading(page, 'Tes')).toBeVisible()
  await page.getByRole('table').first().locator('tbody').press('Enter')
  await expect(heading(page, 'Ujian bimbingan teknis')).toBeVisible()
  await page.getByRole('link', { name: 'Analisis' }).press('Enter')
  await expect(heading(page, 'Analisis Ujian bimbingan teknis')).toBeVisible()
}

async function choose(page: Page, label: string, option: string) {
  const field = page.getByRole('combobox', { name: label, exact: true })
  await field.fill(option)
  await page.getByRole('option', { name: option }).first().waitFor()
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(field).toHaveValue(option)
}

test('web: by keyboard from a test to what its items say, who chose what in a class, and what the class learned', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  await heading(page, /contoh/).waitFor()
  await openAnalysis(page)
  await expect(rows(page, 'Butir').locator('tr')).toHaveCount(40)
  const table = page.getByRole('table', { name: 'Butir' })
  const byEase = table.getByRole('columnheader', { name: 'Kemudahan' })
  const eases = async () =>
    (await rows(page, 'Butir').locator('[data-column="facility"]').allInnerTexts()).map(parseFloat)
  await byEase.getByRole('button').press('Enter')
  await expect(byEase).toHaveAttribute('aria-sort', 'ascending')
  expect(await eases()).toEqual((await eases()).toSorted((a, b) => a - b))
  await byEase.getByRole('button').press('Enter')
  await expect(byEase).toHaveAttribute('aria-sort', 'descending')
  expect(await eases()).toEqual((await eases()).toSorted((a, b) => b - a))
  await table.getByRole('button', { name: 'No.' }).press('Enter')
  await expectNoFaults(page, 'Analisis')

  await choose(page, 'Provinsi', 'Sulawesi Selatan')
  await choose(page, 'Kelas', 'SULSEL-04')
  await expect(page.getByText(/^Baru \d+ orang\. Yang belum dapat dipercaya: .*daya beda/)).toBeVisible()
  await rows(page, 'Butir').press('ArrowDown')
  const item = page.getByRole('complementary', { name: 'Butir 2', exact: true })
  const chosen = item.getByRole('table', { name: 'Siapa memilih apa' }).getByRole('button').first()
  const people = Number(/^\d+/.exec(await chosen.innerText())![0])
  await chosen.press('Enter')
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(people)
  await picture(page, 'tes-analisis')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await item.getByRole('button', { name: 'Cara menghitung: Daya beda' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Korelasi nilai butir dengan jumlah nilai butir lain')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('radio', { name: 'Butir' }).press('ArrowRight')
  await expect(rows(page, 'Variabel').locator('tr')).toHaveCount(39)
  const gain = page.getByRole('complementary', { name: 'Kenaikan' })
  await expect(gain).toContainText(/\d+ orang punya kedua tes/)
  await expect(gain).toContainText(/Kenaikan tanpa beda formulir: \+\d+/)
  await expectNoFaults(page, 'Kenaikan')
  await picture(page, 'tes-kenaikan')

  await openAnalysis(page)
  await expect(page.getByRole('combobox', { name: 'Kelas', exact: true })).toHaveValue('SULSEL-04')

  await choose(page, 'Kelas', 'Semua kelas')
  await page.getByRole('radio', { name: 'Variabel' }).press('ArrowRight')
  await expect(rows(page, 'Kelas').locator('tr')).toHaveCount(35)
  await expectNoFaults(page, 'Kenaikan per kelas')
  await picture(page, 'tes-kenaikan-kelas')
  await rows(page, 'Kelas').press('Enter')
  await expect(gain).toContainText(/^\d\d orang punya kedua tes/)
})
