import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Page } from '../../components/page.tsx'
import { ImportDrop } from './import-drop.tsx'
import { ImportFault } from './import-fault.tsx'
import { ImportProgress } from './import-progress.tsx'
import { ImportReview } from './import-review.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { useRosterImport } from './roster-import.ts'
import type { RosterView } from './roster-view.ts'

/** Who is trained: the people known, or the import that is under way. */
export function RosterPage({ view }: { view: RosterView }) {
  const { t } = useTranslation('import')
  const state = useRosterImport()

  switch (state.at) {
    case 'idle':
      return <KnownRoster view={view} />
    case 'working':
      return (
        <Page title={t('title')}>
          <ImportProgress state={state} />
        </Page>
      )
    case 'checked':
      return <ImportReview key={state.checked.checkId} state={state} />
    default:
      return (
        <Page title={t('title')}>
          <ImportFault state={state} />
          <ImportDrop again />
        </Page>
      )
  }
}

/** A training without people begins with a file. */
function KnownRoster({ view }: { view: RosterView }) {
  const { t } = useTranslation('import')
  const { data: summary } = useSuspenseQuery(api.roster.summary.queryOptions())
  const { companions, instructors, withdrawn, lastImport } = summary
  if (companions + instructors + withdrawn > 0 || lastImport) return <PeoplePage view={view} />
  return (
    <Page title={t('title')}>
      <ImportDrop />
    </Page>
  )
}
