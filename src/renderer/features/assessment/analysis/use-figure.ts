import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../components/use-format.ts'

/** Numbers of an analysis; a word where there is none. */
export function useFigure() {
  const { t } = useTranslation('analysis')
  const { number } = useFormat()
  const figure = (value: number | null | undefined, decimals = 1) =>
    value === null || value === undefined ? t('none') : number(value, decimals, decimals)
  return {
    figure,
    /** Of 0–1. */
    percent: (share: number | null | undefined) =>
      share === null || share === undefined ? t('none') : `${number(100 * share, 0, 0)}%`,
    /** With its sign: `+12,4`, `−0,3`. */
    rise: (value: number, decimals = 1) => `${value > 0 ? '+' : ''}${number(value, decimals, decimals)}`,
    range: (interval: { from: number; to: number } | null | undefined, decimals = 1) =>
      interval
        ? t('range', { from: figure(interval.from, decimals), to: figure(interval.to, decimals) })
        : t('noRange'),
  }
}
