import type { CheckedScoreFile, ScoreFileObstacle } from '#contract/assessment-scores'
import type { ItemForm } from '#domain/assessment/item'
import { formIn, guessForm, guessMapping } from '#domain/assessment/scores/guess-mapping'
import { type OccasionProposal, proposeOccasion } from '#domain/assessment/scores/occasion-of-file'
import { numberedHeader, quizzesIn, scoreFingerprint } from '#domain/assessment/scores/score-headers'
import { columnOf, missingColumns, recalledMapping, type ScoreMapping } from '#domain/assessment/scores/score-mapping'
import type { ScoreRowProblem } from '#domain/assessment/scores/score-row-problem'
import { type ReadScoreRows, readScoreRows } from '#domain/assessment/scores/score-rows'
import { findScoreTable, type ScoreTable } from '#domain/assessment/scores/score-table'
import { type FileClock, instantOf, readDayOrder, timeWarning } from '#domain/assessment/scores/score-times'
import { type MatchedRow, type SettledRows, settleRows } from '#domain/assessment/scores/settle-rows'
import { guessPossible, isPossibleGuessed } from '#domain/assessment/scores/total-score'
import type { Occasion } from '#domain/assessment/test-design'
import { utcOffsetHours, type Zone } from '#domain/training/training'
import { emptyCheck, toColumns } from './scores-check-view.ts'
import type { KnownTest } from './scores-known.ts'
import { type MatchedFile, matchRows } from './scores-match.ts'
import type { ReadScoreFile, ScoreSheet } from './scores-read.ts'

/** What a person said of a file. */
export type ScoreFileChoice = {
  occasion?: Occasion
  sheet?: string
  form?: ItemForm | null
  zone?: Zone
  possible?: number
  mapping?: ScoreMapping
}

export type HeldScoreFile = { fileName: string; sha256: string; read: ReadScoreFile; choice: ScoreFileChoice }

/** A file with all that is known of it: what is shown of it, and what would be saved. */
export type JudgedScoreFile = {
  held: HeldScoreFile
  checked: Omit<CheckedScoreFile, 'file'>
  fingerprint: string
  mapping: ScoreMapping
  settled: SettledRows
  problems: ScoreRowProblem[]
}

/** A table with what its columns hold, before anybody is looked for. */
type ReadTable = {
  sheet: ScoreSheet
  table: ScoreTable
  mapping: ScoreMapping
  form: ItemForm | null
  possible: number
  read: ReadScoreRows
}

/** Files of the same check, judged already, and how many attempts they give everybody. */
export type JudgedBefore = {
  files: JudgedScoreFile[]
  taken: Readonly<Record<Occasion, Map<string, number>>>
}

export const nothingBefore = (): JudgedBefore => ({ files: [], taken: { pre: new Map(), post: new Map() } })

/** Judges a file after others, and counts it as one of them. */
export function judgeNext(held: HeldScoreFile, known: KnownTest, before: JudgedBefore) {
  const judged = judgeScoreFile(held, known, before)
  before.files.push(judged)
  const { occasion, obstacle } = judged.checked
  if (occasion === null || obstacle !== null) return
  const taken = before.taken[occasion]
  for (const { participantId } of judged.settled.taken) taken.set(participantId, (taken.get(participantId) ?? 0) + 1)
}

