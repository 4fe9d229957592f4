import { useTranslation } from 'react-i18next'
import { useFormat } from '../../components/use-format.ts'
import classes from './trend-line.module.css'

type Day = { day: string; ready: number }

const size = { width: 340, height: 132 }
const dayLength = 24 * 3_600_000
/** More would be a caterpillar. */
const mostPoints = 14

/** How many were ready by the end of each day: a line from day to day, flat where nobody became so. */
export function TrendLine({ trend, people }: { trend: readonly Day[]; people: number }) {
  const { t } = useTranslation('readiness')
  const { number, date } = useFormat()
  const [first, last] = [trend[0], trend.at(-1)]
  if (!first || !last) return <p className={classes.empty}>{t('trend.none')}</p>
  const start = Date.parse(first.day) - dayLength
  const span = Math.max(dayLength, Date.parse(last.day) - start)
  const x = (day: string) => ((Date.parse(day) - start) / span) * size.width
  const y = (ready: number) => size.height - (ready / Math.max(1, people)) * size.height
  let path = `M0 ${size.height}`
  for (const { day, ready } of trend) path += ` L${x(day).toFixed(1)} ${y(ready).toFixed(1)}`
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 -4 ${size.width} ${size.height + 8}`}
        role="img"
        aria-label={t('trend.label', { ready: last.ready, day: date(last.day), count: people })}
      >
        <line x1="0" x2={size.width} y1="0" y2="0" className={classes.all} />
        <line x1="0" x2={size.width} y1={size.height} y2={size.height} className={classes.axis} />
        <path d={`${path} L${size.width} ${size.height} Z`} className={classes.area} />
        <path d={path} className={classes.line} />
        {trend.length <= mostPoints &&
          trend.map(({ day, ready }) => (
            <circle key={day} cx={x(day)} cy={y(ready)} r="3" className={classes.point}>
              <title>{t('trend.day', { day: date(day), count: ready })}</title>
            </circle>
          ))}
      </svg>
      <figcaption>
        <span>{date(first.day)}</span>
        <span>{t('trend.all', { people: number(people) })}</span>
        <span>{date(last.day)}</span>
      </figcaption>
    </figure>
  )
}
