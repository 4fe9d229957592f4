import { useTranslation } from 'react-i18next'
import type { SizeLimits } from '#domain/training/training'
import { useFormat } from '../../components/use-format.ts'
import classes from './size-chart.module.css'
import { sizeCountsOf } from './size-counts.ts'

/** How many classes have which size; the band is what is allowed. */
export function SizeChart({ sizes, limits }: { sizes: number[]; limits: SizeLimits }) {
  const { t } = useTranslation('provinces')
  const { number } = useFormat()
  const counts = sizeCountsOf(sizes, limits)
  const most = Math.max(1, ...counts.map(one => one.classes))
  const words = counts
    .filter(one => one.classes > 0)
    .map(one => t('sizes.item', { count: one.classes, size: one.size }))
    .join(', ')

  return (
    <div className={classes.chart} role="img" aria-label={`${t('sizes.title', { count: sizes.length })}: ${words}`}>
      <p className={classes.caption} aria-hidden>
        {t('sizes.title', { count: sizes.length })}
      </p>
      <div className={classes.bars} aria-hidden>
        {counts.map(({ size, classes: count, isAllowed }) => (
          <div key={size} className={classes.column} data-allowed={isAllowed || undefined}>
            {count > 0 && <span className={`${classes.count} num`}>{number(count)}</span>}
            {count > 0 && (
              <i
                className={classes.bar}
                data-outside={!isAllowed || undefined}
                style={{ height: `${Math.max(4, (count / most) * 64)}px` }}
              />
            )}
          </div>
        ))}
      </div>
      <div className={classes.scale} aria-hidden>
        {counts.map(({ size }) => (
          <span key={size} className="num">
            {size % 5 === 0 ? size : ''}
          </span>
        ))}
      </div>
    </div>
  )
}
