import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './next-step.module.css'

type Todo = { name: 'import' | 'search' | 'searchAgain' | 'handover'; to: '/peserta' | '/rencana' | '/serahkan' }

/** The one thing to do next. */
export function NextStep() {
  const { t } = useTranslation('app')
  const { instant } = useFormat()
  const { data: roster } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const people = roster.companions + roster.instructors
  const { name, to } = todoOf(people, plan)
  const figures = {
    people,
    plan: plan?.number ?? 0,
    classes: plan?.tiers.reduce((sum, tier) => sum + tier.classes, 0) ?? 0,
    at: plan ? instant(plan.adoptedAt) : '',
  }

  return (
    <section className={classes.next} aria-labelledby="next-step">
      <div className={classes.words}>
        <p className={classes.label}>{t('home.next')}</p>
        <h2 id="next-step" className={classes.title}>
          {t(`home.todo.${name}.title`, figures)}
        </h2>
        <p className={classes.text}>{t(`home.todo.${name}.text`, figures)}</p>
      </div>
      <Button component={Link} to={to} rightSection={<Icon of={IconArrowRight} />}>
        {t(`home.todo.${name}.button`)}
      </Button>
    </section>
  )
}

function todoOf(people: number, plan: { rosterChanged: boolean } | null): Todo {
  if (people === 0) return { name: 'import', to: '/peserta' }
  if (!plan) return { name: 'search', to: '/rencana' }
  if (plan.rosterChanged) return { name: 'searchAgain', to: '/rencana' }
  return { name: 'handover', to: '/serahkan' }
}
