import { useTranslation } from 'react-i18next'
import type { RosterProblem } from '#contract/roster-problem'
import type { RosterFileFault } from '#domain/roster/file-fault'
import type { RosterProblemKind } from '#domain/roster/roster-problem'

/** What the sentence is made with; `context` picks a variant of it where there is one. */
type Words = Record<string, string | number>

/** The sentence of a problem: what is wrong with the cell, and what to do. */
export function useProblemWords() {
  const { t } = useTranslation('roster')
  return ({ kind, data }: RosterProblem) => {
    const words: Words = { ...data, context: 'near' in data ? 'near' : '' }
    return t(`problem.${kind as RosterProblemKind}`, words)
  }
}

/** The sentence for a file that cannot be read at all. */
export function useFaultWords() {
  const { t } = useTranslation('roster')
  return (fault: RosterFileFault, seems: string | null, data: Words) => {
    const words: Words = { context: seems === null ? '' : 'seems', ...data, seems: seems ?? '' }
    return t(`fault.${fault}`, words)
  }
}
