import { SegmentedControl, Select } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DesignDetail } from '#contract/assessment'
import type { AnalysedTest, ItemAnalysis } from '#contract/assessment-analysis'
import { verdictOn } from '#domain/assessment/item-verdict'
import { occasions } from '#domain/assessment/test-design'
import { api } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { PageSkeleton } from '../../../components/page-skeleton.tsx'
import { Pill } from '../../../components/pill.tsx'
import { RowsTable } from '../../../components/rows-table.tsx'
import type { PartProps } from './analysis-page.tsx'
import { type ItemOrder, itemOrders, placeOf } from './analysis-view.ts'
import split from '../design/items-tab.module.css'
import { useVariableName } from '../use-variable-name.ts'
import classes from './analysis.module.css'
import { Counted } from './counted.tsx'
import { ItemAside } from './item-aside.tsx'
import { ItemsFile } from './items-file.tsx'
import { nextSorting, orderOf, sortingBy, sortItems } from './sort-items.ts'
import { TestFiguresLine } from './test-figures-line.tsx'
import { useFigure } from './use-figure.ts'

export type AnalysedItem = DesignDetail['forms']['A'][number] & {
  number: number
  figures: ItemAnalysis['items'][number]['figures']
}

/** The items of one test with their figures; the chosen one beside. */
export function ItemsAnalysis(part: PartProps) {
  const { t } = useTranslation('analysis')
  const { design, view } = part
  const test: AnalysedTest = {
    designId: design.designId,
    occasion: view.tes ?? (design.taken.post > 0 || design.kind === 'single' ? 'post' : 'pre'),
    form: view.form ?? 'A',
    place: placeOf(view),
  }
  const { data, isPlaceholderData } = useQuery(
    api.assessmentAnalysis.items.queryOptions({ input: test, placeholderData: keepPreviousData, throwOnError: true }),
  )
  return (
    <>
      <TestChoice {...part} test={test} />
      {data ? (
        <Counted isStale={isPlaceholderData}>
          <Analysed {...part} test={test} analysis={data} />
        </Counted>
      ) : (
        <PageSkeleton label={t('counting')} />
      )}
    </>
  )
}

type TestProps = PartProps & { test: AnalysedTest }

function TestChoice({ design, view, onChange, test }: TestProps) {
  const { t } = useTranslation('analysis')
  const { t: ofTests } = useTranslation('assessment')
  return (
    <div className={classes.bar}>
      {design.kind === 'crossed' && (
        <>
          <SegmentedControl
            aria-label={t('test')}
            value={test.occasion}
            onChange={tes => onChange({ ...view, tes })}
            data={occasions.map(value => ({ value, label: ofTests(`occasion.${value}`) }))}
          />
          <SegmentedControl
            aria-label={t('form')}
            value={test.form}
            onChange={form => onChange({ ...view, form })}
            data={(['A', 'B'] as const).map(value => ({ value, label: t('formOf', { form: value }) }))}
          />
        </>
      )}
      <Select
        aria-label={t('order.label')}
        w={210}
        allowDeselect={false}
        // The other way round is the headers' own.
        placeholder={t('order.label')}
        value={orderOf(view.urut ?? 'place') === (view.urut ?? 'place') ? (view.urut ?? 'place') : null}
        onChange={urut => urut && onChange({ ...view, urut })}
        data={itemOrders.map(value => ({ value, label: t(`order.${value}`) }))}
      />
    </div>
  )
}

function Analysed({ design, view, onChange, test, analysis }: TestProps & { analysis: ItemAnalysis }) {
  const { t } = useTranslation('analysis')
  const variableName = useVariableName()
  const { figure, percent } = useFigure()
  const { people } = analysis.test
  if (people === 0) {
    return (
      <EmptyState icon={IconChecklist} title={t('nobody')}>
        {analysis.totalsOnly > 0 ? t('totalsOnly', { count: analysis.totalsOnly }) : t('nobodyText')}
      </EmptyState>
    )
  }
  const placed = design.forms[test.form].map(
    (one, at): AnalysedItem => ({
      ...one,
      number: at + 1,
      figures: analysis.items[at]?.figures ?? null,
    }),
  )
  const sorted = view.urut ?? 'place'
  const rows = sortItems(placed, sorted)
  const opened = rows.find(({ item }) => item.id === view.butir) ?? rows[0]
  const sorting = (order: ItemOrder) => ({
    is: sortingBy(sorted, order),
    onSort: () => onChange({ ...view, urut: nextSorting(sorted, order) }),
  })
  const choose = ({ item }: AnalysedItem) => onChange({ ...view, butir: item.id })
  return (
    <>
      <TestFiguresLine design={design} test={test} analysis={analysis}>
        <ItemsFile design={design} test={test} rows={rows} people={people} />
      </TestFiguresLine>
      <div className={split.split}>
        <RowsTable
          label={t('tab.items')}
          columns={[
            {
              key: 'number',
              header: t('column.number'),
              width: 56,
              sorting: sorting('place'),
              render: row => <b className="num">{row.number}</b>,
            },
            {
              key: 'variable',
              header: t('column.variable'),
              sorting: sorting('variable'),
              render: ({ item }) => (
                <span title={`${variableName(item.variable)}: ${item.stem}`}>
                  <span className={classes.faint}>{item.variable}</span> {variableName(item.variable)}
                </span>
              ),
            },
            {
              key: 'facility',
              sorting: sorting('hardest'),
              header: t('column.facility'),
              width: 92,
              isNumber: true,
              render: ({ figures }) => figures && percent(figures.facility),
            },
            {
              key: 'discrimination',
              sorting: sorting('discrimination'),
              header: t('column.discrimination'),
              width: 92,
              isNumber: true,
              render: ({ figures }) => figures && figure(figures.discrimination),
            },
            {
              key: 'efficiency',
              sorting: sorting('efficiency'),
              header: t('column.efficiency'),
              width: 92,
              isNumber: true,
              render: ({ figures }) => figures && figure(figures.efficiency),
            },
            {
              key: 'verdict',
              header: t('column.verdict'),
              width: 150,
              render: row => <Verdict row={row} people={people} />,
            },
          ]}
          rows={rows}
          keyOf={({ item }) => item.id}
          selected={opened?.item.id}
          onOpen={choose}
          onMove={choose}
        />
        {opened && <ItemAside key={opened.item.id} test={test} row={opened} people={people} />}
      </div>
    </>
  )
}

function Verdict({ row: { figures }, people }: { row: AnalysedItem; people: number }) {
  const { t } = useTranslation('analysis')
  if (!figures) return <Pill kind="warn">{t('void')}</Pill>
  const verdict = verdictOn(figures, people)
  if (verdict === 'weak') return <Pill kind="warn">{t('verdict.weak')}</Pill>
  if (verdict === 'look') return <Pill kind="bad">{t('verdict.look')}</Pill>
  return <span className={verdict === 'too-few' ? classes.faint : undefined}>{t(`verdict.${verdict}`)}</span>
}
