import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { readQuestionnaireFile } from '#main/questionnaire/read-questionnaire-file'
import { writeQuestionnaireWorkbook } from '#main/questionnaire/write-questionnaire-workbook'
import { editedSheets, newer, shipped, worker } from './a-form.ts'

const read = (bytes: Uint8Array, limits = {}) => readQuestionnaireFile({ bytes }, worker, { limits })
const written = () => writeQuestionnaireWorkbook(editedSheets())

/** What another spreadsheet program would make of it. */
function savedAs(bookType: XLSX.BookType, change: (workbook: XLSX.WorkBook) => void = () => {}) {
  const workbook = XLSX.read(written(), { cellNF: true })
  change(workbook)
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType, compression: true }))
}

describe('the form as a workbook', () => {
  test('read back is the same form, sheet by sheet', async () => {
    expect(await read(written())).toEqual({
      sheets: JSON.parse(shipped!.source),
      questionnaire: shipped!.questionnaire,
    })
  })

  test.each<XLSX.BookType>(['xlsx', 'ods'])('saved by another program as %s is the same form', async type => {
    expect(await read(savedAs(type))).toMatchObject({ questionnaire: shipped!.questionnaire })
  })

  test('an XLS file is read as well (what writes it here cuts long texts)', async () => {
    const { lists, pages } = shipped!.questionnaire
    expect(await read(savedAs('biff8'))).toMatchObject({ questionnaire: { lists, pages } })
  })

  test('has its headers frozen and every cell as text', () => {
    const parts = unzipSync(written())
    for (const sheet of [1, 2, 3]) {
      expect(strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`]!)).toContain('<pane ySplit="1"')
    }
    const formats = XLSX.read(written(), { cellNF: true }).SheetNames.flatMap(name =>
      Object.values(XLSX.read(written(), { cellNF: true }).Sheets[name]!).map(cell => (cell as XLSX.CellObject).z),
    )
    expect(formats.filter(format => format !== undefined && format !== '@')).toEqual([])
  })

  test('keeps what a spreadsheet would take for a formula', async () => {
    const edit = { sheet: 'survey', name: 'atap', column: 'hint::Indonesia (id)', text: '=1+1' } as const
    const sheets = editedSheets(newer(), edit)
    expect(await read(writeQuestionnaireWorkbook(sheets))).toMatchObject({ sheets })
  })
})

test('codes that somebody typed as numbers and shows with zeros in front keep them', async () => {
  const bytes = savedAs('xlsx', ({ Sheets }) => {
    for (const [address, cell] of Object.entries(Sheets['choices']!) as [string, XLSX.CellObject][]) {
      if (address.startsWith('B') && /^0\d$/.test(String(cell.v))) {
        Sheets['choices']![address] = { t: 'n', v: Number(cell.v), z: '00' }
      }
    }
  })
  const reading = await read(bytes)
  expect(reading).toMatchObject({ questionnaire: { lists: shipped!.questionnaire.lists } })
})

test('the other sheets of a workbook do no harm, and capital letters neither', async () => {
  const bytes = savedAs('xlsx', workbook => {
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([['catatan'], ['untuk tim']]), 'Catatan')
    workbook.SheetNames[0] = 'Survey'
    workbook.Sheets['Survey'] = workbook.Sheets['survey']!
  })
  expect(await read(bytes)).toMatchObject({ questionnaire: shipped!.questionnaire })
})

test('a reading that takes too long is ended', async () => {
  await expect(read(written(), { milliseconds: 1 })).rejects.toMatchObject({ fault: 'took-too-long' })
})

test('so is one that is given up', async () => {
  const given = new AbortController()
  const reading = readQuestionnaireFile({ bytes: written() }, worker, { signal: given.signal })
  given.abort(new Error('given up'))
  await expect(reading).rejects.toThrow('given up')
})
