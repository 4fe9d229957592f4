import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../components/icon.tsx'
import { useFormat } from '../components/use-format.ts'
import { usePlanSearch } from '../features/allocation/plan-search.ts'
import { useRosterImport } from '../features/roster/roster-import.ts'
import classes from './running-work.module.css'

/** Work that goes on, or waits for a decision, while one is elsewhere: what it is, how far, and the way back to it. */
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
      {rosterImport.at === 'checked' && <Waiting to="/peserta" name={t('running.checked')} />}
      {(rosterImport.at === 'unreadable' || rosterImport.at === 'failed') && (
        <Waiting to="/peserta" name={t('running.notImported')} isBad />
      )}
      {search.at === 'searching' && <Work to="/rencana" name={t('running.search')} share={search.step?.share ?? 0} />}
      {search.at === 'found' && <Waiting to="/rencana" name={t('running.found')} />}
      {search.at === 'failed' && <Waiting to="/rencana" name={t('running.notFound')} isBad />}
    </>
  )
}

type WorkProps = { to: '/peserta' | '/rencana'; name: string }

/** Not on the page itself, which says more. */
function Waiting({ to, name, isBad = false }: WorkProps & { isBad?: boolean }) {
  const isThere = useLocation({ select: location => location.pathname === to })
  if (isThere) return null
  return (
    <Link to={to} className={classes.work} data-bad={isBad || undefined}>
      <span className={classes.waiting}>
        <Icon of={isBad ? IconAlertCircle : IconCircleCheck} size={14} />
        <span className={classes.name}>{name}</span>
      </span>
    </Link>
  )
}

function Work({ to, name, share: done }: WorkProps & { share: number }) {
  const { share } = useFormat()
  return (
    <Link to={to} className={classes.work}>
      <span className={classes.line}>
        <span className={classes.name}>{name}</span>
        {done > 0 && <span className="num">{share(done)}</span>}
      </span>
      <span className={classes.rail}>
        <i style={{ width: `${done * 100}%` }} />
      </span>
    </Link>
  )
}
