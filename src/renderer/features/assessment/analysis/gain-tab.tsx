import { SegmentedControl, Select } from '@mantine/core'
import { IconTrendingUp } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DesignDetail } from '#contract/assessment'
import type { GainAnalysis, GainPart } from '#contract/assessment-analysis'
import type { LearningState, VariableGain } from '#domain/assessment/variable-gain'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { api } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { PageSkeleton } from '../../../components/page-skeleton.tsx'
import { Pill } from '../../../components/pill.tsx'
import { RowsTable } from '../../../components/rows-table.tsx'
import split from '../design/items-tab.module.css'
import { useVariableName } from '../use-variable-name.ts'
import type { PartProps } from './analysis-page.tsx'
import { type AnalysisView, placeOf, type VariableOrder, variableOrders, withPlace } from './analysis-view.ts'
import classes from './analysis.module.css'
import { Counted } from './counted.tsx'
import { GainCard } from './gain-card.tsx'
import { PartsFile, VariablesFile } from './gain-files.tsx'
import { HowCounted } from './how-counted.tsx'
import { partsKind, PartsTable } from './parts-table.tsx'
import { ToResults } from './to-results.tsx'
import { useFigure } from './use-figure.ts'

/** What was gained between both tests: each variable, and beside them the whole. */
export function GainTab(part: PartProps) {
  const { t } = useTranslation('analysis')
  const input = { designId: part.design.designId, place: placeOf(part.view) }
  const { data, isPlaceholderData } = useQuery(
    api.assessmentAnalysis.gain.queryOptions({ input, placeholderData: keepPreviousData, throwOnError: true }),
  )
  if (!data) return <PageSkeleton label={t('counting')} />
  const { matched, preOnly, postOnly } = data.gain
  if (matched === 0) {
    return (
      <EmptyState icon={IconTrendingUp} title={t('gain.nobody')} action={<ToResults designId={part.design.designId} />}>
        {t('gain.nobodyText', { preOnly, postOnly })}
      </EmptyState>
    )
  }
  return (
    <Counted isStale={isPlaceholderData}>
      <Gained {...part} analysis={data} />
    </Counted>
  )
}

function Gained({ design, view, onChange, analysis }: PartProps & { analysis: GainAnalysis }) {
  const { t } = useTranslation('analysis')
  const rows = sorted(analysis.variables, view.susun ?? 'gain')
  const { parts } = analysis
  const arePlaces = view.rinci === 'tempat' && parts.length > 0
  const name = `${design.name}, ${t('tab.gain')}`
  return (
    <>
      <div className={classes.bar}>
        {parts.length > 0 && <DetailChoice view={view} onChange={onChange} parts={parts} />}
        {!arePlaces && (
          <Select
            aria-label={t('order.label')}
            w={210}
            allowDeselect={false}
            value={view.susun ?? 'gain'}
            onChange={susun => susun && onChange({ ...view, susun })}
            data={variableOrders.map(value => ({ value, label: t(`variableOrder.${value}`) }))}
          />
        )}
        {arePlaces ? (
          <HowCounted figure={t('gain.figure.class')} formula={t('formula.classGain')} />
        ) : (
          <HowCounted figure={t('gain.learned')} formula={t('formula.learned')} />
        )}
        <span className={classes.room} />
        {arePlaces ? <PartsFile name={name} parts={parts} /> : <VariablesFile name={name} rows={rows} />}
      </div>
      <div className={split.split}>
        {arePlaces ? (
          <PartsTable parts={parts} onOpen={place => onChange(withPlace(view, place))} />
        ) : (
          <VariablesTable rows={rows} onOpen={variable => onChange(itemOf(design, view, variable))} />
        )}
        <GainCard analysis={analysis} design={design} view={view} />
      </div>
    </>
  )
}

type DetailProps = Pick<PartProps, 'view' | 'onChange'> & { parts: readonly GainPart[] }

function DetailChoice({ view, onChange, parts }: DetailProps) {
  const { t } = useTranslation('analysis')
  return (
    <SegmentedControl
      aria-label={t('gain.detail')}
      value={view.rinci ?? 'variabel'}
      onChange={detail => {
        const { rinci: _, ...rest } = view
        onChange(detail === 'tempat' ? { ...rest, rinci: 'tempat' } : rest)
      }}
      data={[
        { value: 'variabel', label: t('gain.variables') },
        { value: 'tempat', label: t(partsKind(parts) === 'province' ? 'place.province' : 'place.class') },
      ]}
    />
  )
}

/** The first item of a variable, among all items. */
function itemOf(design: DesignDetail, view: AnalysisView, variable: VariableId): AnalysisView {
  const { lihat: _, ...rest } = view
  const butir = design.forms[view.form ?? 'A'].find(({ item }) => item.variable === variable)?.item.id
  return butir === undefined ? rest : { ...rest, butir }
}

type VariablesProps = { rows: readonly VariableGain[]; onOpen: (variable: VariableId) => void }

function VariablesTable({ rows, onOpen }: VariablesProps) {
  const { t } = useTranslation('analysis')
  const variableName = useVariableName()
  const { percent, rise } = useFigure()
  const inPoints = (value: number | undefined) => (value === undefined ? '' : rise(100 * value, 0))
  return (
    <RowsTable
      label={t('gain.variables')}
      columns={[
        {
          key: 'variable',
          header: t('column.variable'),
          render: ({ variable }) => (
            <span title={variableName(variable)}>
              <span className={classes.faint}>{variable}</span> {variableName(variable)}
            </span>
          ),
        },
        { key: 'pre', header: t('gain.before'), width: 84, isNumber: true, render: row => percent(row.pre) },
        { key: 'post', header: t('gain.after'), width: 84, isNumber: true, render: row => percent(row.post) },
        {
          key: 'rise',
          header: t('gain.rise'),
          width: 84,
          isNumber: true,
          render: ({ difference }) => inPoints(difference?.value),
        },
        {
          key: 'interval',
          header: t('gain.interval'),
          width: 120,
          isNumber: true,
          render: ({ difference }) =>
            difference?.interval
              ? t('range', { from: inPoints(difference.interval.from), to: inPoints(difference.interval.to) })
              : '',
        },
        { key: 'state', header: t('gain.learned'), width: 150, render: ({ state }) => <State state={state} /> },
      ]}
      rows={rows}
      keyOf={({ variable }) => variable}
      onOpen={({ variable }) => onOpen(variable)}
    />
  )
}

function State({ state }: { state: LearningState }) {
  const { t } = useTranslation('analysis')
  if (state === 'learned' || state === 'known') return <Pill kind="ok">{t(`learning.${state}`)}</Pill>
  if (state === 'too-few') return <span className={classes.faint}>{t('learning.too-few')}</span>
  return <Pill kind={state === 'lost' ? 'bad' : 'warn'}>{t(`learning.${state}`)}</Pill>
}

function sorted(variables: readonly VariableGain[], order: VariableOrder): VariableGain[] {
  if (order === 'variable') return [...variables]
  const keyOf = ({ difference, post }: VariableGain) =>
    (order === 'gain' ? difference?.value : post) ?? Number.POSITIVE_INFINITY
  return variables.toSorted((a, b) => (keyOf(a) === keyOf(b) ? 0 : keyOf(a) - keyOf(b)))
}
