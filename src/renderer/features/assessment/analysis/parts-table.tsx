import { useTranslation } from 'react-i18next'
import type { AnalysisPlace, GainPart } from '#contract/assessment-analysis'
import { gainBand } from '#domain/assessment/gain'
import { useRegionNames } from '../../../api.ts'
import { RowsTable } from '../../../components/rows-table.tsx'
import { useFormat } from '../../../components/use-format.ts'
import type { PlaceView } from './analysis-view.ts'
import classes from './analysis.module.css'
import { useFigure } from './use-figure.ts'

type PartsProps = { parts: readonly GainPart[]; onOpen: (place: PlaceView) => void }

/** What was gained in each province or class, the least first; a row opens it. */
export function PartsTable({ parts, onOpen }: PartsProps) {
  const { t } = useTranslation('analysis')
  const { number } = useFormat()
  const { figure, range } = useFigure()
  const nameOf = usePartName()
  const label = t(partsKind(parts) === 'province' ? 'place.province' : 'place.class')
  return (
    <RowsTable
      label={label}
      columns={[
        { key: 'name', header: label, render: part => <b>{nameOf(part)}</b> },
        {
          key: 'matched',
          header: t('gain.both'),
          width: 100,
          isNumber: true,
          render: ({ matched }) => <span className={matched === 0 ? classes.faint : undefined}>{number(matched)}</span>,
        },
        {
          key: 'pre',
          header: t('gain.before'),
          width: 84,
          isNumber: true,
          render: ({ pre }) => pre && figure(pre.mean),
        },
        {
          key: 'post',
          header: t('gain.after'),
          width: 84,
          isNumber: true,
          render: ({ post }) => post && figure(post.mean),
        },
        {
          key: 'gain',
          header: t('gain.gain'),
          width: 84,
          isNumber: true,
          render: ({ classGain }) => classGain && figure(classGain.value, 2),
        },
        {
          key: 'interval',
          header: t('gain.interval'),
          width: 130,
          isNumber: true,
          render: ({ classGain }) => classGain?.interval && range(classGain.interval, 2),
        },
        {
          key: 'band',
          header: t('gain.size'),
          width: 80,
          render: ({ classGain }) => classGain && <span>{t(`band.${gainBand(classGain.value)}`)}</span>,
        },
      ]}
      rows={leastFirst(parts)}
      keyOf={({ code }) => code}
      onOpen={({ place }) => onOpen(viewOf(place))}
    />
  )
}

export const partsKind = (parts: readonly GainPart[]) => parts[0]?.place.kind

export function usePartName(): (part: GainPart) => string {
  const { provinceName } = useRegionNames()
  return ({ place, code }) => (place.kind === 'province' ? provinceName(code) : code)
}

/** Where nobody has both tests comes last. */
export function leastFirst(parts: readonly GainPart[]): GainPart[] {
  const keyOf = ({ classGain }: GainPart) => classGain?.value ?? Number.POSITIVE_INFINITY
  return parts.toSorted((a, b) => (keyOf(a) === keyOf(b) ? 0 : keyOf(a) - keyOf(b)))
}

const viewOf = (place: AnalysisPlace): PlaceView =>
  place.kind === 'province' ? { provinsi: place.code } : place.kind === 'class' ? { kelas: place.classId } : {}
