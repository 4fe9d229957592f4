import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Questionnaire, VariableId } from '#domain/questionnaire/questionnaire'
import { api } from '../../api.ts'
import { useFormat } from '../../components/use-format.ts'

/** What a variable is called; its number while that is fetched. */
export function useVariableName(): (variable: VariableId) => string {
  const { language } = useFormat()
  const { data: variables } = useQuery(api.practice.variables.queryOptions({ staleTime: 60_000 }))
  return useMemo(() => {
    const names = new Map(variables?.map(({ id, name }) => [id, name[language] || name.id]))
    return variable => names.get(variable) ?? variable
  }, [variables, language])
}

/** A value of the form as people read it: `6 Semen/bata merah`; `''` as blank. */
export function useAnswerWords(blank: string): (question: string, value: string) => string {
  const { language } = useFormat()
  const { data: form } = useQuery(api.practice.form.queryOptions({ staleTime: 60_000 }))
  return (name, value) => {
    if (value === '') return blank
    const question = form?.questions.find(one => one.name === name)
    const list = question?.list ? form?.lists[question.list] : undefined
    if (!list) return value
    return value
      .split(' ')
      .map(code => `${code} ${labelOf(list, code, language)}`.trim())
      .join(', ')
  }
}

type Choices = Questionnaire['lists'][string]

function labelOf(list: Choices, code: string, language: 'id' | 'en'): string {
  const label = list.find(choice => choice.code === code)?.label
  return label ? label[language] || label.id : ''
}
