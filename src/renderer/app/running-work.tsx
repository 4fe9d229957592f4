import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../components/use-format.ts'
import { usePlanSearch } from '../features/allocation/plan-search.ts'
import { useRosterImport } from '../features/roster/roster-import.ts'
import classes from './running-work.module.css'

/** Work that goes on while one is elsewhere: what it is, how far, and the way back to it. */
export function RunningWork() {
  const { t } = useTranslation('app')
  const rosterImport = useRosterImport()
  const search = usePlanSearch()
  return (
    <>
      {rosterImport.at === 'working' && (
        <Work
          to="/peserta"
          name={rosterImport.step === 'saving' ? t('running.import') : t('running.check')}
          share={rosterImport.share}
        />
      )}
      {search.at === 'searching' && <Work to="/rencana" name={t('running.search')} share={search.step?.share ?? 0} />}
    </>
  )
}

function Work({ to, name, share: done }: { to: '/peserta' | '/rencana'; name: string; share: number }) {
  const { share } = useFormat()
  return (
    <Link to={to} className={classes.work}>
      <span className={classes.line}>
        <span className={classes.name}>{name}</span>
        <span className="num">{share(done)}</span>
      </span>
      <span className={classes.rail}>
        <i style={{ width: `${done * 100}%` }} />
      </span>
    </Link>
  )
}
