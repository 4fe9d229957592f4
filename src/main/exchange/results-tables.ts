import type { AttendanceBody, RehearsalBody, TestResultBody } from '#contract/packet'
import type { Regions } from '#domain/roster/regions'
import { type ReadableDb, sql } from '#main/database/sql'
import type { Words } from '#main/words'
import { type ResultFact, resultFacts, type ResultKind, resultKinds } from './result-facts.ts'
import type { Cell, Sheet } from './table-file.ts'

export type RegionNames = Pick<Regions, 'provinces' | 'regencies'>

const ofPerson = ['participant_id', 'name', 'province', 'regency', 'class'] as const
const columns = {
  attendance: [...ofPerson, 'class_attended', 'minutes', 'session_minutes', 'source', 'at'],
  'test-result': [
    ...ofPerson,
    'test',
    'occasion',
    'attempt',
    'form',
    'taken_at',
    'source',
    'points',
    'points_possible',
    'item_points',
  ],
  rehearsal: [...ofPerson, 'case', 'questionnaire', 'mode', 'started_at', 'finished_at', 'right', 'counted'],
} as const satisfies Record<ResultKind, readonly string[]>

type Person = { cells: Cell[] }
type Names = { people: Map<string, Person>; tests: Map<string, string> }

/** Everything that a packet would hold of one kind, as rows under fixed English headers: for programs. */
export function resultsTable(db: ReadableDb, kind: ResultKind, regions: RegionNames): Cell[][] {
  const { rows, variables } = rowsOf(db, regions)[kind]
  return [[...columns[kind], ...variables], ...rows]
}

/** The same for people: a sheet of each kind, and one that says what the columns mean. */
export function resultsSheets(db: ReadableDb, regions: RegionNames, words: Words): Sheet[] {
  const tables = rowsOf(db, regions)
  const sheets = resultKinds.map((kind): Sheet => {
    const { rows, variables } = tables[kind]
    const heads = columns[kind].map(column => words(`exchange:file.column.${column}` as 'exchange:file.column.name'))
    return {
      name: words(`exchange:kind.${kind}`),
      rows: [[...heads, ...variables], ...rows.map(row => saidIn(words, columns[kind], row))],
      widths: [16, 28, 20, 24, 14],
    }
  })
  return [...sheets, explained(words)]
}

/** Words of the field instead of codes. */
const saidIn = (words: Words, heads: readonly string[], row: Cell[]): Cell[] =>
  row.map((cell, index) => {
    const head = heads[index]
    const isCode = head === 'source' || head === 'occasion' || head === 'mode'
    return isCode ? words(`exchange:file.${head}.${cell}` as 'exchange:file.mode.exam') : cell
  })

function explained(words: Words): Sheet {
  const head = (['sheet', 'column', 'meaning'] as const).map(column => words(`exchange:file.explained.${column}`))
  const rows = resultKinds.flatMap(kind =>
    [...columns[kind], ...(kind === 'rehearsal' ? ['variable'] : [])].map(column => [
      words(`exchange:kind.${kind}`),
      words(`exchange:file.column.${column}` as 'exchange:file.column.name'),
      words(`exchange:file.meaning.${column}` as 'exchange:file.meaning.name'),
    ]),
  )
  return { name: words('exchange:file.explained.name'), rows: [head, ...rows], widths: [14, 24, 90] }
}

type Table = { rows: Cell[][]; variables: string[] }

function rowsOf(db: ReadableDb, regions: RegionNames): Record<ResultKind, Table> {
  const names = namesIn(db, regions)
  const tables: Record<ResultKind, Table> = {
    attendance: { rows: [], variables: [] },
    'test-result': { rows: [], variables: [] },
    rehearsal: { rows: [], variables: [] },
  }
  const rehearsals: RehearsalBody[] = []
  for (const fact of resultFacts(db)) {
    const body: unknown = JSON.parse(fact.text)
    if (fact.kind === 'rehearsal') rehearsals.push(body as RehearsalBody)
    else tables[fact.kind].rows.push([...names.people.get(fact.participantId)!.cells, ...cellsOf(fact, body, names)])
  }
  const variables = [...new Set(rehearsals.flatMap(body => Object.keys(body.variables)))].sort()
  const rows = rehearsals.map(body => [
    ...names.people.get(body.participantId)!.cells,
    ...rehearsalCells(body),
    ...variables.map(variable => body.variables[variable] ?? null),
  ])
  tables.rehearsal = { rows, variables }
  return tables
}

function cellsOf({ kind }: ResultFact, body: unknown, { tests }: Names): Cell[] {
  if (kind === 'attendance') {
    const { classCode, minutes, sessionMinutes, source, at } = body as AttendanceBody
    return [classCode, Math.round(minutes * 10) / 10, sessionMinutes, source, at]
  }
  const test = body as TestResultBody
  return [
    tests.get(test.designId) ?? test.designId,
    test.occasion,
    test.attempt,
    test.form,
    test.takenAt,
    test.source,
    test.pointsTaken,
    test.pointsPossible,
    test.itemPoints?.map(points => points ?? '–').join(' ') ?? null,
  ]
}

const rehearsalCells = (body: RehearsalBody): Cell[] => [
  body.caseId,
  body.questionnaireVersion,
  body.mode,
  body.startedAt,
  body.finishedAt,
  body.right,
  body.counted,
]

type PersonRow = {
  id: string
  externalId: string | null
  name: string
  provinceCode: string
  regencyCode: string | null
  classCode: string | null
}

/** People are called by the roster's number, but never by a NIK. */
function namesIn(db: ReadableDb, { provinces, regencies }: RegionNames): Names {
  const provinceNames = new Map<string, string>(provinces.map(({ code, name }) => [code, name]))
  const regencyNames = new Map<string, string>(regencies.map(({ code, name }) => [code, name]))
  const rows = db.all<PersonRow>(sql`
    SELECT p.id, p.external_id AS externalId, p.name, p.province_code AS provinceCode, p.regency_code AS regencyCode,
           (SELECT c.code FROM current_member m JOIN current_class c ON c.id = m.class_id
            WHERE m.participant_id = p.id LIMIT 1) AS classCode
    FROM participant p
  `)
  const tests = db.all<{ id: string; name: string }>(sql`SELECT id, settings ->> '$.name' AS name FROM test_design`)
  return {
    tests: new Map(tests.map(({ id, name }) => [id, name])),
    people: new Map(
      rows.map(({ id, externalId, name, provinceCode, regencyCode, classCode }) => [
        id,
        {
          cells: [
            externalId === null || /^\d{16}$/.test(externalId) ? id : externalId,
            name,
            provinceNames.get(provinceCode) ?? provinceCode,
            regencyCode && (regencyNames.get(regencyCode) ?? regencyCode),
            classCode,
          ],
        },
      ]),
    ),
  }
}
