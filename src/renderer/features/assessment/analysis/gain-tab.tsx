import { Select } from '@mantine/core'
import { IconTrendingUp } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GainAnalysis } from '#contract/assessment-analysis'
import type { LearningState, VariableGain } from '#domain/assessment/variable-gain'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { api, client } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { FileMenu } from '../../../components/file-menu.tsx'
import { PageSkeleton } from '../../../components/page-skeleton.tsx'
import { Pill } from '../../../components/pill.tsx'
import { RowsTable } from '../../../components/rows-table.tsx'
import split from '../design/items-tab.module.css'
import { useVariableName } from '../use-variable-name.ts'
import type { PartProps } from './analysis-page.tsx'
import { type AnalysisView, placeOf, type VariableOrder, variableOrders } from './analysis-view.ts'
import classes from './analysis.module.css'
import { Counted } from './counted.tsx'
import { GainCard } from './gain-card.tsx'
import { HowCounted } from './how-counted.tsx'
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
      <EmptyState icon={IconTrendingUp} title={t('gain.nobody')}>
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
  const variableName = useVariableName()
  const { percent, rise } = useFigure()
  const rows = sorted(analysis.variables, view.susun ?? 'gain')
  /** Its first item, among all items. */
  const toItem = (variable: VariableId): AnalysisView => {
    const { lihat: _, ...rest } = view
    const form = view.form ?? 'A'
    const butir = design.forms[form].find(({ item }) => item.variable === variable)?.item.id
    return butir === undefined ? rest : { ...rest, butir }
  }
  const inPoints = (value: number | undefined) => (value === undefined ? '' : rise(100 * value, 0))
  return (
    <>
      <div className={classes.bar}>
        <Select
          aria-label={t('order.label')}
          w={210}
          allowDeselect={false}
          value={view.susun ?? 'gain'}
          onChange={susun => susun && onChange({ ...view, susun })}
          data={variableOrders.map(value => ({ value, label: t(`variableOrder.${value}`) }))}
        />
        <HowCounted figure={t('gain.learned')} formula={t('formula.learned')} />
        <span className={classes.room} />
        <GainFile name={`${design.name}, ${t('tab.gain')}`} rows={rows} />
      </div>
      <div className={split.split}>
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
                  ? t('range', {
                      from: inPoints(difference.interval.from),
                      to: inPoints(difference.interval.to),
                    })
                  : '',
            },
            { key: 'state', header: t('gain.learned'), width: 150, render: ({ state }) => <State state={state} /> },
          ]}
          rows={rows}
          keyOf={({ variable }) => variable}
          onOpen={({ variable }) => onChange(toItem(variable))}
        />
        <GainCard analysis={analysis} design={design} view={view} />
      </div>
    </>
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

function GainFile({ name, rows }: { name: string; rows: readonly VariableGain[] }) {
  const { t } = useTranslation('analysis')
  const { t: ofTests } = useTranslation('assessment')
  const variableName = useVariableName()
  const make = (format: 'xlsx' | 'csv') =>
    client.provinces.tableFile({
      format,
      name,
      columns: [
        t('column.variable'),
        t('figure.people'),
        t('gain.before'),
        t('gain.after'),
        t('gain.rise'),
        t('gain.from'),
        t('gain.to'),
        t('gain.learned'),
      ],
      notes: ['', '', '', '', '', '', '', t('formula.learned')],
      rows: rows.map(({ variable, people, pre, post, difference, state }) => [
        `${variable} ${variableName(variable)}`,
        people,
        ...[pre, post, difference?.value, difference?.interval?.from, difference?.interval?.to].map(value =>
          value === null || value === undefined ? '' : Math.round(value * 10_000) / 100,
        ),
        t(`learning.${state}`),
      ]),
    })
  return <FileMenu label={ofTests('export')} make={make} saved={file => ofTests('exported', { name: file })} />
}
