import { useTranslation } from 'react-i18next'
import type { PersonProblem } from '#contract/people'
import type { RosterProblemKind } from '#domain/roster/roster-problem'

/** What is wrong with a value, and what to do. */
export function usePersonProblemWords() {
  const { t } = useTranslation('roster')
  return ({ kind, data }: Pick<PersonProblem, 'kind' | 'data'>) => t(`problem.${kind as RosterProblemKind}`, data)
}
