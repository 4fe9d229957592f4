import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { useFormat } from '../../components/use-format.ts'
import { startSearch } from '../../features/allocation/plan-search.ts'
import { startMoving } from '../../moving-people.ts'
import classes from './next-step.module.css'
import { type Standing, type Todo, todoOf } from './standing.ts'

/** The one thing to do next. */
export function NextStep({ standing }: { standing: Standing }) {
  const { t } = useTranslation('app')
  const { instant } = useFormat()
  const { plan, people, placeable, unplaced, training } = standing
  const todo = todoOf(standing)
  const { smallest, largest } = training.tiers[2].limits
  const figures = {
    count: todo === 'place' ? placeable : people,
    rest: unplaced.length - placeable,
    plan: plan?.number ?? 0,
    classes: plan?.tiers.reduce((sum, tier) => sum + tier.classes, 0) ?? 0,
    at: plan ? instant(plan.adoptedAt) : '',
    smallest,
    largest,
  }
  const text = todo === 'place' && figures.rest > 0 ? 'placeSome' : todo

  return (
    <section className={classes.next} aria-labelledby="next-step">
      <div className={classes.words}>
        <p className={classes.label}>{t('home.next')}</p>
        <h2 id="next-step" className={classes.title}>
          {t(`home.todo.${todo}.title`, figures)}
        </h2>
        <p className={classes.text}>{t(`home.todoText.${text}`, figures)}</p>
      </div>
      {todo === 'import' && (
        <Button variant="default" component={Link} to="/latihan">
          {t('home.practise')}
        </Button>
      )}
      <DoIt todo={todo} standing={standing}>
        {t(`home.todo.${todo}.button`, figures)}
      </DoIt>
    </section>
  )
}

const pages = { import: '/peserta', search: '/rencana', handover: '/serahkan' } as const

function DoIt({ todo, standing, children }: { todo: Todo; standing: Standing; children: string }) {
  const place = usePlacing(standing)
  const arrow = <Icon of={IconArrowRight} />
  if (todo === 'place' || todo === 'adjust') {
    return (
      <Button rightSection={arrow} onClick={place}>
        {children}
      </Button>
    )
  }
  return (
    <Button component={Link} to={pages[todo]} rightSection={arrow}>
      {children}
    </Button>
  )
}

/** One person is asked for a class; several are placed by adjusting the plan, with as few changes as possible. */
function usePlacing({ unplaced, placeable }: Standing) {
  const navigate = useNavigate()
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  return () => {
    if (unplaced.length === 1 && placeable === 1) {
      startMoving(unplaced.map(({ participantId }) => participantId))
      return
    }
    void startSearch(training, true)
    void navigate({ to: '/rencana' })
  }
}
