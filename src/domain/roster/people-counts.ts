import type { FilterPart, PeopleFilter, PeopleQuestion, RosterEntry } from './people-query.ts'
import { matchesQuestion, peopleQuestions, testOf } from './people-query.ts'

export type Facet = { value: string; people: number }[]
type YesNo = { yes: number; no: number }

export type PeopleCounts = {
  everybody: number
  matching: number
  questions: Record<PeopleQuestion, number>
  roles: Facet
  provinces: Facet
  regencies: Facet
  classes: Facet
  hasNik: YesNo
  hasPhone: YesNo
  hasEmail: YesNo
}

/** How many people each further choice would leave: every part is counted with the others asked, but not itself. */
export function countPeople(entries: readonly RosterEntry[], filter: PeopleFilter): PeopleCounts {
  const asked = (part: FilterPart) => {
    const test = testOf(filter, part)
    return entries.filter(test)
  }
  const matching = entries.filter(testOf(filter))
  // Parts that ask nothing are counted among those whom the whole filter leaves.
  const rest = (part: FilterPart) => (filter[part] === undefined ? matching : asked(part))
  return {
    everybody: entries.length,
    matching: matching.length,
    questions: countQuestions(rest('question')),
    roles: facetOf(rest('role'), entry => entry.role),
    provinces: facetOf(rest('provinceCode'), entry => entry.provinceCode),
    regencies: facetOf(rest('regencyCode'), entry => entry.regencyCode),
    classes: facetOf(rest('classCode'), entry => entry.classCode),
    hasNik: yesNo(rest('hasNik'), entry => entry.nik !== null),
    hasPhone: yesNo(rest('hasPhone'), entry => entry.phone !== null),
    hasEmail: yesNo(rest('hasEmail'), entry => entry.email !== null),
  }
}

function countQuestions(entries: readonly RosterEntry[]): Record<PeopleQuestion, number> {
  const counts = Object.fromEntries(peopleQuestions.map(question => [question, 0])) as Record<PeopleQuestion, number>
  for (const entry of entries) {
    for (const question of peopleQuestions) if (matchesQuestion(entry, question)) counts[question]++
  }
  return counts
}

/** By value; people without one are not counted. */
function facetOf(entries: readonly RosterEntry[], valueOf: (entry: RosterEntry) => string | null): Facet {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const value = valueOf(entry)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, people]) => ({ value, people }))
}

function yesNo(entries: readonly RosterEntry[], has: (entry: RosterEntry) => boolean): YesNo {
  const yes = entries.reduce((sum, entry) => sum + Number(has(entry)), 0)
  return { yes, no: entries.length - yes }
}