function judgeScoreFile(held: HeldScoreFile, known: KnownTest, before: JudgedBefore): JudgedScoreFile {
  if (held.read.kind === 'failed') {
    const { fault, seems, data } = held.read
    return refused(held, { kind: 'unreadable', fault, seems, data })
  }
  const found = chooseTable(held, held.read.sheets, known)
  if (!found) return refused(held, { kind: 'not-scores' })
  const proposal = proposeFor(held, found, known)
  const occasion = held.choice.occasion ?? proposal?.occasion ?? null
  // Which of several quizzes of one file is meant, the occasion decides.
  const hasQuizzes = quizzesIn(found.table.columns) !== ''
  const read = hasQuizzes ? readTable(held, found.sheet, known, occasion)! : found
  const matched = matchRows(read.read.rows, known)
  const { rows, warnings } = timedRows(held, read, matched, { known, occasion })
  const settled = settleRows(rows, person => attemptsLeft(person, occasion, { known, before }))
  const problems = [...read.read.problems, ...warnings, ...settled.problems].sort((a, b) => a.row - b.row)
  const aside = new Set(problems.filter(({ severity }) => severity === 'set-aside').map(({ row }) => row))
  const kept = problems.filter(({ severity, row }) => severity === 'set-aside' || !aside.has(row))
  return {
    held,
    mapping: read.mapping,
    fingerprint: scoreFingerprint(read.table.columns),
    settled,
    problems: kept,
    checked: {
      ...shownOf(held, read, known, matched),
      ...countsOf(read.table, settled, kept),
      occasion,
      why: held.choice.occasion ? null : (proposal?.why ?? null),
      obstacle: obstacleOf(held, read, { occasion, settled, known, before }),
    },
  }
}

function refused(held: HeldScoreFile, obstacle: ScoreFileObstacle): JudgedScoreFile {
  const settled = { taken: [], waiting: [], problems: [] }
  return {
    held,
    fingerprint: '',
    mapping: [],
    settled,
    problems: [],
    checked: { ...emptyCheck(held.fileName), obstacle },
  }
}

/** The sheet that was chosen, else the first whose columns say all that is needed, else the first with a table. */
function chooseTable({ choice, ...held }: HeldScoreFile, sheets: readonly ScoreSheet[], known: KnownTest) {
  const chosen = sheets.filter(({ name }) => choice.sheet === undefined || name === choice.sheet)
  const tables = chosen.flatMap(sheet => readTable({ ...held, choice }, sheet, known, choice.occasion ?? null) ?? [])
  return tables.find(({ mapping }) => missingColumns(mapping).length === 0) ?? tables[0]
}

function readTable(
  { fileName, choice }: HeldScoreFile,
  sheet: ScoreSheet,
  { design, forms, finder, mappings }: KnownTest,
  occasion: Occasion | null,
): ReadTable | undefined {
  const table = findScoreTable(sheet.rows, finder)
  if (!table) return undefined
  const said = choice.form === undefined ? formIn(fileName) : choice.form
  const guessed = guessMapping(table, { forms, finder, form: said ?? guessForm(table, forms), occasion })
  const remembered = mappings.get(scoreFingerprint(table.columns))
  const mapping = choice.mapping ?? (remembered ? recalledMapping(remembered, guessed, design.designId) : guessed)
  const possible = choice.possible ?? guessPossible(table, mapping)
  const isMissing = missingColumns(mapping).length > 0
  const read = isMissing ? { rows: [], problems: [] } : readScoreRows({ table, mapping, forms, possible, form: said })
  return { sheet, table, mapping, form: said, possible, read }
}

function proposeFor(held: HeldScoreFile, { sheet, table, read }: ReadTable, known: KnownTest): OccasionProposal | null {
  if (held.choice.occasion) return null
  const clock = clockOf(held, table, read, known)
  const { matches } = matchRows(read.rows.slice(0, 100), known)
  const times = read.rows.slice(0, 100).flatMap(row => {
    const at = instantOf(row, clock)
    const session = sessionOf(matches.get(row.row)!, known)
    return at === null || session === null ? [] : [{ at, session }]
  })
  const texts = [held.fileName, table.title, quizzesIn(table.columns), sheet.name]
  return proposeOccasion({ kind: known.design.kind, texts, times })
}

function clockOf(
  { choice }: HeldScoreFile,
  { columns }: ScoreTable,
  { rows }: ReadScoreRows,
  { days }: KnownTest,
): FileClock {
  const offset = utcOffsetHours[choice.zone ?? 'WIB'] * 3_600_000
  const isIndonesian = columns.some(header => /^(cap|stempel) waktu|^selesai|^dimulai/i.test(header.trim()))
  const texts = rows.flatMap(({ time }) => (time === '' ? [] : [time]))
  return { offset, order: readDayOrder(texts, { days, offset, isIndonesian }) }
}

