import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  IconAlertTriangle,
  IconCalendarOff,
  IconMinus,
  IconPlus,
  IconPrinter,
  IconSearchOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import { useRegionNames } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { useLetterKeys } from '../../components/letter-keys.ts'
import { Page } from '../../components/page.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { TimetableFoot } from './timetable-foot.tsx'
import { TimetableGrid } from './timetable-grid.tsx'
import classes from './timetable-page.module.css'
import { groupings, readTimetableView, type TimetableView, type Zoom, zooms } from './timetable-view.ts'
import { type Timetable, useTimetable } from './use-timetable.ts'

type PartProps = { view: TimetableView; onChange: (next: TimetableView) => void }

/** When, where, and does anything clash? */
export function TimetablePage({ view }: { view: TimetableView }) {
  const { t } = useTranslation('timetable')
  const navigate = useNavigate()
  const timetable = useTimetable(view)
  const { rows, axis, clashes } = timetable
  const zoom = view.rentang ?? 'days'
  /** On top of the address as it is by now: two keys may come before the page is drawn anew. */
  const change = (next: TimetableView) =>
    navigate({ to: '/jadwal', search: now => ({ ...readTimetableView(now), ...next }), replace: true })
  const zoomBy = (by: number) => {
    const next = zooms[zooms.indexOf(zoom) - by]
    if (next) void change({ rentang: next })
  }
  useLetterKeys({ '+': () => zoomBy(1), '=': () => zoomBy(1), '-': () => zoomBy(-1) })

  if (axis.days.length === 0 && !view.tahap) return <NoTimetable />
  const grouping = view.tahap === 1 ? 'room' : (view.lihat ?? 'room')
  const goTo = (kelas: string) => void change({ kelas })
  /** Coming back finds the class chosen. */
  const open = async ({ id, code }: ListedClass) => {
    await change({ kelas: code })
    await navigate({ to: '/kelas/$classId', params: { classId: id }, search: {} })
  }
  return (
    <Page
      title={t('title')}
      layout="fill"
      actions={<Actions {...{ view, zoom, zoomBy }} onChange={next => void change(next)} />}
    >
      <div className={classes.page}>
        <Filters
          view={view}
          timetable={timetable}
          onChange={next => void change(next)}
          onReplace={search => void navigate({ to: '/jadwal', search, replace: true })}
        />
        <div className={classes.grid}>
          {rows.length === 0 ? (
            <EmptyState
              icon={IconSearchOff}
              title={t('noMatch')}
              action={
                <Button variant="default" onClick={() => void navigate({ to: '/jadwal', search: {}, replace: true })}>
                  {t('clearFilter')}
                </Button>
              }
            />
          ) : (
            <TimetableGrid
              key={grouping}
              {...{ timetable, grouping, zoom }}
              chosen={view.kelas}
              onChoose={goTo}
              onOpen={one => void open(one)}
            />
          )}
        </div>
        <TimetableFoot clashes={clashes} onGoTo={goTo} />
      </div>
      <PrintSheet timetable={timetable} grouping={grouping} />
    </Page>
  )
}

function Actions({ view, zoom, zoomBy, onChange }: PartProps & { zoom: Zoom; zoomBy: (by: number) => void }) {
  const { t } = useTranslation('timetable')
  return (
    <>
      {view.tahap !== 1 && (
        <SegmentedControl
          aria-label={t('groupBy')}
          value={view.lihat ?? 'room'}
          onChange={value => onChange({ lihat: value })}
          data={groupings.map(value => ({ value, label: t(`grouping.${value}`) }))}
        />
      )}
      <SegmentedControl
        aria-label={t('zoom.title')}
        value={zoom}
        onChange={value => onChange({ rentang: value })}
        data={zooms.map(value => ({ value, label: t(`zoom.${value}`) }))}
      />
      <ActionIcon.Group>
        <ActionIcon variant="default" aria-label={t('zoom.out')} disabled={zoom === 'all'} onClick={() => zoomBy(-1)}>
          <Icon of={IconMinus} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('zoom.in')} disabled={zoom === 'day'} onClick={() => zoomBy(1)}>
          <Icon of={IconPlus} />
        </ActionIcon>
      </ActionIcon.Group>
      <Button variant="default" leftSection={<Icon of={IconPrinter} />} onClick={() => window.print()}>
        {t('print')}
      </Button>
    </>
  )
}

type FiltersProps = PartProps & { timetable: Timetable; onReplace: (view: TimetableView) => void }

function Filters({ view, timetable: { classes: shown, rows, axis, clashes }, onChange, onReplace }: FiltersProps) {
  const { t } = useTranslation('timetable')
  const { provinces } = useRegionNames()
  const { provinsi: _, ...anyProvince } = view
  const { tahap: __, ...tierTwo } = view
  const first = clashes[0]?.classes[0]
  const grouping = view.tahap === 1 ? 'room' : (view.lihat ?? 'room')
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={t('tier.title')}
        value={String(view.tahap ?? 2)}
        onChange={value => onReplace(value === '1' ? { ...anyProvince, tahap: 1 } : tierTwo)}
        data={[
          { value: '2', label: t('tier.2') },
          { value: '1', label: t('tier.1') },
        ]}
      />
      {view.tahap !== 1 && (
        <Select
          className={classes.province}
          aria-label={t('filterProvince')}
          placeholder={t('allProvinces')}
          data={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          value={view.provinsi ?? null}
          searchable
          clearable
          nothingFoundMessage={t('noMatch')}
          clearButtonProps={{ 'aria-label': t('clearFilter') }}
          onChange={code => onReplace(code ? { ...view, provinsi: code } : anyProvince)}
        />
      )}
      {first && (
        <button type="button" className={classes.clashChip} onClick={() => onChange({ kelas: first.code })}>
          <Icon of={IconAlertTriangle} />
          {t('clashes', { count: clashes.length })}
        </button>
      )}
      <p className={classes.count} role="status">
        {t(`shown.${grouping}`, { count: shown.length, rows: rows.length, days: axis.days.length })}
      </p>
    </div>
  )
}

function NoTimetable() {
  const { t } = useTranslation('timetable')
  return (
    <Page title={t('title')}>
      <EmptyState
        icon={IconCalendarOff}
        title={t('empty.title')}
        action={
          <Button component={Link} to="/rencana">
            {t('empty.button')}
          </Button>
        }
      >
        {t('empty.text')}
      </EmptyState>
    </Page>
  )
}
