import { IconCheck } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import classes from './steps.module.css'

type Step = { to: '/peserta' | '/rencana' | '/serahkan'; name: string; state: string; isDone: boolean }

/** The way from roster to files, and how far it is gone. */
export function Steps() {
  const { t } = useTranslation('app')
  const { data: roster } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  const people = roster.companions + roster.instructors
  const all = plan?.tiers.reduce((sum, tier) => sum + tier.classes, 0) ?? 0

  const steps: Step[] = [
    {
      to: '/peserta',
      name: t('home.step.roster'),
      state: people === 0 ? t('home.stepState.rosterEmpty') : t('home.stepState.roster', { count: people }),
      isDone: people > 0,
    },
    {
      to: '/rencana',
      name: t('home.step.plan'),
      state: plan ? t('home.stepState.plan', { count: all }) : t('home.stepState.planEmpty'),
      isDone: plan !== null,
    },
    {
      to: '/serahkan',
      name: t('home.step.handover'),
      state: plan ? t('home.stepState.handover') : t('home.stepState.handoverEmpty'),
      isDone: false,
    },
  ]
  const current = steps.findIndex(step => !step.isDone)

  return (
    <ol className={classes.steps} aria-label={t('home.steps')}>
      {steps.map((step, index) => (
        <li key={step.to} aria-current={index === current ? 'step' : undefined}>
          <Link to={step.to} className={classes.step}>
            <span className={classes.mark} data-state={step.isDone ? 'done' : index === current ? 'current' : 'later'}>
              {step.isDone ? <IconCheck size={16} stroke={1.8} aria-label={t('home.done')} /> : index + 1}
            </span>
            <span className={classes.words}>
              <span className={classes.name}>{step.name}</span>
              <span className={classes.state}>{step.state}</span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
