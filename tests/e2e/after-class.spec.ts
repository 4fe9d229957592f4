import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { DesignDetail, TestTaker } from '#contract/assessment'
import type { Item } from '#domain/assessment/item'
import type { PracticeCase } from '#domain/practice/practice-case'
import { interview, timed } from '../builders/a-rehearsal.ts'
import { aGoogleFormsFile, aScoreSheet, type Taker } from '../builders/score-files.ts'
import { ask } from './ask.ts'
import { upload } from './files.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name })
const table = (page: Page, label: string) => page.getByRole('table', { name: label }).locator('tbody')
const toast = (page: Page) => page.getByRole('alert').filter({ hasText: 'Urungkan' }).last()
const fileOf = async (file: File) => upload(file.name, Buffer.from(await file.arrayBuffer()))

/** A class of companions in which two people have one name. */
async function aClassOfNamesakes(page: Page, designId: string) {
  const planned: { id: string; code: string; date: string }[] = await ask(page, 'schedule/classes')
  for (const one of planned.filter(({ code }) => code.startsWith('SULSEL'))) {
    const takers: TestTaker[] = await ask(page, 'assessment/takers', { designId, classId: one.id })
    const namesakes = takers.filter(({ name }) => takers.filter(other => other.name === name).length > 1)
    if (namesakes.length === 2) return { planned: one, takers, namesakes }
  }
  throw new Error('Nobody in Sulawesi Selatan shares a name with somebody of the class.')
}

/** The first ones of the list know most; what is hard is got wrong by most. */
function answersOf(items: readonly Item[], share: number) {
  return Object.fromEntries(
    items.map(({ id, variable, answer }) => {
      const isRight = !['K21', 'I10'].includes(variable) && (variable.charCodeAt(2) * 7) % 10 < share * 10
      if (answer.kind === 'true-false') return [id, String(answer.isTrue === isRight)]
      if (answer.kind === 'number') return [id, String(isRight ? answer.value : answer.value + 5)]
      const right = answer.options.filter(({ fraction }) => fraction > 0).map(({ key }) => key)
      const wrong = answer.options.find(({ fraction }) => fraction <= 0)!.key
      return [id, isRight ? right.join('') : wrong]
    }),
  )
}

/** Three families, all of them right. */
async function rehearse(page: Page, participantId: string) {
  for (const id of ['keluarga-sukirman', 'keluarga-asep', 'keluarga-jumadi']) {
    const file = join(import.meta.dirname, `../../resources/practice-cases/${id}.json`)
    const practiceCase: PracticeCase = JSON.parse(readFileSync(file, 'utf8'))
    const who = { participantId }
    const { attemptId } = await ask(page, 'practice/start', { who, caseId: id, mode: 'practice' })
    const deeds = timed(interview(practiceCase))
    const { seq, elapsed } = await ask(page, 'practice/record', { attemptId, after: 0, deeds })
    await ask(page, 'practice/finish', { attemptId, after: seq, elapsed })
  }
}

