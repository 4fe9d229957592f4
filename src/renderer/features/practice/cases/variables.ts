import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Variable, VariableId } from '#domain/questionnaire/questionnaire'
import { api } from '../../../api.ts'
import { useWords } from '../practice-words.ts'

/** The variables of the form in force, by id, and what they are called. */
export function useVariables() {
  const words = useWords()
  const { data: variables } = useSuspenseQuery(api.practice.variables.queryOptions())
  return useMemo(() => {
    const byId = new Map<VariableId, Variable>(variables.map(variable => [variable.id, variable]))
    const nameOf = (id: VariableId) => {
      const variable = byId.get(id)
      return variable ? words(variable.name) : id
    }
    return { variables, byId, nameOf }
  }, [variables, words])
}
