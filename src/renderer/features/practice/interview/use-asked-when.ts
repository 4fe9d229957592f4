import { useTranslation } from 'react-i18next'
import type { QuestionState } from '#domain/questionnaire/form-state'
import { askedWhen } from './asked-when.ts'
import { useInterview } from './use-interview.ts'

const signs = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' }

/** Why a question is not asked now: “ditanyakan bila K19 = 1, 2, atau 3”. */
export function useAskedWhen(): (state: QuestionState) => string {
  const { t, i18n } = useTranslation('practice')
  const { opened, form } = useInterview()
  return state => {
    const when = askedWhen(opened.questionnaire, form, state)
    if (!when) return t('interview.notAsked')
    const { subject } = when
    if (when.kind === 'number') {
      return t('interview.askedWhen', { condition: `${subject} ${signs[when.operator]} ${when.number}` })
    }
    const codes = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(when.codes)
    return t('interview.askedWhen', { condition: `${subject} = ${codes}` })
  }
}
