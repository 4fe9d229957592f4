import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { Icon } from '../components/icon.tsx'
import { useFormat } from '../components/use-format.ts'
import { useIsCompanion } from '../is-companion.ts'
import type { PageEntry } from './pages.ts'
import { useSearchOf } from './remembered-search.ts'
import { RunningWorks } from './running-works.tsx'
import classes from './sidebar.module.css'
import { usePages } from './use-pages.ts'
import { WorkspaceMenu } from './workspace-menu.tsx'

export function Sidebar() {
  const { t } = useTranslation('app')
  const { instant } = useFormat()
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  const pages = usePages()
  const isCompanion = useIsCompanion()
  const counts = useCounts(!isCompanion)
  const lastBackupAt = state.open?.lastBackupAt
  const linksOf = (place: PageEntry['place']) =>
    pages
      .filter(page => page.place === place)
      .map(page => <PageLink key={page.to} page={page} count={counts[page.name]} />)

  return (
    <aside className={classes.sidebar}>
      <WorkspaceMenu name={state.open?.name ?? ''} />
      <nav className={classes.pages} aria-label={t('pages')}>
        {linksOf('top')}
        {!isCompanion && <p className={classes.group}>{t('pageGroup.plan')}</p>}
        {linksOf('plan')}
        {!isCompanion && <p className={classes.group}>{t('pageGroup.day')}</p>}
        {linksOf('day')}
        <p className={classes.group}>{t('pageGroup.learn')}</p>
        {linksOf('learn')}
      </nav>
      <div className={classes.foot}>
        <RunningWorks />
        <nav className={classes.pages} aria-label={t('morePages')}>
          {linksOf('foot')}
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

/** Comes back to a page with the filters that it was left with. */
function PageLink({ page, count }: { page: PageEntry; count?: number | undefined }) {
  const { t } = useTranslation('app')
  const { number } = useFormat()
  const search = useSearchOf(page.to)
  return (
    <Link
      to={page.to}
      search={search}
      className={classes.link}
      activeProps={{ className: classes.active }}
      activeOptions={{ includeSearch: false }}
      aria-label={t(`page.${page.name}`)}
      title={t(`page.${page.name}`)}
    >
      <Icon of={page.icon} />
      <span className={classes.name}>{t(`page.${page.name}`)}</span>
      {count !== undefined && count > 0 && <span className={`${classes.count} num`}>{number(count)}</span>}
    </Link>
  )
}

/** How many people, classes and provinces there are; nothing while it is not known. */
function useCounts(isPlanner: boolean): Partial<Record<PageEntry['name'], number>> {
  const { data: roster } = useQuery(api.roster.summary.queryOptions({ enabled: isPlanner }))
  const { data: plan } = useQuery(api.allocation.current.queryOptions({ enabled: isPlanner }))
  const counts: Partial<Record<PageEntry['name'], number>> = {}
  if (roster) counts.roster = roster.companions + roster.instructors
  if (plan) counts.classes = plan.tiers.reduce((sum, tier) => sum + tier.classes, 0)
  return counts
}
