import { useTranslation } from 'react-i18next'
import { useFormat } from '../../components/use-format.ts'
import classes from './figures.module.css'
import type { ProvinceRow } from './province-row.ts'

/** What there is of a province, in five figures. */
export function Figures({ row }: { row: ProvinceRow }) {
  const { t } = useTranslation('provinces')
  const { number } = useFormat()
  const none = <span className={classes.none}>{t('none')}</span>
  return (
    <dl className={classes.figures}>
      <Figure label={t('figure.companions')}>{number(row.companions)}</Figure>
      <Figure label={t('figure.classes')}>{row.classes > 0 ? number(row.classes) : none}</Figure>
      <Figure label={t('figure.instructors')} isLow={row.instructorGap < 0}>
        {number(row.instructors)}
        {row.instructorGap < 0 && ` (${number(row.instructorGap)})`}
      </Figure>
      <Figure label={t('figure.average')}>{row.classes > 0 ? number(row.placed / row.classes, 1, 1) : none}</Figure>
      <Figure label={t('figure.seats')}>{row.freeSeats === null ? none : number(row.freeSeats)}</Figure>
      <Figure label={t('figure.unplaced')} isLow={row.unplaced > 0}>
        {number(row.unplaced)}
      </Figure>
    </dl>
  )
}

type FigureProps = { label: string; isLow?: boolean; children: React.ReactNode }

function Figure({ label, isLow = false, children }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num" data-low={isLow || undefined}>
        {children}
      </dd>
    </div>
  )
}
