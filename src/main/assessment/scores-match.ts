import type { FileClassReason } from '#contract/assessment-scores'
import type { MatchedRow } from '#domain/assessment/scores/settle-rows'
import type { ScoreRow } from '#domain/assessment/scores/score-rows'
import { codeIn } from '#domain/attendance/class-of-report'
import { nameKeyOf } from '#domain/attendance/name-key'
import { matchPerson } from '#domain/matching/match-person'
import type { PersonClue, PersonMatch } from '#domain/matching/person-match'
import type { ParticipantId } from '#domain/roster/participant'
import { clueKeyOf, type KnownTest } from './scores-known.ts'
import type { HeldScoreFile } from './scores-tables.ts'

export type ClassShare = { code: string; rows: number }

export type MatchedFile = {
  matches: Map<number, MatchedRow['match']>
  /** Classes of those who are certain, most first. */
  classes: ClassShare[]
  classCode: string | null
  /** Null: a person chose it, or there is none. */
  classWhy: FileClassReason | null
}

/** The class that a file says it is of, in its name or its title; `undefined`: it says nothing. */
export type SaidClass = { code: string | null; why: FileClassReason | null } | undefined

/**
 * Whom the rows of a file are about. Where a file is said to be of a class, or most of it is, the people of that class come
 * first: of two of one name, the one who is in it. What somebody decided before of the same clue holds again.
 */
export function matchRows(rows: readonly ScoreRow[], known: KnownTest, said: SaidClass): MatchedFile {
  const first = rows.map(({ clue }) => matchPerson(clue, known.index))
  const classes = classesOf(first, known)
  const { code: classCode, why: classWhy } = said ?? seemingClass(first, known)
  const counts = new Map<string, number>()
  const keys = rows.map(({ clue }) => clueKeyOf(clue, classCode))
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const matches = new Map<number, MatchedRow['match']>()
  for (const [place, { row, clue }] of rows.entries()) {
    const match = classCode === null ? first[place]! : matchPerson(clue, known.index, classCode)
    const isOnly = counts.get(keys[place]!) === 1
    matches.set(row, (isOnly ? decidedBefore(clue, keys[place]!, { match, classCode, known }) : undefined) ?? match)
  }
  return { matches, classes, classCode, classWhy }
}

/** What a person said, else what the file's name or title does. */
export function saidClass({ choice, fileName }: HeldScoreFile, title: string, { classCodes }: KnownTest): SaidClass {
  if (choice.classCode !== undefined) return { code: choice.classCode, why: null }
  const named = codeIn(fileName, classCodes) ?? codeIn(title, classCodes)
  return named === null ? undefined : { code: named, why: 'name' }
}

const certainClass = (match: PersonMatch, { index }: KnownTest) =>
  match.kind === 'certain' ? (index.byParticipant.get(match.participantId)?.classCode ?? null) : null

function classesOf(matches: readonly PersonMatch[], known: KnownTest): ClassShare[] {
  const counts = new Map<string, number>()
  for (const match of matches) raise(counts, certainClass(match, known))
  return inOrder(counts)
}

/**
 * The class in which more than half of the rows, and three at least, have somebody who fits: nobody is taken for certain
 * by this.
 */
function seemingClass(matches: readonly PersonMatch[], known: KnownTest): NonNullable<SaidClass> {
  const counts = new Map<string, number>()
  for (const match of matches) {
    const people = match.kind === 'ambiguous' ? match.candidates : []
    const codes = people.map(id => known.index.byParticipant.get(id)?.classCode ?? null)
    for (const code of new Set([...codes, certainClass(match, known)])) raise(counts, code)
  }
  const [most] = inOrder(counts)
  const isMost = most !== undefined && most.rows >= 3 && most.rows * 2 > matches.length
  return isMost ? { code: most.code, why: 'people' } : { code: null, why: null }
}

function raise(counts: Map<string, number>, code: string | null) {
  if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
}

const inOrder = (counts: ReadonlyMap<string, number>): ClassShare[] =>
  [...counts].map(([code, rows]) => ({ code, rows })).sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1))

type Doubt = { match: PersonMatch; classCode: string | null; known: KnownTest }

/** Of a row that is in doubt. Undefined: nobody decided, or the person is gone. */
function decidedBefore(
  clue: PersonClue,
  key: string,
  { match, classCode, known }: Doubt,
): MatchedRow['match'] | undefined {
  if (match.kind === 'certain') return undefined
  const ofName = classCode === null ? undefined : known.nameDecisions(classCode).get(nameKeyOf(clue))
  const person = known.decisions.get(key) ?? ofName
  if (person === undefined) return undefined
  if (person === null || person === '') return { kind: 'nobody' }
  const isThere = known.index.byParticipant.has(person as ParticipantId)
  return isThere ? { kind: 'certain', participantId: person as ParticipantId, by: 'person' } : undefined
}
