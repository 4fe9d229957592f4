import { useTranslation } from 'react-i18next'
import { Note } from '../../components/note.tsx'
import { PageLink } from './page-link.tsx'

/** Nothing came in yet: what to do next. */
export function NoReports() {
  const { t } = useTranslation('readiness')
  return (
    <div style={{ padding: '12px 24px 0' }}>
      <Note kind="info" title={t('noReportsTitle')}>
        <p>{t('noReportsText')}</p>
        <p>
          <PageLink to="/presensi">{t('toAttendance')}</PageLink> · <PageLink to="/tes">{t('toTests')}</PageLink> ·{' '}
          <PageLink to="/latihan">{t('toPractice')}</PageLink>
        </p>
      </Note>
    </div>
  )
}
