import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { ThresholdsButton } from '../features/attendance/thresholds-button.tsx'
import { rulesQuery } from '../features/readiness/queries.ts'
import { RulesLine } from '../features/readiness/rules-line.tsx'
import classes from './settings-page.module.css'

/** What must be met to be ready, and to count as present: in words, with the dialogs of Kesiapan and Presensi. */
export function RulesSettings() {
  const { t } = useTranslation('settings')
  const { data: known } = useSuspenseQuery(rulesQuery())
  const { data: attendance } = useSuspenseQuery(api.attendance.classes.queryOptions())
  const { present, partly } = attendance.thresholds
  const percent = (share: number) => Math.round(share * 100)
  return (
    <>
      <p>
        <RulesLine known={known} />
      </p>
      <div className={classes.line}>
        <p className={classes.words}>{t('thresholds', { present: percent(present), partly: percent(partly) })}</p>
        <ThresholdsButton thresholds={attendance.thresholds} />
      </div>
    </>
  )
}