function sessionOf(match: MatchedRow['match'], { index, sessions }: KnownTest) {
  if (match.kind !== 'certain') return null
  const code = index.byParticipant.get(match.participantId)?.classCode
  return (code ? sessions.get(code) : undefined) ?? null
}

function timedRows(
  held: HeldScoreFile,
  { table, mapping, read }: ReadTable,
  { matches }: MatchedFile,
  { known, occasion }: { known: KnownTest; occasion: Occasion | null },
) {
  const clock = clockOf(held, table, read, known)
  const column = table.columns[columnOf(mapping, 'time') ?? -1] ?? null
  const warnings: ScoreRowProblem[] = []
  const rows = read.rows.map((row): MatchedRow => {
    const at = instantOf(row, clock)
    const match = matches.get(row.row)!
    const told = occasion && timeWarning(row, at, { occasion, session: sessionOf(match, known), column })
    if (told) warnings.push(told)
    return { ...row, at, match }
  })
  return { rows, warnings }
}

type Others = { known: KnownTest; before: JudgedBefore }

function attemptsLeft(person: string, occasion: Occasion | null, { known, before }: Others): number {
  const { attempts } = known.design
  if (occasion === null) return attempts
  return attempts - (known.results[occasion].get(person) ?? 0) - (before.taken[occasion].get(person) ?? 0)
}

function obstacleOf(
  { sha256 }: HeldScoreFile,
  { mapping }: ReadTable,
  { occasion, settled, known, before }: Others & { occasion: Occasion | null; settled: SettledRows },
): ScoreFileObstacle | null {
  const missing = missingColumns(mapping)
  if (missing.length > 0) return { kind: 'columns', missing }
  if (occasion === null) return { kind: 'no-occasion' }
  const saved = known.files.find(file => file.occasion === occasion && file.fileSha256 === sha256)
  const here = before.files.find(({ checked, held }) => checked.occasion === occasion && held.sha256 === sha256)
  const same = saved?.fileName ?? here?.held.fileName
  if (same !== undefined) return { kind: 'same', fileName: same }
  return settled.taken.length + settled.waiting.length === 0 ? { kind: 'empty' } : null
}

function shownOf(
  held: HeldScoreFile,
  { sheet, table, mapping, form, possible }: ReadTable,
  { forms }: KnownTest,
  { classes, classCode }: MatchedFile,
) {
  const items = new Set(mapping.flatMap(role => (role && 'item' in role ? [role.item] : [])))
  const has = (ofForm: ItemForm) => forms[ofForm].filter(({ id }) => items.has(id)).length
  return {
    ...emptyCheck(held.fileName),
    source: table.source,
    sheet: sheet.name,
    sheets: held.read.kind === 'read' ? held.read.sheets.map(({ name }) => name) : [],
    columns: toColumns(table, mapping),
    form,
    needsForm: items.size === 0 && forms.B.length > 0 && table.columns.some(header => numberedHeader(header)),
    zone: held.choice.zone ?? 'WIB',
    possible: isPossibleGuessed(table, mapping) ? possible : null,
    items: { A: has('A'), B: has('B') },
    joined: table.joined,
    classes: classes.slice(0, 3),
    classCode,
  }
}

function countsOf(table: ScoreTable, { taken, waiting }: SettledRows, problems: readonly ScoreRowProblem[]) {
  const ambiguous = waiting.filter(({ match }) => match.kind === 'ambiguous').length
  return {
    rows: table.rows.length,
    taken: taken.length,
    ambiguous,
    unknown: waiting.length - ambiguous,
    setAside: table.rows.length - taken.length - waiting.length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    problems: problems.slice(0, 200),
  }
}
