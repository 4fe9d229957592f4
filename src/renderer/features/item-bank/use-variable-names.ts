import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { api } from '../../api.ts'
import { useFormat } from '../../components/use-format.ts'

/** The 39 variables with what they are called in the language of the page. */
export function useVariableNames() {
  const { language } = useFormat()
  const { data: variables } = useSuspenseQuery(api.practice.variables.queryOptions())
  return useMemo(() => {
    const names = new Map(variables.map(({ id, name }) => [id, name[language] || name.id]))
    return { ids: variables.map(({ id }) => id), nameOf: (id: VariableId) => names.get(id) ?? id }
  }, [variables, language])
}
