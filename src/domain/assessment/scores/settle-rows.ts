import type { PersonMatch } from '#domain/matching/person-match'
import type { ParticipantId } from '#domain/roster/participant'
import { type ScoreRowProblem, setAside } from './score-row-problem.ts'
import type { ScoreRow } from './score-rows.ts'

/** An attempt with whom it is about and when it was made (milliseconds; null: not said). */
export type MatchedRow = ScoreRow & {
  /** `nobody`: somebody decided before that the clue is nobody of the training. */
  match: PersonMatch | { kind: 'nobody' }
  at: number | null
}

export type SettledRows = {
  /** Those of a person in the order in which they were made. */
  taken: (MatchedRow & { participantId: ParticipantId })[]
  waiting: MatchedRow[]
  problems: ScoreRowProblem[]
}

/**
 * Which rows count. Of more attempts of a person than `attempts` are left the later ones, by their times or else by their
 * place in the file; the others are set aside and told. Every row ends in one of the three lists.
 */
export function settleRows(rows: readonly MatchedRow[], attemptsLeft: (person: ParticipantId) => number): SettledRows {
  const byPerson = new Map<ParticipantId, MatchedRow[]>()
  const settled: SettledRows = { taken: [], waiting: [], problems: [] }
  for (const row of rows) {
    const { match } = row
    if (match.kind === 'nobody') settled.problems.push(setAside(row.row, 'nobody', { text: row.clue.name }))
    else if (match.kind !== 'certain') settled.waiting.push(row)
    else byPerson.set(match.participantId, [...(byPerson.get(match.participantId) ?? []), row])
  }
  for (const [participantId, own] of byPerson) {
    const left = attemptsLeft(participantId)
    const inOrder = own.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0) || a.row - b.row)
    const kept = left > 0 ? inOrder.slice(-left) : []
    settled.taken.push(...kept.map(row => ({ ...row, participantId })))
    const last = kept.at(-1)?.row
    for (const row of inOrder.slice(0, inOrder.length - kept.length)) settled.problems.push(notCounted(row, last))
  }
  return settled
}

const notCounted = ({ row, clue }: MatchedRow, counted: number | undefined) =>
  counted === undefined
    ? setAside(row, 'has-result', { text: clue.name })
    : setAside(row, 'twice', { text: clue.name, data: { counted } })
