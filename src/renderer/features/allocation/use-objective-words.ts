import { useTranslation } from 'react-i18next'
import type { TierResult } from '#contract/allocation'
import { useFormat } from '../../components/use-format.ts'
import { asShown, gapOf, isProven, type Objective } from './objective-gap.ts'

/** Goals, values and bounds of a tier in words. */
export function useObjectiveWords({ tier, classes, placed }: TierResult) {
  const { t } = useTranslation('allocation')
  const { number, share } = useFormat()

  const words = (name: Objective['name'], shown: number) => {
    if (name === 'homeInstructors') return share(shown)
    const decimals = { areasTogether: 2, blocksTogether: 2, evenSizes: 1 }[name as string] ?? 0
    return number(shown, decimals, decimals)
  }
  const value = (objective: Objective) => words(objective.name, asShown(objective, classes).value)

  return {
    goal: ({ name }: Objective) => t(`goal.${tier}.${name}`),
    hint: ({ name }: Objective) =>
      name === 'classes' ? t('hint.classes', { mean: number(placed / Math.max(1, classes)) }) : null,
    value: (objective: Objective) =>
      objective.name === 'evenSizes' ? t('value.people', { number: value(objective) }) : value(objective),
    bound: (objective: Objective) => {
      const shown = asShown(objective, classes)
      const bound = words(objective.name, shown.bound)
      if (!isProven(objective) && objective.name === 'peopleMoved') return t('bound.moved', { bound })
      if (!isProven(objective) && bound === value(objective)) return t('bound.near', { gap: share(gapOf(shown)) })
      if (!isProven(objective)) return t('bound.open', { bound, gap: share(gapOf(shown)) })
      if (objective.name === 'homeInstructors') return t('bound.most', { bound })
      return objective.value === 0 || objective.name === 'evenSizes' ? t('bound.best') : t('bound.least', { bound })
    },
  }
}
