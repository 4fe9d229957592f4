import { useTranslation } from 'react-i18next'
import type { TierResult } from '#contract/allocation'
import { useFormat } from '../../components/use-format.ts'

/** What a tier's plan comes to, in two or three short sentences. */
export function useTierSentence() {
  const { t } = useTranslation('allocation')
  const { date } = useFormat()
  const datesOf = ({ firstDate, lastDate }: TierResult) => {
    if (firstDate === null || lastDate === null) return null
    if (firstDate === lastDate) return t('tier.oneDay', { first: date(firstDate) })
    return t('tier.dates', { first: date(firstDate), last: date(lastDate) })
  }
  const movedOf = ({ objectives }: TierResult) => {
    const moved = objectives.find(({ name }) => name === 'peopleMoved')
    return moved && t('tier.moved', { count: moved.value, bound: moved.bound })
  }
  return (tier: TierResult) =>
    [
      movedOf(tier),
      tier.classes === 0
        ? t('found.nothing')
        : t('tier.sizes', { classes: tier.classes, min: tier.minSize, max: tier.maxSize, placed: tier.placed }),
      datesOf(tier),
      tier.unplaced > 0 && t('tier.unplaced', { count: tier.unplaced }),
      tier.late > 0 && t('tier.late', { count: tier.late }),
    ]
      .filter(Boolean)
      .join(' ')
}
