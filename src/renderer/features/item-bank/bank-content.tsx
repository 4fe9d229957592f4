import { Button } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BankItem } from '#contract/item-bank'
import type { Item } from '#domain/assessment/item'
import { client } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Note } from '../../components/note.tsx'
import { BankFilter } from './bank-filter.tsx'
import classes from './item-bank.module.css'
import type { BankView, BankViewChange } from './bank-view.ts'
import { ItemPanel } from './item-panel.tsx'
import { ItemTable } from './item-table.tsx'

type BankContentProps = {
  bank: { items: BankItem[]; removed: Item[] }
  shown: readonly BankItem[]
  view: BankView
  onChange: (change: BankViewChange) => void
  onEdit: (item: Item) => void
}

/** The items that are shown, and one of them whole. */
export function BankContent({ bank, shown, view, onChange, onEdit }: BankContentProps) {
  const { t } = useTranslation('items')
  const chosen = shown.find(({ item }) => item.id === view.pilih) ?? shown[0]
  const none = { cari: undefined, variabel: undefined, form: undefined, tingkat: undefined, jenis: undefined }
  return (
    <div className={classes.split}>
      <div className={classes.left}>
        <BankFilter items={bank.items} shown={shown.length} view={view} onChange={onChange} />
        {bank.removed.length > 0 && <RemovedNote removed={bank.removed} />}
        {shown.length === 0 ? (
          <EmptyState
            icon={IconListSearch}
            title={t('empty.title')}
            action={
              <Button variant="default" onClick={() => onChange(none)}>
                {t('filter.clear')}
              </Button>
            }
          />
        ) : (
          <ItemTable
            items={shown}
            selected={chosen?.item.id}
            onMove={({ item }) => onChange({ pilih: item.id })}
            onEdit={({ item }) => onEdit(item)}
          />
        )}
      </div>
      {chosen && <ItemPanel key={chosen.item.id} bankItem={chosen} onEdit={() => onEdit(chosen.item)} />}
    </div>
  )
}

/** Shipped items that are not asked here, and the way back. */
function RemovedNote({ removed }: { removed: readonly Item[] }) {
  const { t } = useTranslation('items')
  const { afterChange } = useChanges()
  const restore = async () => {
    await client.itemBank.restore({ ids: removed.map(({ id }) => id) })
    await afterChange()
  }
  return (
    <Note kind="info" title={t('removed.title', { count: removed.length })}>
      <Button size="compact-xs" variant="subtle" onClick={restore}>
        {t('removed.restore')}
      </Button>
    </Note>
  )
}
