import { type OccasionProposal, proposeOccasion } from '#domain/assessment/scores/occasion-of-file'
import { quizzesIn } from '#domain/assessment/scores/score-headers'
import { columnOf } from '#domain/assessment/scores/score-mapping'
import type { ScoreRowProblem } from '#domain/assessment/scores/score-row-problem'
import type { ReadScoreRows } from '#domain/assessment/scores/score-rows'
import type { ScoreTable } from '#domain/assessment/scores/score-table'
import { type FileClock, instantOf, readDayOrder, timeWarning } from '#domain/assessment/scores/score-times'
import type { MatchedRow } from '#domain/assessment/scores/settle-rows'
import type { Occasion } from '#domain/assessment/test-design'
import { utcOffsetHours } from '#domain/training/training'
import type { KnownTest } from './scores-known.ts'
import { type MatchedFile, matchRows, saidClass } from './scores-match.ts'
import type { HeldScoreFile, ReadTable } from './scores-tables.ts'

/** The occasion that a file is of as far as it says so; null: a person chose it, or has to. */
export function proposeFor(
  held: HeldScoreFile,
  { sheet, table, read }: ReadTable,
  known: KnownTest,
): OccasionProposal | null {
  if (held.choice.occasion) return null
  const clock = clockOf(held, table, read, known)
  const { matches } = matchRows(read.rows.slice(0, 100), known, saidClass(held, table.title, known))
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

/** The rows with whom they are about and when they were made; what is odd about that is told. */
export function timedRows(
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
