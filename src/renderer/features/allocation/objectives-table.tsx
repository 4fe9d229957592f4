import { useTranslation } from 'react-i18next'
import type { TierResult } from '#contract/allocation'
import classes from './objectives-table.module.css'
import { gapOf, isProven } from './objective-gap.ts'
import { useObjectiveWords } from './use-objective-words.ts'

/** The goals in the order in which they count, each with its value and what is proven about it. */
export function ObjectivesTable({ tier }: { tier: TierResult }) {
  const { t } = useTranslation('allocation')
  const words = useObjectiveWords(tier)
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('objectives.goal')}</th>
          <th scope="col" className={classes.value}>
            {t('objectives.value')}
          </th>
          <th scope="col" className={classes.meaning}>
            {t('objectives.meaning')}
          </th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {tier.objectives.map((objective, index) => (
          <tr key={objective.name}>
            <td>
              <span className={classes.rank}>{index + 1}</span>
              {words.goal(objective)}
              <span className={classes.hint}>{words.hint(objective)}</span>
            </td>
            <td className={classes.value}>{words.value(objective)}</td>
            <td className={isProven(objective) ? classes.proven : classes.open}>{words.bound(objective)}</td>
            <td aria-hidden>
              <div className={classes.bar} data-proven={isProven(objective) || undefined}>
                <i style={{ width: `${(1 - Math.min(1, gapOf(objective))) * 100}%` }} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
