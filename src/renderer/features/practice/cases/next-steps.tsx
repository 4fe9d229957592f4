import { useSuspenseQuery } from '@tanstack/react-query'
import type { ListedCase, Practiser } from '#contract/practice'
import { api } from '../../../api.ts'
import { Drafts } from './drafts.tsx'
import { FirstCase } from './first-case.tsx'
import classes from './next-steps.module.css'
import { TenMinutesCard } from './ten-minutes-card.tsx'

type NextStepsProps = { who: Practiser; cases: readonly ListedCase[]; onStart: (practiceCase: ListedCase) => void }

/** What is unfinished comes first, then the first case for whoever is new, else ten minutes on what one knows least. */
export function NextSteps({ who, cases, onStart }: NextStepsProps) {
  const { data: drafts } = useSuspenseQuery(api.practice.drafts.queryOptions({ input: { who } }))
  const isNew = drafts.length === 0 && cases.every(({ attempts }) => attempts === 0)
  const easiest = isNew ? cases.find(({ generatedAt }) => generatedAt === null) : undefined
  const hasOther = drafts.length > 0 || easiest !== undefined
  return (
    <div className={classes.steps} data-alone={!hasOther || undefined}>
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {easiest && <FirstCase practiceCase={easiest} onStart={() => onStart(easiest)} />}
      <TenMinutesCard who={who} cases={cases} button={hasOther ? 'default' : 'filled'} />
    </div>
  )
}
