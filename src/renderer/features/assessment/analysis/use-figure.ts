import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../components/use-format.ts'

/** Numbers of an analysis; a word where there is none. */
export function useFigure() {
  const { t } = useTranslation('analysis')
  const { number } = useFormat()
  const figure = (value: number | null | undefined, decimals = 1) =>
    value === null || value === undefined ? t('none') : number(rounded(value, decimals), decimals, decimals)
  return {
    figure,
    /** Of 0–1. */
    percent: (share: number | null | undefined) =>
      share === null || share === undefined ? t('none') : `${number(100 * share, 0, 0)}%`,
    /** With its sign: `+12,4`, `−0,3`. */
    rise: (value: number, decimals = 1) => `${rounded(value, decimals) > 0 ? '+' : ''}${figure(value, decimals)}`,
    /** A chance of 0–1. */
    chance: (p: number) => (p < 0.0001 ? t('tiny') : figure(p, 4)),
    range: (interval: { from: number; to: number } | null | undefined, decimals = 1) =>
      interval
        ? t('range', { from: figure(interval.from, decimals), to: figure(interval.to, decimals) })
        : t('noRange'),
  }
}

/** Nothing has no sign: −0,04 is 0,0. */
const rounded = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals || 0
