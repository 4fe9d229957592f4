import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { RecordedDeed } from '#contract/practice'
import type { PracticeCase } from '#domain/practice/practice-case'
import { interview, timed } from '../builders/a-rehearsal.ts'
import { expectNoFaults } from './accessibility.ts'
import { ask } from './ask.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

const caseOf = (id: string): PracticeCase =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../resources/practice-cases/${id}.json`), 'utf8'))
const asep = caseOf('keluarga-asep')

/** Interviews and records everything, but what is `wrong`, in the attempt that is open. */
async function record(page: Page, attemptId: string, practiceCase: PracticeCase, wrong: Record<string, string>) {
  const deeds: RecordedDeed[] = interview(practiceCase, wrong)
  const { seq, elapsed } = await ask(page, 'practice/record', { attemptId, after: 0, deeds: timed(deeds) })
  await ask(page, 'practice/finish', { attemptId, after: seq, elapsed })
}

const attemptIn = (page: Page) => /latihan\/([^/]+)/.exec(page.url())![1]!

async function practised(page: Page, practiceCase: PracticeCase, wrong: Record<string, string>, who = {}) {
  const { attemptId } = await ask(page, 'practice/start', {
    who: { participantId: null, ...who },
    caseId: practiceCase.id,
    mode: 'practice',
  })
  await record(page, attemptId, practiceCase, wrong)
  return attemptId as string
}

const threeWrong = { bahan_bakar: '01', lantai: '8', atap: '8' }

test('from the start page to a rehearsal, its result, three differences and the ten-minute set, by keyboard alone', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  const { keyboard } = page
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await keyboard.press('g')
  await keyboard.press('l')
  await expect(page.getByRole('heading', { level: 1, name: /Latihan/ })).toBeFocused()
  await expectNoFaults(page, 'Latihan for somebody new')

  // The first thing to do is one Enter away from the list: arrows choose the case, Enter asks how.
  const list = page.getByRole('table', { name: 'Kasus tertulis' })
  await list.locator('tbody').focus()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowUp')
  await expect(list.locator('[aria-current]')).toContainText(asep.title)
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: asep.title })
  await expect(dialog.getByRole('radio', { name: /Terbimbing/ })).toBeFocused()
  await expectNoFaults(page, 'starting', '[role=dialog]')
  await keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: /^Latihan/ })).toBeChecked()
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/latihan\/[^/]+$/)

  const attemptId = attemptIn(page)
  await record(page, attemptId, asep, threeWrong)
  await page.goto(`${new URL(page.url()).origin}/#/latihan/${attemptId}/hasil`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: asep.title })).toBeVisible()
  await expect(page.getByText('LATIHAN', { exact: true })).toBeVisible()
  await expect(page.getByText('Latihan pertama.')).toBeVisible()
  await expectNoFaults(page, 'Hasil')

  // Every difference opens its concept and what decides it.
  const detail = page.getByRole('region', { name: 'Baris yang dipilih' })
  const shown: string[] = []
  for (let times = 0; times < 3; times++) {
    await keyboard.press('F6')
    await expect(detail.getByRole('heading', { name: 'Konsep', exact: true })).toBeVisible()
    await expect(detail).toContainText(/Kalimat yang menentukan|Di mana ini diceritakan/)
    shown.push(await detail.getByRole('heading', { level: 2 }).innerText())
  }
  expect(new Set(shown)).toEqual(new Set(['Lantai terluas', 'Atap terluas', 'Bahan bakar memasak']))
  await picture(page, 'latihan-hasil')

  // What the set is aimed at are the three that were wrong.
  const set = page.getByRole('region', { name: 'Latihan 10 menit' })
  for (const id of ['K11', 'K13', 'K18']) await expect(set).toContainText(id)
  await page.getByRole('button', { name: 'Mulai Latihan 10 menit' }).press('Enter')
  await expect(page).toHaveURL(/#\/latihan\/[^/]+$/)
  expect(attemptIn(page)).not.toBe(attemptId)
  await expect(page.getByText('LATIHAN', { exact: true }).first()).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Latihan' }).first().click()
  await expect(set).toContainText('0 dari 3 kasus selesai')
  for (const id of ['K11', 'K13', 'K18']) await expect(set).toContainText(id)
  await expect(page.getByRole('table', { name: 'Kasus buatan Gladi' }).locator('tbody tr')).toHaveCount(3)
})

