import { useTranslation } from 'react-i18next'
import type { ClassDetail } from '#contract/schedule'
import { mixReason } from '#domain/schedule/mix-reason'
import type { SizeLimits } from '#domain/training/training'
import { useRegionNames } from '../../api.ts'
import { useFormat } from '../../components/use-format.ts'
import { shortRegency } from './short-regency.ts'

/** Why the people of a class are from where they are, in one sentence; null for an empty class. */
export function useMixWords(detail: ClassDetail, limits: SizeLimits): string | null {
  const { t } = useTranslation('schedule')
  const { list } = useLists()
  const { provinceName, regencyName } = useRegionNames()
  const nameOf = (code: string | null) => {
    if (code === null) return t('office')
    return detail.tier === 1 ? provinceName(code) : shortRegency(regencyName(code))
  }
  const reason = mixReason(detail.areas, limits)
  const { smallest } = limits
  switch (reason?.kind) {
    case undefined:
      return null
    case 'one-area':
      return t('mix.one-area', { area: nameOf(reason.area.code) })
    case 'too-few': {
      const [only] = reason.areas
      const areas = list(reason.areas.map(({ code }) => nameOf(code)))
      return reason.areas.length === 1
        ? t('mix.too-few-one', { area: areas, count: only!.total, smallest })
        : t('mix.too-few', { areas, smallest })
    }
    case 'left-over':
      return t('mix.left-over', { area: nameOf(reason.area.code), count: reason.area.here, smallest })
    case 'shared':
      return t(`mix.shared.${detail.tier}`, { count: reason.areas })
  }
}

/** `a, b, dan c` */
function useLists() {
  const { language } = useFormat()
  return { list: (items: string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items) }
}
