import { expect, type Page } from '@playwright/test'
import { expectNoFaults } from './accessibility.ts'
import { upload } from './files.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

const bin = (page: Page) => page.getByRole('list', { name: 'Nama di laporan' })
const toast = (page: Page) => page.getByRole('alert').filter({ hasText: 'Urungkan' }).last()
const part = (page: Page, name: RegExp) => page.getByRole('radio', { name })
const reports = (page: Page) => page.getByRole('table', { name: 'Laporan' })
const people = (page: Page) => page.getByRole('table', { name: 'Orang' })

const header = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room'
const row = (name: string, day: string, [from, to]: [string, string] = ['08:00', '15:30']) =>
  `${name},,${day} ${from},${day} ${to},1,Yes,No`

/** The day and the first names of the class that is open. */
async function classOf(page: Page) {
  const words = await page.getByRole('region', { name: 'SULSEL-05' }).locator('header').innerText()
  const day = /\d+ \p{L}+ \d{4}/u.exec(words)![0]
  const names = await people(page).locator('tbody td:first-child').allInnerTexts()
  return { day, names: [...new Set(names)].slice(0, 8) }
}

test('reports are dropped, doubts are decided by keyboard, and minutes are said by hand', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.getByRole('heading', { name: 'Presensi', level: 1 }).waitFor()
  await page.getByRole('textbox', { name: 'Cari kelas' }).fill('sulsel-05')
  await expect(page.getByText('Belum ada laporan untuk kelas ini')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'SULSEL-05' })).toBeVisible()
  const { day, names } = await classOf(page)
  const [near, late, ...present] = names

  const first = [
    header,
    ...present.map(name => row(`SULSEL-05_${name}`, day)),
    row(`${near}h`, day),
    row('Galaxy A12', day, ['08:00', '08:20']),
    row(late!, day, ['09:00', '08:00']),
  ]
  const restart = [header, row(late!, day, ['08:00', '10:30'])]
  const otherDay = [header, row(late!, '1 Jan 2025')]
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Impor laporan Zoom' }).click()
  await (await chooser).setFiles([
    upload('Zoom SULSEL-05.csv', first.join('\r\n')),
    upload('laporan lanjutan.csv', restart.join('\r\n')),
    upload('SULSEL-05 lama.csv', otherDay.join('\r\n')),
    upload('foto.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  ])

  await expect(page.getByText('1 dari 4 laporan siap disimpan. Belum ada yang berubah.')).toBeVisible()
  await expect(page.getByText('Laporan ini tidak menyebut kelasnya.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Kelas', exact: true }).fill('SULSEL-05')
  await page.getByRole('option', { name: 'SULSEL-05' }).click()
  await expect(page.getByText('2 dari 4 laporan siap disimpan.')).toBeVisible()
  await reports(page).getByRole('cell', { name: 'SULSEL-05 lama.csv' }).click()
  await expect(page.getByText(/Laporan ini dari 1 Jan 2025, sedangkan kelasnya/)).toBeVisible()
  await picture(page, 'presensi-periksa')
  await expectNoFaults(page, 'presensi-periksa')
  await page.getByRole('button', { name: 'Simpan 2 laporan' }).click()

  await expect(toast(page)).toContainText('2 laporan presensi disimpan untuk SULSEL-05')
  await expect(bin(page).getByText('Namanya hampir sama')).toBeVisible()
  await picture(page, 'presensi-ragu')
  await expectNoFaults(page, 'presensi-ragu')
  await page.keyboard.press('1')
  await expect(toast(page)).toContainText(`“${near}h” di SULSEL-05 adalah`)
  await expect(bin(page).getByText('Galaxy A12')).toBeVisible()
  await page.keyboard.press('n')
  await expect(toast(page)).toContainText('“Galaxy A12” di SULSEL-05 bukan peserta')
  await page.keyboard.press('Control+z')
  await expect(part(page, /Tidak dikenal 1/)).toBeAttached()
  await expect(bin(page).getByText('Galaxy A12')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('option', { name: /SULSEL-05/ })).toContainText('Lengkap')

  await page.getByText(/^Orang \d/).click()
  const row1 = people(page).getByRole('row').filter({ hasText: late! }).first()
  await expect(row1).toContainText('150')
  await expect(row1).toContainText('Sebagian')
  await row1.getByRole('button', { name: /^Kehadiran/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Hadir penuh' }).press('Enter')
  await expect(row1).toContainText('diisi tangan')
  await expect(row1).toContainText('450')
  await picture(page, 'presensi-orang')
  await expectNoFaults(page, 'presensi-orang')
})
