import { Button, FileButton } from '@mantine/core'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '#domain/assessment/item'
import { api } from '../../api.ts'
import { DropAnywhere } from '../../components/drop-anywhere.tsx'
import { Icon } from '../../components/icon.tsx'
import { Page } from '../../components/page.tsx'
import { BankContent } from './bank-content.tsx'
import { type BankView, type BankViewChange, changedView } from './bank-view.ts'
import { ExportItems } from './export-items.tsx'
import { filterItems } from './filter-items.ts'
import { ImportReview } from './import-review.tsx'
import { ItemEditor } from './item-editor.tsx'
import { useItemImport } from './use-item-import.ts'
import { useVariableNames } from './use-variable-names.ts'

/** What is asked in tests, and why is its key right? */
export function BankPage({ view }: { view: BankView }) {
  const { t } = useTranslation('items')
  const navigate = useNavigate()
  const { data: bank } = useSuspenseQuery(api.itemBank.list.queryOptions())
  const { nameOf } = useVariableNames()
  const importing = useItemImport()
  const [edited, setEdited] = useState<Item | 'new' | null>(null)
  const shown = filterItems(bank.items, view, nameOf)
  const change = (part: BankViewChange) =>
    void navigate({ to: '/tes/bank', search: changedView(view, part), replace: true })

  return (
    <Page
      title={t('title')}
      subtitle={importing.isReviewing ? t('importing') : t('subtitle')}
      layout="fill"
      actions={
        importing.state === null && (
          <>
            <ExportItems items={shown} />
            <Button variant="default" leftSection={<Icon of={IconPlus} />} onClick={() => setEdited('new')}>
              {t('new')}
            </Button>
            <FileButton onChange={file => file && importing.review(file)}>
              {props => (
                <Button {...props} leftSection={<Icon of={IconUpload} />} loading={importing.isReviewing}>
                  {t('import')}
                </Button>
              )}
            </FileButton>
          </>
        )
      }
    >
      {importing.state === null ? (
        <>
          <BankContent bank={bank} shown={shown} view={view} onChange={change} onEdit={setEdited} />
          <DropAnywhere isOne words={t('dropHere')} onDrop={([file]) => file && importing.review(file)} />
        </>
      ) : (
        <ImportReview importing={importing} state={importing.state} />
      )}
      {edited !== null && (
        <ItemEditor
          item={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={id => change({ pilih: id })}
        />
      )}
    </Page>
  )
}
