import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import type { api } from '../../api.ts'
import { ClassActions } from './class-actions.tsx'
import { NeedMap } from './need-map.tsx'
import { PartTable, usePartRows } from './part-table.tsx'
import { type Part, usePartsOf } from './parts.ts'
import classes from './readiness-page.module.css'
import { TableExport } from './table-export.tsx'
import { TrendLine } from './trend-line.tsx'
import { useScopeName } from './use-scope-name.ts'

type Data = Awaited<ReturnType<typeof api.readiness.overview.call>>
type PartProps = { scope: ReadinessScope; data: Data }

/** The map, or how it went day by day. */
export function MapOrTrend({ scope, data }: PartProps) {
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
export function ScopeParts({ scope, data }: PartProps) {
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
            data={[
              { value: 'regencies', label: t('parts.short') },
              { value: 'classes', label: t('parts.classes') },
            ]}
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