test('somebody of the roster is chosen by keyboard, remembered, and has rehearsals of their own', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('link', { name: 'Latihan' }).click()
  await page.getByRole('button', { name: 'Yang berlatih: Saya' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Siapa yang berlatih' })
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('siti')
  await expect(dialog.getByRole('option').nth(1)).toBeVisible()
  await expectNoFaults(page, 'who practises', '[role=dialog]')
  await page.keyboard.press('ArrowDown')
  const name = await dialog.getByRole('option', { selected: true }).locator('span').first().innerText()
  await page.keyboard.press('Enter')
  const chosen = page.getByRole('button', { name: `Yang berlatih: ${name}` })
  await expect(chosen).toBeVisible()
  await page.getByRole('button', { name: 'Mulai Latihan 10 menit' }).click()
  await expect(page).toHaveURL(/#\/latihan\/[^/]+$/)
  await page.goBack()
  await page.reload()
  await expect(chosen).toBeVisible()
  await expect(page.getByRole('region', { name: '1 latihan belum selesai' })).toBeVisible()

  await chosen.click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Yang berlatih: Saya' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mulai kasus pertama' })).toBeVisible()
})

test('a result is replayed event by event, shown whole and saved', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const attemptId = await practised(page, asep, threeWrong)
  await page.evaluate(id => (location.hash = `#/latihan/${id}/hasil`), attemptId)
  await page.getByText(/^Semua 39$/).click()
  await expect(
    page.getByRole('table', { name: 'Isian Anda dan isian yang benar' }).locator('tbody tr'),
  ).not.toHaveCount(3)

  await page.getByRole('button', { name: 'Putar ulang' }).click()
  const position = page.getByRole('slider', { name: 'Saat yang ditampilkan' })
  await expect(position).toBeFocused()
  const talk = page.getByRole('log', { name: 'Wawancara sampai saat itu' })
  const form = page.getByRole('region', { name: 'Isian pada saat itu' })
  await expect(talk).not.toContainText(asep.sayings[0]!.words)
  const looked = asep.documents.length + asep.views.length
  for (let times = 0; times <= looked; times++) await page.keyboard.press('ArrowRight')
  await expect(talk).toContainText(asep.sayings[0]!.words)
  await page.keyboard.press('End')
  await expect(form).toContainText('Tanah')
  await expectNoFaults(page, 'Putar ulang')
  await page.keyboard.press('Escape')

  // On paper every page begins with the table's head, which says what it is.
  await page.emulateMedia({ media: 'print' })
  const head = page.locator('thead', { hasText: `LATIHAN ${asep.title}` })
  await expect(head).toBeVisible()
  await expect(head).toHaveCSS('display', 'table-header-group')
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { name: 'Simpan nilai' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV (.csv)' }).click()
  const text = readFileSync(await (await coming).path(), 'utf8')
  expect(text).toContain('LATIHAN')
  expect(text).toContain(asep.title)
  // Nothing that was typed is in it.
  expect(text).not.toContain(asep.record.values['nama_kepala_keluarga'])
})

test('cases are found again as they were filtered, drafts are thrown away and taken back, mastery leads to cases', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (let times = 0; times < 4; times++) await practised(page, asep, { lantai: '8' })
  await ask(page, 'practice/start', { who: { participantId: null }, caseId: 'keluarga-bahri', mode: 'guided' })
  await page.reload()
  await page.getByRole('link', { name: 'Latihan' }).click()
  const list = page.getByRole('table', { name: 'Kasus tertulis' })

  await page.getByRole('combobox', { name: 'Status' }).click()
  await page.getByRole('option', { name: 'Sudah dikerjakan' }).click()
  await expect(list.locator('tbody tr')).toHaveCount(1)
  await expect(list).toContainText(/Keluarga Asep.*38 dari 39.*38 dari 39/)
  await page.getByRole('link', { name: 'Beranda' }).click()
  await page.getByRole('link', { name: 'Latihan' }).click()
  await expect(list.locator('tbody tr')).toHaveCount(1)
  await page.getByRole('button', { name: 'Hapus saringan', exact: true }).click()
  await page.getByRole('textbox', { name: 'Cari kasus' }).fill('barito')
  await expect(list.locator('tbody tr')).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Cari kasus' }).fill('tidak ada yang begini')
  await expect(page.getByText('Tidak ada kasus yang cocok')).toBeVisible()
  await page.getByRole('button', { name: 'Hapus saringan', exact: true }).click()

  const drafts = page.getByRole('region', { name: '1 latihan belum selesai' })
  await page.getByRole('button', { name: 'Buang draf Keluarga Bahri' }).click()
  await expect(drafts).toBeHidden()
  await page.getByRole('button', { name: 'Urungkan', exact: true }).last().click()
  await expect(drafts).toBeVisible()
  await expectNoFaults(page, 'Latihan')

  await page.getByText('Peta penguasaan').click()
  await page.getByText('Terlemah dulu').click()
  const rows = page.getByRole('table', { name: 'Semua 39 variabel' }).locator('tbody tr')
  // Wrong four times of four.
  await expect(rows.first()).toContainText(/K11.*Lantai terluas.*Lemah.*4/)
  await expect(page.getByRole('complementary', { name: 'Variabel yang dipilih' })).toContainText('kasus melatihnya')
  await expectNoFaults(page, 'Peta penguasaan')
  await page.getByText('Riwayat latihan').click()
  await expect(page.getByRole('table', { name: 'Riwayat latihan' }).locator('tbody tr')).toHaveCount(4)
})

