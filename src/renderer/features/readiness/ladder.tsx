import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import type { ReadinessRules } from '#domain/readiness/readiness'
import { neededRungs } from '#domain/readiness/readiness-of'
import { type LadderStep, ladderSteps, type ReadinessSum } from '#domain/readiness/readiness-sum'
import { useFormat } from '../../components/use-format.ts'
import classes from './ladder.module.css'
import { PeopleLink } from './people-link.tsx'
import { StateBar } from './state-bar.tsx'

type LadderProps = { scope: ReadinessScope; sum: ReadinessSum; rules: ReadinessRules }

/** How many are ready, what the others are, and where they fell off; every number opens its people. */
export function Ladder({ scope, sum, rules }: LadderProps) {
  const { t } = useTranslation('readiness')
  const { number } = useFormat()
  const steps = stepsOf(rules, sum)
  return (
    <div className={classes.ladder}>
      <StateBar scope={scope} sum={sum} />
      <ol className={classes.steps}>
        {steps.map((step, at) => {
          const before = steps[at - 1]
          const lost = before ? sum.reached[before] - sum.reached[step] : 0
          const isLast = at === steps.length - 1
          const name = isLast ? t('step.last', { name: t(`step.${step}`) }) : t(`step.${step}`)
          return (
            <li key={step} data-last={isLast || undefined}>
              <span className={classes.name}>{name}</span>
              <span className={classes.rail} aria-hidden>
                <i style={{ width: `${(100 * sum.reached[step]) / Math.max(1, sum.people)}%` }} />
              </span>
              <PeopleLink
                scope={scope}
                only={{ sampai: step }}
                label={t('stepPeople', { name, count: sum.reached[step] })}
              >
                {number(sum.reached[step])}
              </PeopleLink>
              {lost > 0 && before ? (
                <PeopleLink
                  scope={scope}
                  only={{ berhenti: lastBefore(before, step) }}
                  className={classes.lost}
                  label={t('lostPeople', { name, count: lost })}
                >
                  {number(-lost)}
                </PeopleLink>
              ) : (
                <span />
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** Only rungs that the rules ask for; everybody only where somebody has no class. */
function stepsOf(rules: ReadinessRules, { reached }: ReadinessSum): LadderStep[] {
  const first = reached.people > reached.placed ? ['people'] : []
  const needed: readonly string[] = [...first, 'reported', ...neededRungs(rules)]
  return ladderSteps.filter(step => needed.includes(step))
}

/** Several steps lie between two that are shown where the rules leave one out; then all who stopped at the one before. */
const lastBefore = (before: LadderStep, step: LadderStep) =>
  ladderSteps[Math.max(ladderSteps.indexOf(before), ladderSteps.indexOf(step) - 1)]!
