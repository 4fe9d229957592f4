import { useTranslation } from 'react-i18next'
import type { TierResult } from '#contract/allocation'
import classes from './objectives-table.module.css'
import { asShown, gapOf, isProven, type Objective } from './objective-gap.ts'
import { useObjectiveWords } from './use-objective-words.ts'

/**
 * The goals in the order in which they count, each with its value and what is proven about it. `inUse`: the plan in use,
 * to compare with.
 */
export function ObjectivesTable({ tier, inUse }: { tier: TierResult; inUse?: TierResult | undefined }) {
  const { t } = useTranslation('allocation')
  const words = useObjectiveWords(tier)
  const wordsInUse = useObjectiveWords(inUse ?? tier)
  const valueInUse = (name: Objective['name']) => {
    const objective = inUse?.objectives.find(one => one.name === name)
    return objective && wordsInUse.value(objective)
  }
  return (
    <table className={classes.table} data-compared={inUse !== undefined || undefined}>
      <thead>
        <tr>
          <th scope="col">{t('objectives.goal')}</th>
          {inUse && (
            <th scope="col" className={classes.inUse}>
              {t('objectives.inUse')}
            </th>
          )}
          <th scope="col" className={classes.value}>
            {t(inUse ? 'objectives.found' : 'objectives.value')}
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
              {!inUse && <span className={classes.hint}>{words.hint(objective)}</span>}
            </td>
            {inUse && <td className={classes.inUse}>{valueInUse(objective.name)}</td>}
            <td className={classes.value}>{words.value(objective)}</td>
            <td className={isProven(objective) ? classes.proven : classes.open}>{words.bound(objective)}</td>
            <td aria-hidden>
              <div className={classes.bar} data-proven={isProven(objective) || undefined}>
                <i style={{ width: `${(1 - Math.min(1, gapOf(asShown(objective, tier.classes)))) * 100}%` }} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