test('an examination is begun knowingly, and once', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('link', { name: 'Latihan' }).click()
  const row = page.getByRole('row', { name: new RegExp(asep.title) })
  await row.click()
  const dialog = page.getByRole('dialog', { name: asep.title })
  await dialog.getByRole('radio', { name: /Ujian/ }).check()
  await expect(dialog).toContainText(/Satu kali coba, 35 menit.*Bila waktu habis, isian sejauh itu dinilai/)
  await expect(dialog.getByRole('button', { name: 'Mulai ujian' })).toBeDisabled()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Mulai ujian' }).click()
  await expect(page).toHaveURL(/#\/latihan\/[^/]+$/)

  await page.goBack()
  await expect(page.getByRole('region', { name: '1 latihan belum selesai' })).toContainText('Mode Ujian')
  await row.click()
  await expect(dialog.getByRole('radio', { name: /Ujian/ })).toBeDisabled()
  await expect(dialog).toContainText('Ujian kasus ini sudah dipakai')
  // What was chosen for an examination is not proposed for the next case.
  await expect(dialog.getByRole('radio', { name: /Terbimbing/ })).toBeChecked()
})

test('an instructor chooses cases for a class, projects one with names masked, and sees what the class gets wrong', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('link', { name: 'Latihan' }).click()
  await page.getByRole('radiogroup', { name: 'Tampilkan' }).getByText('Kelas', { exact: true }).click()
  await page.getByRole('textbox', { name: /Cari kelas/ }).fill('aceh-01')
  await page.getByRole('table', { name: 'Kelas' }).locator('tbody').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'ACEH-01' })).toBeVisible()
  const classId = decodeURIComponent(page.url().split('/').at(-1)!)

  for (const title of ['Keluarga Bahri', 'Keluarga Asep']) {
    await page.getByRole('combobox', { name: 'Tambah kasus' }).fill(title)
    await page.getByRole('option', { name: new RegExp(title) }).click()
    await expect(page.getByRole('button', { name: `Tayangkan ${title}` })).toBeVisible()
  }
  const chosen = page.getByRole('region', { name: 'Kasus untuk kelas ini' }).getByRole('listitem')
  await page.getByRole('button', { name: 'Majukan Keluarga Asep' }).click()
  await expect(chosen.first()).toContainText('Keluarga Asep')
  await page.getByRole('button', { name: 'Urungkan', exact: true }).last().click()
  await expect(chosen.first()).toContainText('Keluarga Bahri')

  await practised(page, asep, { bahan_bakar: '10' }, { classId })
  await page.reload()
  const mistakes = page.getByRole('table', { name: 'Kesalahan yang paling sering' })
  await expect(mistakes.locator('tbody tr').first()).toContainText(/K18.*1 dari 1.*10.*Kayu bakar.*04.*Gas elpiji 3 kg/)
  await expectNoFaults(page, 'a class')

  await page.getByRole('button', { name: 'Tayangkan Keluarga Asep' }).click()
  await expect(page).toHaveURL(/#\/latihan\/[^/]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // The people of the case are called by their initials.
  const [first] = asep.people
  await expect(page.getByText(first!.name, { exact: true })).toHaveCount(0)
  await expect(
    page
      .getByText(
        first!.name
          .split(' ')
          .map(word => `${word[0]}.`)
          .join(' '),
        { exact: true },
      )
      .first(),
  ).toBeVisible()
})
