import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import * as XLSX from 'xlsx'
import { guardedCell } from '#domain/exchange/guarded-cell'
import { lockProvince, writeAudit } from '../audit/audit.ts'
import { sql } from '../store/sql.ts'
import { centreScope, type Db, type Store } from '../store/store.ts'
import type { Words } from '../words.ts'
import { cellsOf, columnsOf, type ExportedFact, type ResultKind, resultKinds } from './fact-columns.ts'

type Cell = string | number | null

/** `workbook` null: a sheet has no room for so many. */
export type Exported = { rows: Record<ResultKind, number>; workbook: string | null }

/** A sheet ends at 1,048,576 rows, and all of a workbook is in memory while it is written. */
const mostRowsOfSheet = 300_000

/** So many facts are read at once. */
const page = 20_000

/** All facts that hold, of every province: a CSV per kind for programs, and one workbook for people. */
export async function exportFacts(store: Store, folder: string, words: Words, now: Date): Promise<Exported> {
  mkdirSync(folder, { recursive: true })
  const rows = { attendance: 0, 'test-result': 0, rehearsal: 0 }
  const sheets = new Map<ResultKind, Cell[][]>()
  await store.transaction({ role: 'centre', provinceCode: centreScope }, async db => {
    for (const kind of resultKinds) {
      const file = join(folder, `${kind}.csv`)
      const kept: Cell[][] = []
      writeFileSync(file, csvOf([[...columnsOf(kind)]]))
      for await (const facts of pagesOf(db, kind)) {
        const cells = facts.map(fact => cellsOf(kind, fact))
        appendFileSync(file, csvOf(cells))
        rows[kind] += cells.length
        if (rows[kind] <= mostRowsOfSheet) kept.push(...cells)
      }
      sheets.set(kind, kept)
    }
    const head = await lockProvince(db, centreScope)
    const entry = { at: now.toISOString(), actor: 'console', act: 'exported', data: { ...rows } } as const
    await writeAudit(db, centreScope, head, entry)
  })
  if (Object.values(rows).some(count => count > mostRowsOfSheet)) return { rows, workbook: null }
  const workbook = join(folder, words('central:export.workbook'))
  writeFileSync(workbook, workbookOf(sheets, words))
  return { rows, workbook }
}

/** What a spreadsheet would run as a formula gets an apostrophe in front. */
const csvOf = (rows: Cell[][]) => stringify(rows, { record_delimiter: '\r\n', cast: { string: guardedCell } })

async function* pagesOf(db: Db, kind: ResultKind): AsyncGenerator<ExportedFact[]> {
  let last = { province_code: '', id: '' }
  for (;;) {
    const facts: ExportedFact[] = await db.rows<ExportedFact>(sql`
      SELECT now.province_code, now.id, person.body ->> 'name' AS name, packet.received_at, record.public_key,
             record.revision, record.body
      FROM current_record now
      JOIN record USING (province_code, kind, id, taking)
      JOIN packet ON packet.province_code = now.province_code AND packet.number = record.packet
      LEFT JOIN plan_record person ON person.province_code = now.province_code AND person.kind = 'person'
                                  AND person.id = record.body ->> 'participantId'
      WHERE now.kind = ${kind} AND record.body IS NOT NULL
        AND (now.province_code, now.id) > (${last.province_code}, ${last.id})
      ORDER BY now.province_code, now.id LIMIT ${page}`)
    if (facts.length === 0) return
    yield facts
    last = facts.at(-1)!
  }
}

/** A sheet per kind, and one that says what each column is. */
function workbookOf(sheets: ReadonlyMap<ResultKind, Cell[][]>, words: Words): Uint8Array {
  const workbook = XLSX.utils.book_new()
  const explained: Cell[][] = [
    [words('central:export.sheet'), words('central:export.column'), words('central:export.meaning')],
  ]
  for (const [kind, rows] of sheets) {
    const columns = columnsOf(kind)
    const name = words(`central:export.kind.${kind}`)
    const heads = columns.map(column => words(`central:export.head.${column}`))
    const sheet = XLSX.utils.aoa_to_sheet([heads, ...rows])
    sheet['!cols'] = columns.map(column => ({ wch: column === 'name' || column === 'id' ? 32 : 16 }))
    XLSX.utils.book_append_sheet(workbook, sheet, name)
    for (const column of columns) {
      explained.push([name, words(`central:export.head.${column}`), words(`central:export.explains.${column}`)])
    }
  }
  const explanation = XLSX.utils.aoa_to_sheet(explained)
  explanation['!cols'] = [{ wch: 16 }, { wch: 22 }, { wch: 90 }]
  XLSX.utils.book_append_sheet(workbook, explanation, words('central:export.explanation'))
  return XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true })
}
