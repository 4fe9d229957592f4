import { useTranslation } from 'react-i18next'
import { readyShare } from '#domain/readiness/readiness-sum'
import { useAtCentre } from '../../at-centre.ts'
import type { Column } from '../../components/data-table-column.ts'
import { DataTable } from '../../components/data-table.tsx'
import { NumberCell } from '../../components/number-cell.tsx'
import { useFormat } from '../../components/use-format.ts'
import { lowestFirst, type Part } from './parts.ts'
import { PeopleLink } from './people-link.tsx'
import { ScopeLink } from './scope-link.tsx'

/** The parts of a scope, least ready of those who reported first. `nameOfParts`: what they are, in the table's head. */
export function PartTable({
  parts,
  nameOfParts,
  isWide = false,
}: {
  parts: readonly Part[]
  nameOfParts: string
  isWide?: boolean
}) {
  const { t } = useTranslation('readiness')
  const { share } = useFormat()
  const counted = (state: 'ready' | 'not-ready' | 'not-reported', width: number): Column<Part> => ({
    id: state,
    header: t(`state.${state}`),
    value: ({ sum }) => sum.states[state],
    renderCell: ({ scope, sum }) =>
      scope && sum.states[state] > 0 ? (
        <PeopleLink scope={scope} only={{ status: state }}>
          <NumberCell value={sum.states[state]} />
        </PeopleLink>
      ) : (
        <NumberCell value={sum.states[state]} />
      ),
    numeric: true,
    width,
  })
  const received = useReceivedColumn(parts)
  const columns: Column<Part>[] = [
    {
      id: 'name',
      header: nameOfParts,
      value: ({ name }) => name,
      renderCell: ({ name, scope }) => (scope ? <ScopeLink scope={scope}>{name}</ScopeLink> : name),
    },
    {
      id: 'share',
      header: t('column.share'),
      // Where nobody reported there is no share: last, whichever way.
      value: ({ sum }) => readyShare(sum) ?? -1,
      renderCell: ({ scope, sum }) => {
        const ready = readyShare(sum)
        if (ready === null) return t('silent')
        if (!scope) return share(ready)
        return (
          <PeopleLink scope={scope} only={{ status: 'ready' }}>
            {share(ready)}
          </PeopleLink>
        )
      },
      numeric: true,
      width: 96,
    },
    ...(isWide ? [counted('ready', 88), counted('not-ready', 104)] : []),
    counted('not-reported', 100),
    ...received,
  ]
  return <DataTable label={nameOfParts} columns={columns} rows={lowestFirst(parts)} rowKey={({ key }) => key} />
}

/** At the centre: when each province sent last. */
function useReceivedColumn(parts: readonly Part[]): Column<Part>[] {
  const { t } = useTranslation('readiness')
  const { instant } = useFormat()
  const atCentre = useAtCentre()
  if (!atCentre || !parts.some(({ scope }) => scope?.kind === 'province')) return []
  const receivedAt = ({ scope }: Part) => (scope?.kind === 'province' ? atCentre.lastReceivedAt(scope.code) : null)
  return [
    {
      id: 'received',
      header: t('centre.received'),
      value: part => receivedAt(part) ?? '',
      renderCell: part => {
        const received = receivedAt(part)
        return received === null ? t('centre.never') : instant(received)
      },
      width: 180,
    },
  ]
}

/** The same, as it goes into a file. */
export function usePartRows() {
  const { t } = useTranslation('readiness')
  return (parts: readonly Part[], nameOfParts: string) => ({
    columns: [
      nameOfParts,
      t('column.people'),
      t('column.shareOfReported'),
      t('state.ready'),
      t('state.not-ready'),
      t('state.not-reported'),
      t('column.reportedAt'),
    ],
    notes: [
      '',
      t('how.people'),
      t('how.shareColumn'),
      t('how.states'),
      t('how.states'),
      t('how.states'),
      t('how.reportedAt'),
    ],
    rows: lowestFirst(parts).map(({ name, sum }) => {
      const ready = readyShare(sum)
      return [
        name,
        sum.people,
        ready === null ? t('silent') : Math.round(ready * 1000) / 10,
        sum.states.ready,
        sum.states['not-ready'],
        sum.states['not-reported'],
        sum.reportedAt ?? '',
      ]
    }),
  })
}
