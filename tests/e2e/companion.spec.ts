import { expect } from '@playwright/test'
import { expectNoFaults } from './accessibility.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

// What a role hides is decided by the pages and the procedures, which are the same in either host.
test('a companion makes a folder of their own and is at Latihan; nothing else of a training is there', async ({
  start,
}) => {
  const { page, leave } = await start('web')
  const refused: string[] = []
  page.on('console', message => void (message.type() === 'error' && refused.push(message.text())))
  await page.getByRole('button', { name: 'Buat pelatihan' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama pelatihan').fill('Latihan saya')
  await dialog.getByRole('radio', { name: /Pendamping/ }).check()
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill('tiga kata rahasia')
  await dialog.getByLabel('Frasa sandi sekali lagi').fill('tiga kata rahasia')
  await dialog.getByRole('button', { name: 'Buat pelatihan' }).click()
  await dialog.getByLabel('Saya sudah mencatatnya').check()
  await dialog.getByRole('button', { name: 'Buka pelatihan' }).click()

  await expect(page.getByRole('heading', { level: 1, name: /Latihan/ })).toBeVisible()
  await expect(page.locator('aside nav a')).toHaveText(['Tes', 'Latihan', 'Riwayat', 'Pengaturan'])
  await expectNoFaults(page, 'Latihan of a companion')
  await picture(page, 'web-pendamping-latihan')
  await page.evaluate(() => (location.hash = '#/peserta'))
  await expect(page.getByRole('heading', { level: 1, name: /Latihan/ })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('peserta')
  await expect(page.getByRole('option', { name: /Peserta/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  for (const name of ['Riwayat', 'Pengaturan']) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  await expect(page.getByRole('heading', { level: 2, name: 'Formulir' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Ruang' })).toHaveCount(0)
  expect(refused).toEqual([])
  await leave()
})
