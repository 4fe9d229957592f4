import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconPhone, IconPrinter, IconSchoolOff, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import { api } from '../../api.ts'
import { useAtCentre } from '../../at-centre.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { Page } from '../../components/page.tsx'
import { useFormat } from '../../components/use-format.ts'
import { Ladder } from './ladder.tsx'
import { MapOrTrend, ScopeParts } from './overview-parts.tsx'
import { NoReports } from './no-reports.tsx'
import classes from './readiness-page.module.css'
import { RulesLine } from './rules-line.tsx'
import { viewOfScope } from './scope.ts'
import { useScopeName } from './use-scope-name.ts'
import { VariableSection } from './variable-section.tsx'
import { overviewQuery, rulesQuery } from './queries.ts'

/** Who is ready for the field, who is not yet, who has not reported: of the nation, or of any part of it. */
export function ReadinessPage({ scope }: { scope: ReadinessScope }) {
  return scope.kind === 'class' ? <OfPlannedClass scope={scope} /> : <ReadinessOf scope={scope} />
}

/** A class may be gone with the plan that had it, and somebody still have its address. */
function OfPlannedClass({ scope }: { scope: Extract<ReadinessScope, { kind: 'class' }> }) {
  const { t } = useTranslation('readiness')
  const { data: classes } = useSuspenseQuery(api.schedule.classes.queryOptions())
  if (classes.some(({ id, tier }) => id === scope.classId && tier === 2)) return <ReadinessOf scope={scope} />
  return (
    <Page title={t('ladder')}>
      <EmptyState
        icon={IconSchoolOff}
        title={t('classGone')}
        action={<Button renderRoot={props => <Link to="/kesiapan" {...props} />}>{t('print.back')}</Button>}
      />
    </Page>
  )
}

function ReadinessOf({ scope }: { scope: ReadinessScope }) {
  const { t } = useTranslation('readiness')
  const { instant } = useFormat()
  const atCentre = useAtCentre()
  const name = useScopeName(scope)
  const { data } = useSuspenseQuery(overviewQuery(scope))
  const { data: known } = useSuspenseQuery(rulesQuery(scope))
  const title = t('titleOf', { name })

  if (data.sum.people === 0) {
    return (
      <Page title={title}>
        <EmptyState
          icon={IconUsers}
          title={t('nobody')}
          action={!atCentre && <Button renderRoot={props => <Link to="/peserta" {...props} />}>{t('toPeople')}</Button>}
        >
          {t(atCentre ? 'centre.nobodyText' : 'nobodyText')}
        </EmptyState>
      </Page>
    )
  }
  if (data.sum.reached.placed === 0) {
    return (
      <Page title={title}>
        <EmptyState
          icon={IconSchoolOff}
          title={t('noPlan')}
          action={!atCentre && <Button renderRoot={props => <Link to="/rencana" {...props} />}>{t('toPlan')}</Button>}
        >
          {t(atCentre ? 'centre.noPlanText' : 'noPlanText')}
        </EmptyState>
      </Page>
    )
  }
  const reported = data.sum.reportedAt
  return (
    <Page
      title={title}
      layout="fill"
      subtitle={
        <>
          {reported === null ? t('noReport') : t('reportedAt', { at: instant(reported) })}{' '}
          <ReceivedLine scope={scope} /> <RulesLine known={known} />
        </>
      }
      actions={!atCentre && <Actions scope={scope} />}
    >
      <div className={classes.page}>
        {reported === null && <NoReports />}
        <div className={classes.top} data-map={scope.kind === 'nation' || undefined}>
          <Ladder scope={scope} sum={data.sum} rules={known.rules} />
          <MapOrTrend scope={scope} data={data} />
          <ScopeParts scope={scope} data={data} />
        </div>
        {reported !== null && <VariableSection scope={scope} />}
      </div>
    </Page>
  )
}

/** At the centre: when the province sent last. */
function ReceivedLine({ scope }: { scope: ReadinessScope }) {
  const { t } = useTranslation('readiness')
  const { instant } = useFormat()
  const atCentre = useAtCentre()
  if (!atCentre || (scope.kind !== 'province' && scope.kind !== 'regency')) return null
  const received = atCentre.lastReceivedAt(scope.code.slice(0, 2))
  return received === null ? t('centre.neverSent') : t('centre.lastReceived', { at: instant(received) })
}

function Actions({ scope }: { scope: ReadinessScope }) {
  const { t } = useTranslation('readiness')
  return (
    <>
      {scope.kind === 'province' && (
        <Button
          variant="default"
          leftSection={<Icon of={IconPrinter} />}
          renderRoot={props => <Link to="/cetak/kesiapan/provinsi/$code" params={{ code: scope.code }} {...props} />}
        >
          {t('printRecap')}
        </Button>
      )}
      <Button
        leftSection={<Icon of={IconPhone} />}
        renderRoot={props => <Link to="/kesiapan/hubungi" search={viewOfScope(scope)} {...props} />}
      >
        {t('contacts')}
      </Button>
    </>
  )
}
