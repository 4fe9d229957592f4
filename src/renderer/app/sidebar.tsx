import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { Icon } from '../components/icon.tsx'
import { useFormat } from '../components/use-format.ts'
import { pages, type PageEntry } from './pages.ts'
import { RunningWork } from './running-work.tsx'
import classes from './sidebar.module.css'
import { WorkspaceMenu } from './workspace-menu.tsx'

export function Sidebar() {
  const { t } = useTranslation('app')
  const { instant } = useFormat()
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  const counts = useCounts()
  const lastBackupAt = state.open?.lastBackupAt

  return (
    <aside className={classes.sidebar}>
      <WorkspaceMenu name={state.open?.name ?? ''} />
      <nav className={classes.pages} aria-label={t('pages')}>
        {pages.slice(0, -1).map(page => (
          <PageLink key={page.to} page={page} count={counts[page.name]} />
        ))}
      </nav>
      <div className={classes.foot}>
        <RunningWork />
        <nav className={classes.pages} aria-label={t('page.settings')}>
          <PageLink page={pages.at(-1)!} />
        </nav>
        <p className={classes.saved}>
          {t('saved')}
          <br />
          {lastBackupAt ? t('backupAt', { at: instant(lastBackupAt) }) : t('noBackup')}
        </p>
      </div>
    </aside>
  )
}

function PageLink({ page, count }: { page: PageEntry; count?: number | undefined }) {
  const { t } = useTranslation('app')
  const { number } = useFormat()
  return (
    <Link
      to={page.to}
      className={classes.link}
      activeProps={{ className: classes.active }}
      aria-label={t(`page.${page.name}`)}
      title={t(`page.${page.name}`)}
    >
      <Icon of={page.icon} />
      <span className={classes.name}>{t(`page.${page.name}`)}</span>
      {count !== undefined && count > 0 && <span className={`${classes.count} num`}>{number(count)}</span>}
    </Link>
  )
}

/** How many companions and classes there are; nothing while it is not known. */
function useCounts(): Partial<Record<PageEntry['name'], number>> {
  const { data: roster } = useQuery(api.roster.summary.queryOptions())
  const { data: plan } = useQuery(api.allocation.current.queryOptions())
  const counts: Partial<Record<PageEntry['name'], number>> = {}
  if (roster) counts.roster = roster.companions + roster.instructors
  if (plan) counts.classes = plan.tiers.reduce((sum, tier) => sum + tier.classes, 0)
  return counts
}
