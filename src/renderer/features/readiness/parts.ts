import { useTranslation } from 'react-i18next'
import type { ClassSum, PlaceSum, ReadinessScope } from '#contract/readiness'
import { readyShare, type ReadinessSum } from '#domain/readiness/readiness-sum'
import { useRegionNames } from '../../api.ts'

/** A part of a scope, as its table shows it. */
export type Part = {
  key: string
  name: string
  /** Null: the province's office, which is no regency. */
  scope: ReadinessScope | null
  sum: ReadinessSum
}

/** Least ready of those who reported first; where nobody reported last. */
export const lowestFirst = (parts: readonly Part[]): Part[] =>
  parts.toSorted((a, b) => (readyShare(a.sum) ?? 2) - (readyShare(b.sum) ?? 2) || a.name.localeCompare(b.name))

/** Names parts of every kind. */
export function usePartsOf() {
  const { t } = useTranslation('readiness')
  const { provinceName, regencyName } = useRegionNames()
  return {
    provinces: (sums: readonly PlaceSum[]): Part[] =>
      sums.map(({ code, sum }) => ({
        key: code!,
        name: provinceName(code!),
        scope: { kind: 'province', code: code! },
        sum,
      })),
    regencies: (sums: readonly PlaceSum[]): Part[] =>
      sums.map(({ code, sum }) => ({
        key: code ?? '',
        name: code === null ? t('office') : regencyName(code).replace(/^Kabupaten /, 'Kab. '),
        scope: code === null ? null : { kind: 'regency', code },
        sum,
      })),
    classes: (sums: readonly ClassSum[]): Part[] =>
      sums.map(({ classId, code, sum }) => ({ key: classId, name: code, scope: { kind: 'class', classId }, sum })),
  }
}
