import { Button, SegmentedControl } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { ExportMenu } from './export-menu.tsx'
import { type Measure, measures } from './measures.ts'
import { useProvinceColumns } from './province-columns.tsx'
import { ProvinceMap } from './province-map.tsx'
import type { ProvinceRow } from './province-row.ts'
import { ProvinceSummary } from './province-summary.tsx'
import { ProvinceTable } from './province-table.tsx'
import type { ProvincesView } from './province-view.ts'
import classes from './provinces-page.module.css'
import { sortProvinces } from './sort-provinces.ts'
import { useProvinceRows } from './use-province-rows.ts'

/** Where is the gap? The map and the table beside it choose the same province. */
export function ProvincesPage({ view }: { view: ProvincesView }) {
  const { t } = useTranslation('provinces')
  const navigate = useNavigate()
  const rows = useProvinceRows()
  const sorted = sortProvinces(rows, view)
  const measure = view.warna ?? 'companions'
  const selected = rows.find(({ code }) => code === view.pilih) ?? sorted[0]!
  const change = (next: ProvincesView) =>
    void navigate({ to: '/provinsi', search: { ...view, ...next }, replace: true })
  const select = (code: string) => change({ pilih: code })
  const open = (code: string) => void navigate({ to: '/provinsi/$code', params: { code } })

  if (rows.every(row => row.companions + row.instructors + row.classes === 0)) return <NoProvinces />
  return (
    <Page
      title={t('title')}
      layout="fill"
      actions={
        <>
          <MeasureChoice measure={measure} onChange={warna => change({ warna })} />
          <ExportProvinces rows={sorted} />
        </>
      }
    >
      <div className={classes.split}>
        <div className={classes.left}>
          <ProvinceMap rows={rows} measure={measure} selected={selected.code} onSelect={select} onOpen={open} />
          <ProvinceSummary row={selected} />
        </div>
        <div className={classes.right}>
          <ProvinceTable
            measure={measure}
            rows={sorted}
            sort={view.urut ?? '-companions'}
            selected={selected.code}
            onSort={urut => change({ urut })}
            onSelect={select}
            onOpen={open}
          />
        </div>
      </div>
    </Page>
  )
}

function MeasureChoice({ measure, onChange }: { measure: Measure; onChange: (measure: Measure) => void }) {
  const { t } = useTranslation('provinces')
  return (
    <>
      <span className={classes.colourBy} id="colour-by">
        {t('colourBy')}
      </span>
      <SegmentedControl
        aria-labelledby="colour-by"
        value={measure}
        onChange={value => onChange(value)}
        data={measures.map(value => ({ value, label: t(`measure.${value}`) }))}
      />
    </>
  )
}

function ExportProvinces({ rows }: { rows: ProvinceRow[] }) {
  const { t } = useTranslation('provinces')
  const columns = useProvinceColumns()
  return (
    <ExportMenu
      table={() => ({
        name: t('title'),
        columns: columns.map(({ header }) => header),
        rows: rows.map(row => columns.map(({ value }) => value(row))),
      })}
    />
  )
}

function NoProvinces() {
  const { t } = useTranslation('provinces')
  return (
    <Page title={t('title')}>
      <EmptyState
        icon={IconMapPin}
        title={t('empty.title')}
        action={
          <Button component={Link} to="/peserta">
            {t('empty.button')}
          </Button>
        }
      >
        {t('empty.text')}
      </EmptyState>
    </Page>
  )
}
