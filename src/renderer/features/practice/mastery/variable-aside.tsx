import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedCase, PractisedVariable, Practiser } from '#contract/practice'
import { api } from '../../../api.ts'
import { StartDialog } from '../cases/start-dialog.tsx'
import { useVariables } from '../cases/variables.ts'
import { ConceptNote } from '../concept-note.tsx'
import classes from './mastery-map.module.css'
import { masteryWord } from './mastery-word.ts'

const most = 6

/** The concept of a variable, and the cases in which to practise it: those first that were not done yet. */
export function VariableAside({ who, practised }: { who: Practiser; practised: PractisedVariable }) {
  const { t } = useTranslation('practice')
  const { byId, nameOf } = useVariables()
  const { data: cases } = useSuspenseQuery(api.practice.cases.queryOptions({ input: { who } }))
  const [starting, setStarting] = useState<ListedCase | null>(null)
  const variable = byId.get(practised.variable)
  const teaching = cases
    .filter(({ variables }) => variables.includes(practised.variable))
    .toSorted((a, b) => a.attempts - b.attempts)
  return (
    <aside className={classes.aside} aria-label={t('mastery.aside')}>
      <p className={classes.note}>
        {practised.variable}, {t(`mastery.word.${masteryWord(practised)}`).toLocaleLowerCase('id')}
      </p>
      <h2>{nameOf(practised.variable)}</h2>
      {variable && <ConceptNote variable={variable} />}
      <h3>{t('mastery.cases', { count: teaching.length })}</h3>
      <ul className={classes.cases}>
        {teaching.slice(0, most).map(one => (
          <li key={one.id}>
            <span>
              {one.title} <span className={classes.faint}>{t(`cases.level.${one.level}`)}</span>
            </span>
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('mastery.startOf', { title: one.title })}
              onClick={() => setStarting(one)}
            >
              {t('mastery.start')}
            </Button>
          </li>
        ))}
      </ul>
      <StartDialog who={who} practiceCase={starting} onClose={() => setStarting(null)} />
    </aside>
  )
}
