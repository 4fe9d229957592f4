import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'
import { ImportDrop } from './import-drop.tsx'
import { ImportFault } from './import-fault.tsx'
import { ImportProgress } from './import-progress.tsx'
import { ImportReview } from './import-review.tsx'
import { KnownRoster } from './known-roster.tsx'
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
