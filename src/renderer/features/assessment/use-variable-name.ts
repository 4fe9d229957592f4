import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { api } from '../../api.ts'
import { useFormat } from '../../components/use-format.ts'

/** What a variable of the form in force is called; its id where the form has none of that id. */
export function useVariableName(): (id: VariableId) => string {
  const { language } = useFormat()
  const { data: variables } = useSuspenseQuery(api.practice.variables.queryOptions())
  return useMemo(() => {
    const names = new Map(variables.map(({ id, name }) => [id, name[language] || name.id]))
    return id => names.get(id) ?? id
  }, [variables, language])
}
