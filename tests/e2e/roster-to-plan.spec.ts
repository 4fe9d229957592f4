import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { aPicture, aSmallRoster } from './files.ts'
import { hostNames, test } from './hosts.ts'

const passphrase = 'tiga kata rahasia'

async function createTraining(page: Page) {
  await page.getByRole('button', { name: 'Buat pelatihan' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama pelatihan').fill('Uji Sulsel')
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill(passphrase)
  await dialog.getByLabel('Frasa sandi sekali lagi').fill(passphrase)
  await dialog.getByRole('button', { name: 'Buat pelatihan' }).click()
  await page.getByText('Catat kode pemulihan').waitFor()
  await page.getByLabel('Saya sudah mencatatnya').check()
  await page.getByRole('button', { name: 'Buka pelatihan' }).click()
}

const goTo = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).click()

for (const host of hostNames) {
  test(`${host}: from a roster file to classes and their files, and back after a restart`, async ({ start }) => {
    const { page, leave } = await start(host)
    await createTraining(page)

    await page
      .getByRole('link', { name: 'Impor daftar' })
      .or(page.getByRole('button', { name: 'Impor daftar' }))
      .first()
      .click()
    await page.locator('input[type=file]').setInputFiles(aPicture())
    await expect(page.getByText('“foto.xlsx” tidak bisa diimpor')).toBeVisible()
    await expect(page.getByText('Berkas ini berisi PNG, bukan lembar kerja.')).toBeVisible()

    await page.locator('input[type=file]').setInputFiles(aSmallRoster())
    await expect(page.getByText('68 baris dibaca. Belum ada yang disimpan.')).toBeVisible()
    await page.getByRole('button', { name: 'Impor 67 orang' }).click()
    await expect(page.getByText('67 orang baru, 0 berubah; 1 baris disisihkan')).toBeVisible()

    await goTo(page, 'Rencana')
    await page.getByRole('button', { name: 'Cari susunan' }).click()
    await expect(page.getByText('tidak ada aturan yang dilanggar')).toBeVisible()
    await page.getByRole('button', { name: 'Pakai rencana ini' }).click()
    await expect(page.getByRole('heading', { name: 'SULSEL-01' })).toBeVisible()
    await expect(page.getByText('08.00–15.30 WITA')).toBeVisible()

    await goTo(page, 'Serahkan')
    if (host === 'web') {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'members.csv' }).click(),
      ])
      const lines = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\n')
      expect(lines).toHaveLength(66)
    }

    await leave()
    const again = await start(host)
    await again.page.getByRole('button', { name: /Uji Sulsel/ }).click()
    const dialog = again.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Frasa sandi' }).fill('bukan kata sandinya')
    await dialog.getByRole('button', { name: 'Buka pelatihan' }).click()
    await expect(dialog.getByText('Frasa sandi tidak cocok.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Frasa sandi' }).fill(passphrase)
    await dialog.getByRole('button', { name: 'Buka pelatihan' }).click()
    await goTo(again.page, 'Kelas')
    await expect(again.page.getByRole('heading', { name: 'SULSEL-01' })).toBeVisible()
  })
}

test("desktop: with the system's key store a training opens again without its passphrase", async ({ start }) => {
  const keyStore = { GLADI_STANDIN_KEY_STORE: 'gnome_libsecret' }
  const { page, leave } = await start('desktop', [], keyStore)
  await createTraining(page)
  await page.getByRole('heading', { name: 'Uji Sulsel' }).waitFor()
  await leave()

  const again = await start('desktop', [], keyStore)
  await again.page.getByRole('button', { name: /Uji Sulsel/ }).click()
  await expect(again.page.getByRole('heading', { name: 'Uji Sulsel' })).toBeVisible()
})
