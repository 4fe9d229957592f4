import type { CheckedScoreFile, ScoreFileObstacle } from '#contract/assessment-scores'
import type { ItemForm } from '#domain/assessment/item'
import { numberedHeader, quizzesIn, scoreFingerprint } from '#domain/assessment/scores/score-headers'
import { missingColumns, type ScoreMapping } from '#domain/assessment/scores/score-mapping'
import type { ScoreRowProblem } from '#domain/assessment/scores/score-row-problem'
import type { ScoreTable } from '#domain/assessment/scores/score-table'
import { type SettledRows, settleRows } from '#domain/assessment/scores/settle-rows'
import { isPossibleGuessed } from '#domain/assessment/scores/total-score'
import type { Occasion } from '#domain/assessment/test-design'
import { emptyCheck, toColumns } from './scores-check-view.ts'
import type { KnownTest } from './scores-known.ts'
import { type MatchedFile, matchRows, saidClass } from './scores-match.ts'
import { proposeFor, timedRows } from './scores-moments.ts'
import { chooseTable, type HeldScoreFile, type ReadTable, readTable } from './scores-tables.ts'

/** A file with all that is known of it: what is shown of it, and what would be saved. */
export type JudgedScoreFile = {
  held: HeldScoreFile
  checked: Omit<CheckedScoreFile, 'file'>
  fingerprint: string
  mapping: ScoreMapping
  settled: SettledRows
  problems: ScoreRowProblem[]
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
  const matched = matchRows(read.read.rows, known, saidClass(held, read.table.title, known))
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
      ...(missingColumns(read.mapping).length === 0 && countsOf(read.table, settled, kept)),
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
  { classes, classCode, classWhy }: MatchedFile,
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
    classWhy,
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
