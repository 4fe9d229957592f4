import { useTranslation } from 'react-i18next'
import type { ClassDetail } from '#contract/schedule'
import { useRegionNames } from '../../api.ts'
import type { MixPart } from '../../components/mix-bar.tsx'
import { shortRegency } from './short-regency.ts'

const most = 5

/** Where the people of a class are from, most first: regencies in tier 2, provinces in tier 1. Beyond five, the rest. */
export function useMixOf({ tier, members }: ClassDetail): MixPart[] {
  const { t } = useTranslation('schedule')
  const { provinceName, regencyName } = useRegionNames()

  const counts = new Map<string, number>()
  for (const { provinceCode, regencyCode } of members) {
    const label =
      tier === 1
        ? provinceName(provinceCode)
        : regencyCode === null
          ? t('office')
          : shortRegency(regencyName(regencyCode))
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const parts = [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count)
  if (parts.length <= most) return parts
  const rest = parts.slice(most - 1)
  const others = { label: t('others', { count: rest.length }), count: rest.reduce((sum, part) => sum + part.count, 0) }
  return [...parts.slice(0, most - 1), others]
}
