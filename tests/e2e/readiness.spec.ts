import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './accessibility.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

/** A folder with a training that reported; the window opens it. */
function aReportedHome() {
  const home = mkdtempSync(join(tmpdir(), 'gladi-e2e-ready-'))
  execFileSync(process.execPath, [join(import.meta.dirname, 'make-reported-home.ts'), home])
  return home
}

async function goTo(page: Page, address: string) {
  await page.evaluate(hash => {
    location.hash = hash
  }, `#${address}`)
}

test('who is ready, why somebody is not, and other rules, by keyboard', async ({ start }) => {
  const home = aReportedHome()
  const env = { GLADI_HOME: join(home, 'Gladi'), GLADI_USER_DATA: join(home, 'user-data') }
  const { page, leave } = await start('web', [], env)
  await page.getByText('Uji', { exact: true }).first().click()
  await page.getByRole('textbox', { name: 'Frasa sandi' }).fill('kata sandi uji')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Uji' }).waitFor()

  await page.keyboard.press('g')
  await page.keyboard.press('e')
  await expect(page.getByRole('heading', { level: 1, name: 'Kesiapan, Indonesia' })).toBeFocused()
  await expect(page.getByRole('link', { name: /^Belum lapor 2\d$/ })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Persen benar tiap variabel' })).toBeVisible()
  await picture(page, 'kesiapan')
  await expectNoFaults(page, 'kesiapan')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoFaults(page, 'kesiapan gelap')
  await page.emulateMedia({ colorScheme: 'light' })

  // The map is one stop; nobody of the first province is in this training.
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kesiapan, Aceh' })).toBeVisible()
  await expect(page.getByText('Belum ada pendamping')).toBeVisible()
  await goTo(page, '/kesiapan/73')
  await expect(page.getByRole('heading', { level: 1, name: 'Kesiapan, Sulawesi Selatan' })).toBeVisible()

  // A number opens its people; a person says what is missing.
  await page.getByRole('link', { name: /^Belum siap/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Orang di balik angka' })).toBeFocused()
  const rows = page.getByRole('table', { name: 'Orang di balik angka' }).getByRole('link', { name: /^Orang/ })
  await rows.first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('belum terpenuhi').first()).toBeVisible()
  await picture(page, 'kesiapan-orang')
  await expectNoFaults(page, 'kesiapan orang')

  // Who it is, in Peserta, and back.
  const [name = ''] = (await page.getByRole('heading', { level: 1 }).innerText()).split('\n')
  await page.getByRole('link', { name: 'Buka di Peserta' }).press('Enter')
  await page.getByRole('dialog').getByRole('link', { name: 'Kesiapan' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()

  // Other rules, and back with Ctrl Z.
  await goTo(page, '/kesiapan/73')
  const ready = page.getByRole('link', { name: /^Siap \d/ })
  const before = await ready.textContent()
  await page.getByRole('button', { name: 'Ubah aturan' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Hadir sedikitnya').fill('0')
  await page.getByLabel('Kasus latihan yang lulus').fill('0')
  await page.keyboard.press('Enter')
  await expect(page.getByText('hadir 0%')).toBeVisible()
  await expect(ready).not.toHaveText(before!)
  await page.keyboard.press('Control+z')
  await expect(ready).toHaveText(before!)

  // The hardest of a province, with what the tests asked about them.
  await goTo(page, '/kesiapan/variabel?provinsi=73')
  await expect(page.getByRole('table', { name: 'Soal yang paling sering salah' })).toContainText('Pilihan B')
  await expectNoFaults(page, 'variabel tersulit')

  // The same rules from Pengaturan, with when somebody counts as present.
  await goTo(page, '/pengaturan?bagian=kesiapan')
  const rules = page.getByRole('region', { name: 'Kesiapan dan presensi' })
  await expect(rules).toContainText('Aturan: hadir 75%')
  await rules.getByRole('button', { name: 'Ubah aturan' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Aturan kesiapan' })).toBeVisible()
  await page.keyboard.press('Escape')
  await rules.getByRole('button', { name: 'Batas' }).press('Enter')
  await page.getByLabel('Hadir mulai (%)').fill('80')
  await page.keyboard.press('Enter')
  await expect(rules).toContainText('hadir mulai 80% jam kelas, sebagian mulai 25%')

  // Whom to contact, from anywhere.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('hubungi')
  await expect(page.getByRole('option', { selected: true })).toContainText('Siapa yang dihubungi hari ini')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Siapa yang dihubungi hari ini' })).toBeVisible()
  await goTo(page, '/kesiapan/73')

  // A class on the wall, and on paper.
  await page.getByText('Kelas', { exact: true }).last().click()
  await page
    .getByRole('link', { name: /^SULSEL-/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Bahas bersama kelas' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Paling sering salah').first()).toBeVisible()
  await picture(page, 'kesiapan-bahas')
  await expectNoFaults(page, 'kesiapan bahas')
  await page.getByRole('link', { name: 'Kembali ke kelas' }).click()
  await page.getByRole('link', { name: 'Cetak rekap kelas' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Rekap kelas SULSEL-/ })).toBeFocused()
  await expectNoFaults(page, 'rekap kelas')
  await leave()
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
})
