import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractRouterClient } from '@orpc/contract'
import type { centrePage } from '#contract/centre-page'
import { useRegionNames } from '../api.ts'
import type { Column } from '../components/data-table-column.ts'
import { DataTable } from '../components/data-table.tsx'
import { NumberCell } from '../components/number-cell.tsx'
import { useFormat } from '../components/use-format.ts'
import classes from './centre-shell.module.css'

type Standing = Awaited<ReturnType<ContractRouterClient<typeof centrePage>['standing']>>
type Province = Standing['provinces'][number]

/** How many provinces sent, which one last, and the way to all of them; of one province, when it sent. */
export function ReceivedLine({ standing }: { standing: Standing }) {
  const { t } = useTranslation('centre')
  const { instant } = useFormat()
  const { provinceName } = useRegionNames()
  const [isOpen, setOpen] = useState(false)
  const { provinces, reader, rulesDiffer } = standing
  const last = latestOf(provinces)
  const sent = provinces.filter(({ lastReceivedAt }) => lastReceivedAt !== null).length
  const isOfOne = reader.provinceCode !== null
  return (
    <div className={classes.received}>
      <span role="status">
        {!isOfOne && t('received.count', { count: sent, all: provinces.length })}{' '}
        {last
          ? t(isOfOne ? 'received.last' : 'received.lastOf', {
              province: provinceName(last.code),
              at: instant(last.lastReceivedAt!),
            })
          : t('received.none')}
      </span>
      {!isOfOne && (
        <button type="button" className={classes.link} onClick={() => setOpen(true)}>
          {t('received.all')}
        </button>
      )}
      {rulesDiffer && <span>{t('received.rulesDiffer')}</span>}
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('received.title')} size={640}>
        <ProvinceTable provinces={provinces} />
      </Modal>
    </div>
  )
}

const latestOf = (provinces: readonly Province[]) =>
  provinces
    .filter(({ lastReceivedAt }) => lastReceivedAt !== null)
    .toSorted((a, b) => (a.lastReceivedAt! < b.lastReceivedAt! ? 1 : -1))[0]

/** Those that never sent first: they are the ones to ask. */
function ProvinceTable({ provinces }: { provinces: readonly Province[] }) {
  const { t } = useTranslation('centre')
  const { instant } = useFormat()
  const { provinceName } = useRegionNames()
  const columns: Column<Province>[] = [
    { id: 'name', header: t('received.province'), value: ({ code }) => provinceName(code) },
    {
      id: 'last',
      header: t('received.lastReceived'),
      value: ({ lastReceivedAt }) => lastReceivedAt ?? '',
      renderCell: ({ lastReceivedAt, hasPlan }) =>
        lastReceivedAt === null ? t(hasPlan ? 'received.never' : 'received.noPlan') : instant(lastReceivedAt),
      width: 240,
    },
    {
      id: 'packets',
      header: t('received.packets'),
      value: ({ packets }) => packets,
      renderCell: ({ packets }) => <NumberCell value={packets} />,
      numeric: true,
      width: 96,
    },
  ]
  const rows = provinces.toSorted((a, b) => {
    const [one, other] = [a.lastReceivedAt ?? '', b.lastReceivedAt ?? '']
    return one === other ? provinceName(a.code).localeCompare(provinceName(b.code)) : one < other ? -1 : 1
  })
  return (
    <div className={classes.list}>
      <DataTable label={t('received.title')} columns={columns} rows={rows} rowKey={({ code }) => code} />
    </div>
  )
}
