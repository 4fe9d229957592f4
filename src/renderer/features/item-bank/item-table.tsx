import { useTranslation } from 'react-i18next'
import type { BankItem } from '#contract/item-bank'
import { KeyHint } from '../../components/key-hint.tsx'
import { type RowsColumn, RowsTable } from '../../components/rows-table.tsx'
import classes from './item-bank.module.css'
import { keyText } from './key-text.ts'
import { useVariableNames } from './use-variable-names.ts'

type ItemTableProps = {
  items: readonly BankItem[]
  selected: string | undefined
  onMove: (row: BankItem) => void
  onEdit: (row: BankItem) => void
}

/** Items in rows: the arrows show the next one beside it, Enter edits. */
export function ItemTable({ items, selected, onMove, onEdit }: ItemTableProps) {
  const { t } = useTranslation('items')
  return (
    <>
      <div className={classes.rows}>
        <RowsTable
          label={t('title')}
          columns={useItemColumns()}
          rows={items}
          keyOf={({ item }) => item.id}
          selected={selected}
          onMove={onMove}
          onOpen={row => (row.item.id === selected ? onEdit(row) : onMove(row))}
        />
      </div>
      <p className={classes.keys} aria-hidden>
        <KeyHint keys={['↑', '↓']} /> {t('keys.move')} <KeyHint keys={['Enter']} /> {t('keys.edit')}
      </p>
    </>
  )
}

function useItemColumns(): RowsColumn<BankItem>[] {
  const { t } = useTranslation('items')
  const { nameOf } = useVariableNames()
  const truth = (isTrue: boolean) => t(isTrue ? 'item.true' : 'item.false')
  return [
    { key: 'id', header: t('column.id'), width: 92, render: ({ item }) => <b>{item.id}</b> },
    {
      key: 'stem',
      header: t('column.stem'),
      render: ({ item }) => <span title={item.stem}>{[item.scenario, item.stem].filter(Boolean).join(' ')}</span>,
    },
    {
      key: 'variable',
      header: t('column.variable'),
      width: 120,
      render: ({ item }) => <span title={nameOf(item.variable)}>{nameOf(item.variable)}</span>,
    },
    {
      key: 'kind',
      header: t('column.kind'),
      width: 112,
      render: ({ item }) => <span className={classes.support}>{t(`kind.${item.answer.kind}`)}</span>,
    },
    {
      key: 'difficulty',
      header: t('column.difficulty'),
      width: 72,
      render: ({ item }) => <span className={classes.support}>{t(`difficulty.${item.difficulty}`)}</span>,
    },
    { key: 'key', header: t('column.key'), width: 72, render: ({ item }) => keyText(item.answer, truth) },
  ]
}
