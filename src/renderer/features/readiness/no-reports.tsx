import { useTranslation } from 'react-i18next'
import { useAtCentre } from '../../at-centre.ts'
import { Note } from '../../components/note.tsx'
import classes from './contacts-page.module.css'
import { Link } from '@tanstack/react-router'

/** Nothing came in yet: what to do next. */
export function NoReports() {
  const { t } = useTranslation('readiness')
  if (useAtCentre()) {
    return (
      <div className={classes.noReports}>
        <Note kind="info" title={t('noReportsTitle')}>
          {t('centre.noReportsText')}
        </Note>
      </div>
    )
  }
  return (
    <div className={classes.noReports}>
      <Note kind="info" title={t('noReportsTitle')}>
        <p>{t('noReportsText')}</p>
        <p>
          <Link to="/presensi">{t('toAttendance')}</Link> · <Link to="/tes">{t('toTests')}</Link> ·{' '}
          <Link to="/latihan">{t('toPractice')}</Link>
        </p>
      </Note>
    </div>
  )
}
