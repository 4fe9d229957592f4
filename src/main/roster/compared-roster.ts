import type { CheckedPerson, SetAsideKey } from '#domain/roster/check-roster'
import { compareRoster, type RosterComparison } from '#domain/roster/compare-roster'
import type { HeldRow } from '#domain/roster/held-row'
import type { Participant, ParticipantId } from '#domain/roster/participant'
import { recheckRow } from '#domain/roster/recheck-row'
import type { CodeScheme, RegionFinder } from '#domain/roster/region-finder'
import type { RowProblem } from '#domain/roster/roster-problem'
import type { Database } from '#main/database/database'
import { trainingState } from '#main/database/recorded-change'
import { findOwnProvince, listKnownParticipants } from './roster-repository.ts'
import type { Compared, ReviewedChange, ReviewPart } from './save-roster-messages.ts'

/** A file's people beside the roster as it was in a state of the training (`trainingState`). */
export type ComparedRoster = {
  comparison: RosterComparison
  known: ReadonlyMap<ParticipantId, Participant>
  withdrawn: ReadonlySet<ParticipantId>
  state: string
}

/** Holds the good rows of a checked file, compares them with the roster, and takes in rows that were mended. */
export function holdRoster(database: Database, finder: () => RegionFinder, codes: CodeScheme) {
  const people: CheckedPerson[] = []
  let setAsideKeys: SetAsideKey[] = []
  let compared: ComparedRoster | undefined

  function compare(): Compared {
    compared = compareWith(database, people, setAsideKeys)
    const { comparison, withdrawn } = compared
    const returning = comparison.unchanged.filter(({ id }) => withdrawn.has(id)).length
    return {
      people: people.length,
      new: comparison.new.length,
      changed: comparison.changed.length + returning,
      unchanged: comparison.unchanged.length - returning,
      gone: comparison.gone.length,
      problems: comparison.problems,
    }
  }

  /** Who was read from the row before is not taken in as they were, nor are they gone; null where nobody was. */
  function setAside(row: number): Compared | null {
    const at = people.findIndex(one => one.row === row)
    if (at < 0) return null
    const [{ person }] = people.splice(at, 1) as [CheckedPerson]
    setAsideKeys = [...setAsideKeys, { row, externalId: person.externalId, nik: person.nik }]
    return compare()
  }

  return {
    addPeople(more: CheckedPerson[]) {
      for (const one of more) people.push(one)
    },

    compare(keys: SetAsideKey[]): Compared {
      setAsideKeys = keys
      return compare()
    },

    compared(): ComparedRoster {
      if (!compared) throw new Error('Compare first.')
      return compared
    },

    personOn: (row: number) => people.find(one => one.row === row)?.person ?? null,

    /** Reads a row with other cells; a good one takes its place among the people, a bad one loses it. */
    fix(held: HeldRow): { problems: RowProblem[]; compared: Compared | null } {
      const { person, problems } = recheckRow(held, { finder: finder(), codes, people })
      if (!person) return { problems, compared: setAside(held.row) }
      const own = database.read(findOwnProvince)
      if (own !== null && own !== person.provinceCode) {
        const nameOf = (code: string) => finder().provinceByCode(code, 'kemendagri')?.name ?? code
        const data = { province: nameOf(person.provinceCode), own: nameOf(own) }
        const other: RowProblem = { field: 'province', kind: 'other-province', severity: 'set-aside', data }
        return { problems: [...problems, other], compared: setAside(held.row) }
      }
      setAsideKeys = setAsideKeys.filter(({ row }) => row !== held.row)
      const at = people.findIndex(({ row }) => row >= held.row)
      people.splice(at < 0 ? people.length : at, people[at]?.row === held.row ? 1 : 0, { row: held.row, person })
      return { problems, compared: compare() }
    },
  }
}

function compareWith(database: Database, people: CheckedPerson[], setAsideKeys: SetAsideKey[]): ComparedRoster {
  const { all, state } = database.read(db => ({ all: listKnownParticipants(db), state: trainingState(db) }))
  const withdrawn = new Set(all.flatMap(one => (one.withdrawn ? [one.participant.id] : [])))
  const comparison = compareRoster({ people, known: all.map(({ participant }) => participant), setAsideKeys })
  comparison.gone = comparison.gone.filter(id => !withdrawn.has(id))
  return {
    comparison,
    known: new Map(all.map(({ participant }) => [participant.id, participant])),
    withdrawn,
    state,
  }
}

export type ReviewPage = { total: number; new: CheckedPerson[]; changed: ReviewedChange[]; gone: Participant[] }

/** A window of what an import would do; only the part that was asked for is filled. */
export function reviewPage(roster: ComparedRoster, part: ReviewPart, offset: number, limit: number): ReviewPage {
  const page: ReviewPage = { total: 0, new: [], changed: [], gone: [] }
  const { comparison, known } = roster
  if (part === 'new') {
    return { ...page, total: comparison.new.length, new: comparison.new.slice(offset, offset + limit) }
  }
  if (part === 'gone') {
    const gone = comparison.gone.slice(offset, offset + limit).map(id => known.get(id)!)
    return { ...page, total: comparison.gone.length, gone }
  }
  const changes = changesOf(roster)
  return { ...page, total: changes.length, changed: changes.slice(offset, offset + limit) }
}

function changesOf({ comparison, known, withdrawn }: ComparedRoster): ReviewedChange[] {
  const returning = comparison.unchanged.filter(({ id }) => withdrawn.has(id))
  const changes = [
    ...comparison.changed,
    ...returning.map(({ row, id }) => ({ row, id, person: known.get(id)!, fields: [] })),
  ]
  return changes
    .sort((a, b) => a.row - b.row)
    .map(change => ({ ...change, before: known.get(change.id)!, returns: withdrawn.has(change.id) }))
}
