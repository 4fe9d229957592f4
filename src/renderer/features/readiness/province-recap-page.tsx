import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { PrintFrame } from '../../components/print-frame.tsx'
import sheet from '../../components/print-sheet.module.css'
import { useFormat } from '../../components/use-format.ts'
import { usePartRows } from './part-table.tsx'
import { type Part, usePartsOf } from './parts.ts'
import { BackToScope, RecapFacts, SignatureLine } from './print-words.tsx'
import { TableExport } from './table-export.tsx'
import { useScopeName } from './use-scope-name.ts'
import { overviewQuery, rulesQuery } from './queries.ts'

/** A province on paper: its regencies, then its classes, each lowest first. */
export function ProvinceRecapPage({ code }: { code: string }) {
  const { t } = useTranslation('readiness')
  const scope = { kind: 'province', code } as const
  const name = useScopeName(scope)
  const partsOf = usePartsOf()
  const rowsOf = usePartRows()
  const { data: known } = useSuspenseQuery(rulesQuery())
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const { data } = useSuspenseQuery(overviewQuery(scope))
  const kinds = [
    { heading: t('parts.regencies'), parts: partsOf.regencies(data.regencies) },
    { heading: t('parts.classes'), parts: partsOf.classes(data.classes) },
  ]
  return (
    <PrintFrame
      title={t('print.provinceTitle', { name })}
      hint={t('print.hint')}
      printLabel={t('print.print')}
      isEmpty={data.sum.people === 0}
      back={<BackToScope scope={scope} />}
      actions={
        <TableExport
          table={() => ({
            name: t('print.provinceTitle', { name }),
            ...rowsOf(
              kinds.flatMap(({ parts }) => parts),
              t('print.place'),
            ),
          })}
        />
      }
    >
      <section className={sheet.sheet} aria-label={name}>
        <header className={sheet.head}>
          <div>
            <h2>{t('print.provinceTitle', { name })}</h2>
            <p>{training.name}</p>
          </div>
        </header>
        <RecapFacts sum={data.sum} rules={known.rules} />
        {kinds.map(({ heading, parts }) => (
          <RecapTable key={heading} heading={heading} parts={parts} />
        ))}
        <SignatureLine name={t('print.coordinator')} />
      </section>
    </PrintFrame>
  )
}

function RecapTable({ heading, parts }: { heading: string; parts: readonly Part[] }) {
  const { number, instant } = useFormat()
  const { columns, rows } = usePartRows()(parts, heading)
  const last = columns.length - 1
  return (
    <table className={sheet.table} data-kind="recap">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell, column) => (
              <td key={columns[column]} data-figure={typeof cell === 'number' || undefined}>
                {typeof cell === 'number' ? number(cell) : column === last && cell !== '' ? instant(cell) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
