import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeQuestionnaireWorkbook } from '#main/questionnaire/write-questionnaire-workbook'
import { folder, gladi } from '../cli/run-gladi.ts'
import { type Edit, editedSheets } from './a-form.ts'

const shippedFolder = join(import.meta.dirname, '../../../resources/questionnaires/2025')

function aWorkbook(name: string, ...edits: Edit[]) {
  writeFileSync(join(folder, name), writeQuestionnaireWorkbook(editedSheets(...edits)))
  return name
}

const wrongFunction: Edit = { sheet: 'survey', name: 'kloset', column: 'relevant', text: "contains(${bab}, '1')" }

describe('gladi questionnaire check', () => {
  test.each([
    ['of a folder', () => shippedFolder],
    ['of a workbook', () => aWorkbook('baik.xlsx')],
  ])('%s without a fault says so', async (_, form) => {
    expect(await gladi('questionnaire', 'check', form())).toEqual({
      code: 0,
      out: 'Formulir Ground Check DTSEN 2025 versi 2025022500: 90 pertanyaan, 39 variabel, tidak ada kesalahan.\n',
      err: '',
    })
  })

  test('says every problem with sheet, row and column, and what to write', async () => {
    const file = aWorkbook('salah.xlsx', wrongFunction, { sheet: 'settings', column: 'version', text: '2025' })
    const { code, out, err } = await gladi('questionnaire', 'check', file)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const [heading, ...problems] = out.trim().split('\n')
    expect(heading).toBe('salah.xlsx: 2 kesalahan.')
    expect(problems).toEqual([
      expect.stringMatching(/^Lembar survey, baris \d+, kolom relevant: Fungsi contains .* Pakai regex\.$/),
      'Lembar settings, baris 2, kolom version: Versi “2025” harus 10 angka: tahun, bulan, tanggal, dan nomor, misalnya 2025022500.',
    ])
  })

  test('also in English and for programs', async () => {
    const file = aWorkbook('wrong.xlsx', wrongFunction)
    const { code, out } = await gladi('questionnaire', 'check', file, '--english', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      isSound: false,
      problems: [{ sheet: 'survey', column: 'relevant', kind: 'unknown-function-instead' }],
      sentences: [
        'wrong.xlsx: 1 problem.',
        expect.stringMatching(/^Sheet survey, row \d+, column relevant: The function/),
      ],
    })
  })

  test('of a folder without one of the sheets names it', async () => {
    const part = join(folder, 'sebagian')
    mkdirSync(part)
    cpSync(shippedFolder, part, { recursive: true })
    rmSync(join(part, 'choices.csv'))
    const { code, out } = await gladi('questionnaire', 'check', part)
    expect(code).toBe(1)
    expect(out).toContain('Lembar choices, baris 1: Kolom list_name tidak ada.')
  })

  test.each([
    ['a file that is not there', () => 'tidak-ada.xlsx', 'tidak-ada.xlsx'],
    [
      'a picture',
      () => (writeFileSync(join(folder, 'foto.xlsx'), Buffer.from('\x89PNG', 'latin1')), 'foto.xlsx'),
      'PNG',
    ],
  ])('of %s says what it is', async (_, file, says) => {
    const { code, out } = await gladi('questionnaire', 'check', file())
    expect([code, out]).toEqual([1, expect.stringContaining(says)])
  })

  test.each([
    [[]],
    [['check']],
    [['tes', 'a.xlsx']],
    [['check', 'a.xlsx', 'b.xlsx']],
    [['check', 'a.xlsx', '--seed', '1']],
  ])('with %j ends with the usage', async args => {
    const { code, out, err } = await gladi('questionnaire', ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Cara pakai')
  })
})
