import { createItemFinder, type FormItems } from '#domain/assessment/scores/find-item'
import { formIn, guessForm, guessMapping } from '#domain/assessment/scores/guess-mapping'
import { type ReadScoreRows, readScoreRows } from '#domain/assessment/scores/score-rows'
import { findScoreTable, type ScoreTable } from '#domain/assessment/scores/score-table'
import { guessPossible } from '#domain/assessment/scores/total-score'
import { fileLimits } from '#main/workbook/file-limits'
import { readWorkbook } from '#main/workbook/read-workbook'
import { anItem } from '../../../builders/an-item.ts'

const option = (key: string, text: string, fraction: number) => ({ key, text, fraction, feedback: null })

/** A crossed test of three items a form: what is known of them is enough to tell forms, texts and codes apart. */
export const theForms: FormItems = {
  A: [
    anItem({
      id: 'K05-A1',
      scenario: 'Lantai rumah Bu Darmi disemen, dengan tikar di atasnya.',
      stem: 'Apa jenis lantai terluas?',
      answer: {
        kind: 'single',
        options: [option('A', 'Tanah', 0), option('B', 'Semen, bata merah', 1), option('C', 'Tikar', 0)],
      },
    }),
    anItem({
      id: 'K26-A1',
      stem: 'Barang mana yang dicatat sebagai aset?',
      points: 2,
      answer: {
        kind: 'multiple',
        options: [option('A', 'Kulkas, lemari es', 0.5), option('B', 'Sepeda motor', 0.5), option('C', 'Pulsa', -0.5)],
      },
    }),
    anItem({
      id: 'I04-A1',
      stem: 'Berapa umur Pak Asep?',
      answer: { kind: 'number', value: 36, tolerance: 0, unit: 'tahun' },
    }),
  ],
  B: [
    anItem({ id: 'K05-B1', form: 'B', stem: 'Apa jenis dinding terluas?' }),
    anItem({
      id: 'I01-B1',
      form: 'B',
      stem: 'NIK disalin seperti tercetak.',
      answer: { kind: 'true-false', isTrue: true },
    }),
    anItem({
      id: 'I04-B1',
      form: 'B',
      stem: 'Berapa umur Bu Rini?',
      answer: { kind: 'number', value: 45, tolerance: 0, unit: null },
    }),
  ],
}

export type ReadFile = ReadScoreRows & { table: ScoreTable; mapping: ReturnType<typeof guessMapping> }

/** A file as it would be read without anybody saying anything of it. */
export async function readFile(file: File, forms: FormItems = theForms): Promise<ReadFile> {
  const rows = readWorkbook(new Uint8Array(await file.arrayBuffer()), fileLimits).tables[0]!.rows
  const finder = createItemFinder(forms)
  const table = findScoreTable(rows, finder)!
  const form = formIn(file.name) ?? guessForm(table, forms)
  const mapping = guessMapping(table, { forms, finder, form, occasion: null })
  return {
    table,
    mapping,
    ...readScoreRows({ table, mapping, forms, possible: guessPossible(table, mapping), form: null }),
  }
}
