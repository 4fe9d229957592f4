import { Button, SegmentedControl } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconFolderShare, IconMapPinOff, IconSchool, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { Page } from '../../components/page.tsx'
import { FaultNote } from './fault-note.tsx'
import { Figures } from './figures.tsx'
import { InstructorTable } from './instructor-table.tsx'
import { ProvinceClassTable } from './province-class-table.tsx'
import type { ProvinceRow } from './province-row.ts'
import { type ProvinceTab, provinceTabs, type ProvinceView } from './province-view.ts'
import classes from './province-page.module.css'
import { RegencyTable } from './regency-table.tsx'
import { SizeChart } from './size-chart.tsx'
import { useProvinceClasses } from './use-province-classes.ts'
import { useProvinceRows } from './use-province-rows.ts'

/** One province: what there is, what is wrong, and its regencies, classes and instructors. */
export function ProvincePage({ code, view }: { code: string; view: ProvinceView }) {
  const { t } = useTranslation('provinces')
  const row = useProvinceRows().find(one => one.code === code)
  if (!row) {
    return (
      <Page title={t('title')}>
        <EmptyState
          icon={IconMapPinOff}
          title={t('unknown')}
          action={
            <Button component={Link} to="/provinsi">
              {t('back')}
            </Button>
          }
        />
      </Page>
    )
  }
  return <KnownProvince row={row} tab={view.lihat ?? 'regencies'} />
}

function KnownProvince({ row, tab }: { row: ProvinceRow; tab: ProvinceTab }) {
  const { t } = useTranslation('provinces')
  const found = useProvinceClasses(row.code)
  return (
    <Page
      title={row.name}
      subtitle={t('codes', { bps: row.bpsCode, kemendagri: row.code, zone: row.zone })}
      layout="fill"
      actions={<Actions code={row.code} />}
    >
      <div className={classes.page}>
        <div className={classes.top} data-has-classes={found.classes.length > 0 || undefined}>
          <div className={classes.facts}>
            <Figures row={row} />
            <FaultNote {...found} />
          </div>
          {found.classes.length > 0 && (
            <SizeChart sizes={found.classes.map(({ size }) => size)} limits={found.limits} />
          )}
        </div>
        <Tabs code={row.code} tab={tab} />
        <div className={classes.table}>
          {tab === 'regencies' && <RegencyTable province={row} />}
          {tab === 'classes' && <ProvinceClassTable province={row} classes={found.classes} />}
          {tab === 'instructors' && <InstructorTable province={row} />}
        </div>
      </div>
    </Page>
  )
}

function Actions({ code }: { code: string }) {
  const { t } = useTranslation('provinces')
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon of={IconSchool} />}
        renderRoot={props => <Link to="/kelas" search={{ provinsi: code }} {...props} />}
      >
        {t('openClasses')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon of={IconUsers} />}
        renderRoot={props => <Link to="/peserta" search={{ provinsi: code }} {...props} />}
      >
        {t('openPeople')}
      </Button>
      <Button
        leftSection={<Icon of={IconFolderShare} />}
        renderRoot={props => <Link to="/serahkan" search={{ provinsi: code }} {...props} />}
      >
        {t('handOver')}
      </Button>
    </>
  )
}

function Tabs({ code, tab }: { code: string; tab: ProvinceTab }) {
  const { t } = useTranslation('provinces')
  const navigate = useNavigate()
  return (
    <div className={classes.tabs}>
      <SegmentedControl
        aria-label={t('show')}
        value={tab}
        onChange={value =>
          void navigate({
            to: '/provinsi/$code',
            params: { code },
            search: value === 'regencies' ? {} : { lihat: value },
            replace: true,
          })
        }
        data={provinceTabs.map(value => ({ value, label: t(`tab.${value}`) }))}
      />
    </div>
  )
}
