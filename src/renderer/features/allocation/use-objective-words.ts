import { useTranslation } from 'react-i18next'
import type { TierResult } from '#contract/allocation'
import { useFormat } from '../../components/use-format.ts'
import { gapOf, isProven, type Objective } from './objective-gap.ts'

/** Goals, values and bounds of a tier in words. */
export function useObjectiveWords({ tier, classes, placed }: TierResult) {
  const { t } = useTranslation('allocation')
  const { number, share } = useFormat()

  const value = ({ name, value }: Objective) =>
    name === 'homeInstructors' ? share(value / Math.max(1, classes)) : number(value, 0)
  const perClass = (value: number) => Math.round((value / Math.max(1, classes)) * 100) / 100

  return {
    goal: ({ name }: Objective) => t(`goal.${tier}.${name}`),
    hint: ({ name, value }: Objective) => {
      if (name === 'classes') return t('hint.classes', { mean: number(placed / Math.max(1, classes)) })
      if (name === 'areasTogether' || name === 'blocksTogether')
        return t('hint.perClass', { mean: number(perClass(value), 2) })
      return null
    },
    value,
    bound: (objective: Objective) => {
      const bound = value({ ...objective, value: objective.bound })
      if (!isProven(objective) && objective.name === 'peopleMoved') return t('bound.moved', { bound })
      if (!isProven(objective)) return t('bound.open', { bound, gap: share(gapOf(objective)) })
      if (objective.name === 'homeInstructors') return t('bound.most', { bound })
      return objective.value === 0 || objective.name === 'evenSizes' ? t('bound.best') : t('bound.least', { bound })
    },
  }
}
