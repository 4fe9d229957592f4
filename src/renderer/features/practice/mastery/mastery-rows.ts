import type { PractisedVariable } from '#contract/practice'
import { weakest } from '#domain/practice/mastery'
import type { CasesView } from '../cases/cases-view.ts'

/** Individual and family variables, or all together with the weakest first; what needs no practice stands last then. */
export function masteryGroups(
  mastery: readonly PractisedVariable[],
  sort: CasesView['urut'],
): { group: 'individual' | 'family' | 'all'; rows: readonly PractisedVariable[] }[] {
  if (sort === 'weakest') {
    const first = new Set(weakest(mastery, mastery.length).map(({ variable }) => variable))
    const sorted = mastery.toSorted((a, b) => a.expected - b.expected || a.effective - b.effective)
    const rows = [
      ...sorted.filter(({ variable }) => first.has(variable)),
      ...sorted.filter(({ variable }) => !first.has(variable)),
    ]
    return [{ group: 'all', rows }]
  }
  return [
    { group: 'individual', rows: mastery.filter(({ variable }) => variable.startsWith('I')) },
    { group: 'family', rows: mastery.filter(({ variable }) => variable.startsWith('K')) },
  ]
}
