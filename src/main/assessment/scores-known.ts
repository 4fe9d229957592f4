import type { DesignId } from '#contract/assessment'
import { createItemFinder, type FormItems, type ItemFinder } from '#domain/assessment/scores/find-item'
import type { RememberedMapping } from '#domain/assessment/scores/score-mapping'
import type { ClassSession } from '#domain/assessment/scores/score-times'
import type { Occasion } from '#domain/assessment/test-design'
import { classesByKey } from '#domain/attendance/class-of-report'
import { nameKeyOf } from '#domain/attendance/name-key'
import { indexPeople, type PeopleIndex } from '#domain/matching/people-index'
import type { PersonClue } from '#domain/matching/person-match'
import { trainingState } from '#main/database/recorded-change'
import type { ReadableDb } from '#main/database/sql'
import { findDesign, itemsOfDesign, type StoredDesign } from './design-repository.ts'
import {
  countResults,
  listHeldClasses,
  listRowDecisions,
  listScoreFiles,
  listScoreMappings,
  listTakers,
  scoresState,
  type StoredScoreFile,
} from './scores-repository.ts'

/** What files of scores are compared with, as of one state of the training and of the test. */
export type KnownTest = {
  state: string
  design: StoredDesign
  forms: FormItems
  finder: ItemFinder
  index: PeopleIndex
  sessions: ReadonlyMap<string, ClassSession>
  /** Codes of the classes by `classKeyOf`. */
  classCodes: ReadonlyMap<string, string>
  /** Days on which classes are held. */
  days: readonly string[]
  mappings: ReadonlyMap<string, RememberedMapping>
  files: readonly StoredScoreFile[]
  /** By person: how many attempts have a result. */
  results: Readonly<Record<Occasion, ReadonlyMap<string, number>>>
  /** By `clueKeyOf`: whom people said the clue is about; empty: nobody. Where they said several, it is left out. */
  decisions: ReadonlyMap<string, string>
  /** By class, by `nameKeyOf`: the same of its attendance reports. */
  nameDecisions: (classCode: string) => ReadonlyMap<string, string | null>
}

export const stateOfTest = (db: ReadableDb, designId: DesignId) => `${trainingState(db)}/${scoresState(db, designId)}`

/** Undefined where the design is gone. */
export function readKnownTest(db: ReadableDb, designId: DesignId): Omit<KnownTest, 'nameDecisions'> | undefined {
  const design = findDesign(db, designId)
  if (!design) return undefined
  const stored = itemsOfDesign(db, designId)
  const forms = { A: stored.A.map(({ item }) => item), B: stored.B.map(({ item }) => item) }
  const classes = listHeldClasses(db)
  return {
    state: stateOfTest(db, designId),
    design,
    forms,
    finder: createItemFinder(forms),
    index: indexPeople(listTakers(db)),
    sessions: new Map(
      classes.map(({ code, startUtc, endUtc }) => [code, { start: Date.parse(startUtc), end: Date.parse(endUtc) }]),
    ),
    classCodes: classesByKey(classes),
    days: [...new Set(classes.map(({ date }) => date))],
    mappings: listScoreMappings(db),
    files: listScoreFiles(db, designId),
    results: { pre: countResults(db, designId, 'pre'), post: countResults(db, designId, 'post') },
    decisions: agreeing(
      listRowDecisions(db).map(({ clue, participantId }) => [clueKeyOf(clue, clue.fileClass), participantId]),
    ),
  }
}

/** What people decided about the names of attendance reports, read once for each class that is asked for. */
export function nameDecisionsOf(read: (classCode: string) => ReadonlyMap<string, string | null>) {
  const known = new Map<string, ReadonlyMap<string, string | null>>()
  return (classCode: string) => {
    const found = known.get(classCode) ?? read(classCode)
    known.set(classCode, found)
    return found
  }
}

/** The same for the same clues in files of the same class. */
export const clueKeyOf = ({ id, nik, email, phone, name }: PersonClue, fileClass: string | null) =>
  [
    nameKeyOf({ name, email }),
    id.trim().toLowerCase(),
    nik.replace(/\D/g, ''),
    phone.replace(/\D/g, ''),
    fileClass ?? '',
  ].join('|')

function agreeing(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const said = Map.groupBy(pairs, ([key]) => key)
  return new Map(
    [...said].flatMap(([key, list]) => {
      const people = new Set(list.map(([, person]) => person))
      return people.size === 1 ? [[key, list[0]![1]] as const] : []
    }),
  )
}
