import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { latestSource, rightShare, type VariableFigures, variableSources } from '#domain/readiness/variable-figures'
import type { Column } from '../../components/data-table-column.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { useFormat } from '../../components/use-format.ts'
import { HardestTable } from './hardest-table.tsx'
import { HeatStrip } from './heat-strip.tsx'
import { HowCounted } from './how-counted.tsx'
import { NeedLegend } from './need-map.tsx'
import { ScopeChoice } from './scope-choice.tsx'
import { type ScopeView, scopeOfView, viewOfScope } from './scope.ts'
import { TableExport } from './table-export.tsx'
import { useScopeName } from './use-scope-name.ts'
import { useVariableName } from './use-variables.ts'
import classes from './variables-page.module.css'
import { WrongItems } from './wrong-items.tsx'
import { variablesQuery } from './queries.ts'

/** The 39 of a province or a class: before, after, in rehearsal. */
export function VariablesPage({ view }: { view: ScopeView }) {
  const { t } = useTranslation('readiness')
  const navigate = useNavigate()
  const scope = scopeOfView(view)
  const name = useScopeName(scope)
  const { data } = useSuspenseQuery(variablesQuery(scope))
  const columns = useVariableColumns()
  const nameOf = useVariableName()
  const table = () => ({
    name: t('variables.file', { name }),
    columns: [
      t('column.variable'),
      t('column.name'),
      ...variableSources.flatMap(source => [t(`source.${source}`), t('column.answers', { of: t(`source.${source}`) })]),
    ],
    notes: ['', '', ...variableSources.flatMap(source => [t(source === 'practice' ? 'how.practice' : 'how.test'), ''])],
    rows: data.figures.map(one => [
      one.variable,
      nameOf(one.variable),
      ...variableSources.flatMap(source => {
        const share = rightShare(one[source])
        return [share === null ? '' : Math.round(share * 1000) / 10, Math.round(one[source].of)]
      }),
    ]),
  })
  return (
    <Page
      title={t('variables.title')}
      layout="fill"
      subtitle={t('variables.scale')}
      actions={
        <>
          <HowCounted of={t('variables.title')} lines={[t('how.test'), t('how.practice'), t('how.hardest')]} />
          <ScopeChoice
            scope={scope}
            onChange={next => void navigate({ to: '/kesiapan/variabel', search: viewOfScope(next), replace: true })}
          />
          <TableExport table={table} />
        </>
      }
    >
      <div className={classes.page}>
        {latestSource(data.figures) === null ? (
          <p className={classes.none}>{t('variables.none')}</p>
        ) : (
          <div className={classes.strip}>
            <HeatStrip figures={data.figures} />
            <NeedLegend />
          </div>
        )}
        <div>
          <HardestTable scope={scope} {...data} />
        </div>
        {data.hardest.length > 0 && (
          <WrongItems scope={scope} variables={data.hardest.map(({ variable }) => variable)} />
        )}
        <h2 className={classes.heading}>{t('variables.all')}</h2>
        <div>
          <DataTable
            label={t('variables.all')}
            columns={columns}
            rows={data.figures}
            rowKey={({ variable }) => variable}
          />
        </div>
      </div>
    </Page>
  )
}

function useVariableColumns(): Column<VariableFigures>[] {
  const { t } = useTranslation('readiness')
  const { share, number } = useFormat()
  const nameOf = useVariableName()
  return [
    { id: 'variable', header: t('column.variable'), value: ({ variable }) => variable, width: 96 },
    { id: 'name', header: t('column.name'), value: ({ variable }) => nameOf(variable) },
    ...variableSources.flatMap((source): Column<VariableFigures>[] => [
      {
        id: source,
        header: t(`source.${source}`),
        value: one => rightShare(one[source]) ?? -1,
        renderCell: one => {
          const right = rightShare(one[source])
          return right === null ? t('none') : share(right)
        },
        numeric: true,
        width: 110,
      },
      {
        id: `${source}-of`,
        header: t('column.of'),
        value: one => Math.round(one[source].of),
        renderCell: one => number(Math.round(one[source].of)),
        numeric: true,
        width: 110,
      },
    ]),
  ]
}
