import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { Page } from '../../../components/page.tsx'
import { useIsCompanion } from '../../../is-companion.ts'
import { ClassesTab } from '../class/classes-tab.tsx'
import { MasteryExport } from '../mastery/mastery-export.tsx'
import { MasteryMap } from '../mastery/mastery-map.tsx'
import { PracticeMark } from '../practice-mark.tsx'
import classes from './cases-page.module.css'
import { CasesTab as Cases } from './cases-tab.tsx'
import { type CasesTab, casesTabs, type CasesView, withoutAbsent } from './cases-view.ts'
import { PastAttempts } from './past-attempts.tsx'
import { PractiserChoice } from './practiser-choice.tsx'
import { SendResults } from './send-results.tsx'
import { ScoresMenu } from './scores-menu.tsx'
import { usePractiser } from './practiser.ts'

/** What to practise next, and how sure one is by now. */
export function CasesPage({ view }: { view: CasesView }) {
  const { t } = useTranslation('practice')
  const navigate = useNavigate()
  const { who } = usePractiser()
  const isCompanion = useIsCompanion()
  const tab = view.lihat ?? 'cases'
  const change = (part: { [Name in keyof CasesView]: CasesView[Name] | undefined }) => {
    const search = withoutAbsent<CasesView>({ ...(view as Required<CasesView>), ...part })
    void navigate({ to: '/latihan', search, replace: true })
  }
  return (
    <Page
      title={t('cases.title')}
      state={<PracticeMark />}
      subtitle={t('cases.subtitle')}
      actions={
        <>
          {tab === 'mastery' && <MasteryExport who={who} view={view} />}
          {tab === 'past' && <ScoresMenu of={{ kind: 'person', participantId: who.participantId }} />}
          {tab !== 'classes' && !isCompanion && <PractiserChoice />}
          {isCompanion && <SendResults />}
        </>
      }
    >
      <Tabs tab={tab} onChange={lihat => change({ lihat: lihat === 'cases' ? undefined : lihat })} />
      {tab === 'cases' && <Cases who={who} view={view} onChange={change} />}
      {tab === 'past' && <PastAttempts who={who} />}
      {tab === 'mastery' && <MasteryMap who={who} view={view} onChange={change} />}
      {tab === 'classes' && <ClassesTab />}
    </Page>
  )
}

/** Classes are there only where a plan has some. */
function Tabs({ tab, onChange }: { tab: CasesTab; onChange: (tab: CasesTab) => void }) {
  const { t } = useTranslation('practice')
  const isCompanion = useIsCompanion()
  const { data: planned = [] } = useQuery(api.schedule.classes.queryOptions({ enabled: !isCompanion }))
  const tabs = casesTabs.filter(one => one !== 'classes' || planned.length > 0 || tab === 'classes')
  return (
    <SegmentedControl
      className={classes.tabs}
      aria-label={t('cases.show')}
      value={tab}
      onChange={onChange}
      data={tabs.map(value => ({ value, label: t(`cases.tab.${value}`) }))}
    />
  )
}
