import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { brokenClasses, type Standing } from './standing.ts'
import classes from './steps.module.css'

type Step = {
  to: '/peserta' | '/rencana' | '/kelas' | '/serahkan'
  name: string
  state: string
  isDone: boolean
  needsWork?: boolean
}

/** The way from roster to files, and how far it is gone. */
export function Steps({ standing }: { standing: Standing }) {
  const { t } = useTranslation('app')
  const steps = useSteps(standing)
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
              <span className={classes.state} data-work={step.needsWork || undefined}>
                {step.state}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

function useSteps(standing: Standing): Step[] {
  const { t } = useTranslation('app')
  const { people, plan } = standing
  const classesStep = useClassesStep(standing)
  const handover = useHandoverState(standing)
  return [
    {
      to: '/peserta',
      name: t('home.step.roster'),
      state: people === 0 ? t('home.stepState.rosterEmpty') : t('home.stepState.roster', { count: people }),
      isDone: people > 0,
    },
    {
      to: '/rencana',
      name: t('home.step.plan'),
      state: plan ? t('home.stepState.plan', { number: plan.number }) : t('home.stepState.planEmpty'),
      isDone: plan !== null,
    },
    { to: '/kelas', name: t('home.step.classes'), ...classesStep },
    { to: '/serahkan', name: t('home.step.handover'), ...handover },
  ]
}

function useClassesStep(standing: Standing): Pick<Step, 'state' | 'isDone' | 'needsWork'> {
  const { t } = useTranslation('app')
  const { plan, unplaced, classes: all } = standing
  const broken = brokenClasses(standing).length
  if (!plan) return { state: t('home.stepState.classesEmpty'), isDone: false }
  if (unplaced.length > 0) {
    return { state: t('home.stepState.unplaced', { count: unplaced.length }), isDone: false, needsWork: true }
  }
  if (broken > 0) return { state: t('home.stepState.broken', { count: broken }), isDone: false, needsWork: true }
  return { state: t('home.stepState.classes', { count: all.length }), isDone: true }
}

/** Which folders went out is asked for after the page is there: nothing waits for it. */
function useHandoverState({ plan }: Standing): Pick<Step, 'state' | 'isDone'> {
  const { t } = useTranslation('app')
  const { data } = useQuery({ ...api.handover.recipients.queryOptions(), enabled: plan !== null })
  if (!plan) return { state: t('home.stepState.handoverEmpty'), isDone: false }
  const all = data?.recipients ?? []
  const done = all.filter(({ handedOver }) => handedOver?.isCurrent).length
  return {
    state: data ? t('home.stepState.handover', { done, count: all.length }) : '',
    isDone: data !== undefined && all.length > 0 && done === all.length,
  }
}
