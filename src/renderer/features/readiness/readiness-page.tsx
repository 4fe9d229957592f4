import { Button, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconPhone, IconPresentation, IconPrinter, IconSchool, IconSchoolOff, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import type { api } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { Page } from '../../components/page.tsx'
import { useFormat } from '../../components/use-format.ts'
import { Ladder } from './ladder.tsx'
import { NeedMap } from './need-map.tsx'
import { NoReports } from './no-reports.tsx'
import { PartTable, usePartRows } from './part-table.tsx'
import { type Part, usePartsOf } from './parts.ts'
import classes from './readiness-page.module.css'
import { RulesLine } from './rules-line.tsx'
import { viewOfScope } from './scope.ts'
import { TableExport } from './table-export.tsx'
import { TrendLine } from './trend-line.tsx'
import { useScopeName } from './use-scope-name.ts'
import { VariableSection } from './variable-section.tsx'
import { overviewQuery, rulesQuery } from './queries.ts'

/** Who is ready for the field, who is not yet, who has not reported: of the nation, or of any part of it. */
export function ReadinessPage({ scope }: { scope: ReadinessScope }) {
  const { t } = useTranslation('readiness')
  const { instant } = useFormat()
  const name = useScopeName(scope)
  const { data } = useSuspenseQuery(overviewQuery(scope))
  const { data: known } = useSuspenseQuery(rulesQuery())
  const title = t('titleOf', { name })

  if (data.sum.people === 0) {
    return (
      <Page title={title}>
        <EmptyState
          icon={IconUsers}
          title={t('nobody')}
          action={<Button renderRoot={props => <Link to="/peserta" {...props} />}>{t('toPeople')}</Button>}
        >
          {t('nobodyText')}
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
          action={<Button renderRoot={props => <Link to="/rencana" {...props} />}>{t('toPlan')}</Button>}
        >
          {t('noPlanText')}
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
          {reported === null ? t('noReport') : t('reportedAt', { at: instant(reported) })} <RulesLine known={known} />
        </>
      }
      actions={<Actions scope={scope} />}
    >
      <div className={classes.page}>
        {reported === null && <NoReports />}
        <div className={classes.top}>
          <Ladder scope={scope} sum={data.sum} rules={known.rules} />
          <Middle scope={scope} data={data} />
          <Parts scope={scope} data={data} />
        </div>
        {reported !== null && <VariableSection scope={scope} />}
      </div>
    </Page>
  )
}

type Data = Awaited<ReturnType<typeof api.readiness.overview.call>>
type PartProps = { scope: ReadinessScope; data: Data }

/** The map, or how it went day by day. */
function Middle({ scope, data }: PartProps) {
  const { t } = useTranslation('readiness')
  const [shown, setShown] = useState<'map' | 'trend'>('map')
  const isMap = scope.kind === 'nation' && shown === 'map'
  return (
    <div className={classes.middle}>
      {scope.kind === 'nation' ? (
        <SegmentedControl
          size="xs"
          aria-label={t('middle.label')}
          value={shown}
          onChange={value => setShown(value)}
          data={(['map', 'trend'] as const).map(value => ({ value, label: t(`middle.${value}`) }))}
        />
      ) : (
        <h2 className={classes.heading}>{t('middle.trend')}</h2>
      )}
      {isMap ? <NeedMap provinces={data.provinces} /> : <TrendLine trend={data.trend} people={data.sum.people} />}
    </div>
  )
}

/** Provinces of the nation; regencies or classes of a province; classes of a regency; a class has people. */
function Parts({ scope, data }: PartProps) {
  const { t } = useTranslation('readiness')
  const partsOf = usePartsOf()
  const [shown, setShown] = useState<'regencies' | 'classes'>('regencies')
  const name = useScopeName(scope)
  const rowsOf = usePartRows()
  const isWide = useMediaQuery('(min-width: 1600px)')
  if (scope.kind === 'class') return <ClassActions scope={scope} />
  const kind = scope.kind === 'nation' ? 'provinces' : scope.kind === 'province' ? shown : 'classes'
  const parts: Part[] =
    kind === 'provinces'
      ? partsOf.provinces(data.provinces)
      : kind === 'regencies'
        ? partsOf.regencies(data.regencies)
        : partsOf.classes(data.classes)
  return (
    <div className={classes.parts}>
      <div className={classes.partsHead}>
        {scope.kind === 'province' ? (
          <SegmentedControl
            size="xs"
            aria-label={t('parts.label')}
            value={shown}
            onChange={value => setShown(value)}
            data={(['regencies', 'classes'] as const).map(value => ({ value, label: t(`parts.${value}`) }))}
          />
        ) : (
          <h2 className={classes.heading}>{t(`parts.${kind}`)}</h2>
        )}
        <TableExport
          table={() => ({
            name: t('parts.file', { name, parts: t(`parts.${kind}`) }),
            ...rowsOf(parts, t(`parts.${kind}`)),
          })}
        />
      </div>
      <div className={classes.partsTable}>
        <div>
          <PartTable parts={parts} nameOfParts={t('parts.lowest')} isWide={isWide} />
        </div>
      </div>
    </div>
  )
}

function ClassActions({ scope }: { scope: Extract<ReadinessScope, { kind: 'class' }> }) {
  const { t } = useTranslation('readiness')
  const params = { classId: scope.classId }
  return (
    <div className={classes.classActions}>
      <Button
        variant="default"
        leftSection={<Icon of={IconUsers} />}
        renderRoot={props => <Link to="/kesiapan/orang" search={viewOfScope(scope)} {...props} />}
      >
        {t('class.people')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon of={IconPresentation} />}
        renderRoot={props => <Link to="/kesiapan/kelas/$classId/debrief" params={params} {...props} />}
      >
        {t('class.debrief')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon of={IconPrinter} />}
        renderRoot={props => <Link to="/cetak/kesiapan/kelas/$classId" params={params} {...props} />}
      >
        {t('class.recap')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon of={IconPrinter} />}
        renderRoot={props => <Link to="/cetak/sertifikat/$classId" params={params} {...props} />}
      >
        {t('class.certificates')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon of={IconPrinter} />}
        renderRoot={props => <Link to="/cetak/kelas/$classId" params={params} {...props} />}
      >
        {t('class.attendance')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<Icon of={IconSchool} />}
        renderRoot={props => <Link to="/kelas/$classId" params={params} {...props} />}
      >
        {t('class.open')}
      </Button>
    </div>
  )
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
