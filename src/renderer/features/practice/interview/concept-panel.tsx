import { Button } from '@mantine/core'
import { IconBook } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Variable, VariableId } from '#domain/questionnaire/questionnaire'
import { Icon } from '../../../components/icon.tsx'
import { KeyHint } from '../../../components/key-hint.tsx'
import { showInfo } from '../../../components/toast.tsx'
import { formIndex } from './form-index.ts'
import classes from './current-question.module.css'
import { useInterview } from './use-interview.ts'
import { useInterviewKey } from './use-interview-keys.ts'

/** What the methodologists say of the variable; reading it is noted, and in an examination it is not there. */
export function ConceptPanel({ variable: id }: { variable: VariableId | null }) {
  const { t } = useTranslation('practice')
  const { opened, session } = useInterview()
  const [isOpen, setOpen] = useState(false)
  const variable = id === null ? undefined : formIndex(opened.questionnaire).variable.get(id)
  const toggle = () => {
    if (opened.mode === 'exam') return showInfo(t('interview.concept.notInExam'))
    if (!variable) return showInfo(t('interview.concept.none'))
    if (!isOpen) void session.record({ kind: 'read-concept', variable: variable.id })
    setOpen(!isOpen)
  }
  useInterviewKey(key => key === 'concept' && toggle())
  if (opened.mode === 'exam' || !variable) return null
  return (
    <div className={classes.concept}>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<Icon of={IconBook} />}
        rightSection={<KeyHint keys={['F1']} />}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        {t(isOpen ? 'interview.concept.close' : 'interview.concept.open')}
      </Button>
      {isOpen && <ConceptText variable={variable} />}
    </div>
  )
}

/** The sources are Indonesian, and so are their words. */
function ConceptText({ variable }: { variable: Variable }) {
  const { t } = useTranslation('practice')
  const { concept, referencePeriod, askAs, evidence, mistakes, credit, certainty } = variable
  const more: [string, string | null][] = [
    [t('interview.concept.period'), referencePeriod],
    [t('interview.concept.askAs'), askAs],
    [t('interview.concept.evidence'), evidence],
    [t('interview.concept.mistakes'), mistakes.length > 0 ? mistakes.join('; ') : null],
    [t('interview.concept.credit'), t(`interview.concept.credits.${credit}`)],
  ]
  return (
    <div className={classes.conceptText} lang="id">
      <p>{concept}</p>
      <dl>
        {more
          .filter(([, text]) => text !== null)
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {(certainty === 'own' || certainty === 'L') && <p className={classes.doubt}>{t('interview.concept.doubt')}</p>}
    </div>
  )
}
