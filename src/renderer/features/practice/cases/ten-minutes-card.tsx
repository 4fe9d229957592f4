import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListedCase, Practiser } from '#contract/practice'
import { weakest } from '#domain/practice/mastery'
import { api } from '../../../api.ts'
import { MasteryBar } from '../mastery/mastery-bar.tsx'
import classes from './ten-minutes-card.module.css'
import { useTenMinutes, useTenMinutesState } from './ten-minutes.ts'
import { useVariables } from './variables.ts'

type TenMinutesCardProps = {
  who: Practiser
  cases: readonly ListedCase[]
  /** How the button looks; none: the page has it elsewhere. */
  button: 'filled' | 'default' | 'none'
}

/** Three short cases about what one knows least, and what that is. */
export function TenMinutesCard({ who, cases, button }: TenMinutesCardProps) {
  const { t } = useTranslation('practice')
  const { data: mastery } = useSuspenseQuery(api.practice.mastery.queryOptions({ input: { who } }))
  const { nameOf } = useVariables()
  const state = useTenMinutesState(who, cases)
  const { mutate, isPending } = useTenMinutes(who, state)
  const isNew = mastery.every(({ attempts }) => attempts === 0)
  const aims = state ? mastery.filter(({ variable }) => state.set.variables.includes(variable)) : weakest(mastery, 3)
  return (
    <section className={classes.card} aria-labelledby="ten-minutes">
      <h2 id="ten-minutes" className={classes.title}>
        {t('cases.ten.title')}
      </h2>
      <p className={classes.text}>
        {state
          ? t('cases.ten.underWay', { done: state.done, all: state.set.caseIds.length, title: state.next.title })
          : t(isNew ? 'cases.ten.new' : 'cases.ten.text')}
      </p>
      {(state || !isNew) && (
        <ul className={classes.weakest}>
          {aims.map(({ variable, expected, mastery: sure }) => (
            <li key={variable}>
              <span className={classes.code}>{variable}</span>
              <span className={classes.name}>{nameOf(variable)}</span>
              <MasteryBar share={sure ?? expected} isSure={sure !== null} />
            </li>
          ))}
        </ul>
      )}
      {button !== 'none' && (
        <Button variant={button} loading={isPending} onClick={() => mutate()}>
          {t(state ? 'cases.ten.next' : 'cases.ten.button')}
        </Button>
      )}
    </section>
  )
}