test('the evening after the class: a crossed test, one taken here and the others’ from files, presence, doubts by keyboard, who is ready', async ({
  start,
}) => {
  test.slow()
  const { page } = await start('web', ['--example'])
  const { keyboard } = page
  await heading(page, /contoh/).waitFor()
  await keyboard.press('g')
  await keyboard.press('e')
  await expect(heading(page, /^Kesiapan/)).toBeVisible()
  await picture(page, 'sesudah-kelas-belum')

  // A crossed design of all 39 variables.
  await keyboard.press('g')
  await keyboard.press('t')
  await page.getByRole('link', { name: 'Buat tes pertama' }).press('Enter')
  await expect(page.getByText('39 soal formulir A dan 39 soal formulir B')).toBeVisible()
  await page.getByLabel('Nama tes').fill('Tes kelas')
  await keyboard.press('Enter')
  await expect(heading(page, 'Tes kelas')).toBeVisible()
  const designId = /tes\/([^/?]+)/.exec(page.url())![1]!
  const { planned, takers, namesakes } = await aClassOfNamesakes(page, designId)
  const { forms }: DesignDetail = await ask(page, 'assessment/design', { designId })

  // One of the class takes the pre-test here, by keyboard.
  await page.getByRole('textbox', { name: 'Cari kelas atau provinsi' }).fill(planned.code)
  await expect(table(page, 'Kelas').getByRole('row')).toHaveCount(1)
  await table(page, 'Kelas').press('Enter')
  const own = takers.find(({ name }) => !namesakes.some(one => one.name === name))!
  await table(page, 'Peserta tes').getByRole('cell', { name: own.name, exact: true }).click()
  await page.getByRole('dialog', { name: own.name }).waitFor()
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Saat waktu habis, tes selesai sendiri')
  await keyboard.press('Enter')
  for (let number = 1; number <= 39; number++) {
    await expect(page.getByText(`Soal ${number} dari 39`)).toBeVisible()
    const isNumber = await page.getByRole('main').getByRole('textbox').isVisible()
    await keyboard.type(isNumber ? '2' : 'b')
    if (number < 39) await keyboard.press('Enter')
  }
  await expect(page.getByText('39 dari 39 terjawab')).toBeVisible()
  await keyboard.press('Control+Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Selesai dan nilai' }).press('Enter')
  await expect(heading(page, 'Hasil pre-test')).toBeVisible()

  // The others' results come as files: the pre-test on sheets, the post-test from Google Forms, a file for each form.
  const taker = ({ name }: TestTaker, items: readonly Item[], share: number, at: string): Taker => ({
    name: `${planned.code}_${name}`,
    at,
    answers: answersOf(items, share),
  })
  const form = (letter: 'A' | 'B') => forms[letter].map(({ item }) => item)
  const begun = (letter: 'A' | 'B') => takers.filter(({ firstForm }) => firstForm === letter)
  const stranger = { name: 'Xaverius Qomarudin', at: `${planned.date}T08:30:00Z`, answers: answersOf(form('A'), 0.9) }
  const before = (letter: 'A' | 'B') =>
    begun(letter)
      .filter(one => one !== own)
      .map(one => taker(one, form(letter), 0.5, `${planned.date}T01:30:00Z`))
  const after = (letter: 'A' | 'B') =>
    begun(letter === 'A' ? 'B' : 'A').map(one => taker(one, form(letter), 0.9, `${planned.date}T08:30:00Z`))
  await page.goto(`${new URL(page.url()).origin}/#/tes/${designId}/impor`)
  await expect(heading(page, 'Impor nilai')).toBeVisible()
  await expect(page).toHaveTitle('Impor nilai · Tes kelas · Gladi')
  await expect(page.getByRole('navigation', { name: 'Letak' })).toHaveText('TesTes kelasImpor nilai')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Impor berkas nilai' }).press('Enter')
  await (await chooser).setFiles(
    await Promise.all([
      fileOf(aScoreSheet(form('A'), before('A'), `${planned.code} pre-test A.xlsx`)),
      fileOf(aScoreSheet(form('B'), before('B'), `${planned.code} pre-test B.xlsx`)),
      fileOf(aGoogleFormsFile(form('A'), [...after('A'), stranger], `${planned.code} Post-test A (Responses).csv`)),
      fileOf(aGoogleFormsFile(form('B'), after('B'), `${planned.code} Post-test B (Responses).csv`)),
    ]),
  )
  await expect(heading(page, 'Periksa berkas nilai')).toBeVisible({ timeout: 60_000 })
  await picture(page, 'sesudah-kelas-nilai')
  await page.getByRole('button', { name: 'Impor 4 berkas' }).press('Enter')
  await expect(page.getByRole('list', { name: 'Baris yang menunggu' })).toBeVisible()
  await picture(page, 'sesudah-kelas-ragu')

  // Two people of one name, before and after: each is somebody else's, said by a key. Nobody knows the stranger.
  for (const key of ['1', '2', '1', '2']) {
    const left = await page.getByRole('list', { name: 'Baris yang menunggu' }).getByRole('listitem').count()
    await keyboard.press(key)
    await expect(toast(page)).toBeVisible()
    await expect
      .poll(async () => await page.getByRole('list', { name: 'Baris yang menunggu' }).getByRole('listitem').count())
      .toBeLessThan(left)
  }
  await expect(page.getByText(stranger.name)).toBeVisible()
  await keyboard.press('n')
  await expect(page.getByText('0 ragu, 0 tidak dikenal')).toBeVisible()

  // Who was there, from Zoom: the namesakes again, and a telephone that nobody knows.
  const day = planned.date.split('-').toReversed().join('/')
  const line = (name: string) => `${name},,${day} 08:00,${day} 15:30,450,Yes,No`
  const report = ['Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room']
  report.push(...takers.map(({ name }) => line(`${planned.code}_${name}`)), line('Galaxy A12'))
  await keyboard.press('g')
  await keyboard.press('h')
  await page.getByRole('textbox', { name: 'Cari kelas' }).fill(planned.code)
  const zoom = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Impor laporan Zoom' }).press('Enter')
  await (await zoom).setFiles(upload(`Zoom ${planned.code}.csv`, report.join('\r\n')))
  await page.getByRole('button', { name: 'Simpan 1 laporan' }).press('Enter')
  const doubts = page.getByRole('list', { name: 'Nama di laporan' })
  await expect(doubts).toContainText(namesakes[0]!.name)
  await picture(page, 'sesudah-kelas-presensi')
  await keyboard.press('1')
  await expect(doubts).toContainText('Galaxy A12')
  await keyboard.press('n')
  await expect(page.getByRole('option', { name: new RegExp(planned.code) })).toContainText('Lengkap')

  // One of those who passed rehearses three families: ready for the field.
  const passed = takers.find(one => one !== own && !namesakes.includes(one))!
  await rehearse(page, passed.participantId!)
  await page.goto(`${new URL(page.url()).origin}/#/kesiapan/73`)
  await expect(heading(page, 'Kesiapan, Sulawesi Selatan')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Siap 1$/ })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Persen benar tiap variabel' })).toBeVisible()
  await expect(page.getByRole('row', { name: /K21/ }).first()).toBeVisible()
  await picture(page, 'sesudah-kelas-siap')
})
