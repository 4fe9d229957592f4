import { Button, Drawer } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemFault } from '#domain/assessment/bank/item-problem'
import type { Item } from '#domain/assessment/item'
import { api } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { Note } from '../../components/note.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { FaultsContext } from './field-fault.ts'
import classes from './item-bank.module.css'
import { draftOf, type ItemDraft, itemOfDraft } from './item-draft.ts'
import { ItemFields } from './item-fields.tsx'

type ItemEditorProps = {
  /** Null: a new one. */
  item: Item | null
  onClose: () => void
  onSaved: (id: string) => void
}

/** An item in fields; what is wrong is said at its field from the first try on, and what was typed stays. */
export function ItemEditor({ item, onClose, onSaved }: ItemEditorProps) {
  const { t } = useTranslation('items')
  const [draft, setDraft] = useState<ItemDraft>(() => draftOf(item))
  const [isTried, setTried] = useState(false)
  const saving = useSaving(item === null, id => {
    onClose()
    onSaved(id)
  })
  const isTaken = isDefinedError(saving.error) && saving.error.code === 'ID_TAKEN'
  const written = itemOfDraft(draft)
  const faults: ItemFault[] = isTried && 'faults' in written ? written.faults : []
  const save = () => {
    setTried(true)
    if ('item' in written) saving.mutate({ item: written.item, isNew: item === null })
  }
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(item))
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size={600}
      closeOnEscape={!isDirty}
      closeOnClickOutside={!isDirty}
      transitionProps={{ duration: 0 }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content aria-label={item ? t('editor.label', { id: item.id }) : t('editor.newLabel')}>
        <Drawer.Body p={0}>
          <div className={classes.editor}>
            <h2>{item ? t('editor.label', { id: item.id }) : t('editor.newLabel')}</h2>
            <FaultsContext value={faults}>
              <ItemFields draft={draft} isNew={item === null} onChange={setDraft} />
              <AnswerFields draft={draft} onChange={setDraft} />
            </FaultsContext>
            {saving.isError && <Note kind="bad">{t(isTaken ? 'editor.idTaken' : 'editor.notSaved')}</Note>}
            <div className={classes.editorFoot}>
              <Button variant="default" onClick={onClose}>
                {t('editor.cancel')}
              </Button>
              <Button loading={saving.isPending} onClick={save}>
                {t('editor.save')}
              </Button>
            </div>
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

function useSaving(isNew: boolean, onSaved: (id: string) => void) {
  const { afterChange } = useChanges()
  return useMutation(
    api.itemBank.save.mutationOptions({
      scope: { id: isNew ? 'item-new' : 'item' },
      onSuccess: async (_, { item }) => {
        onSaved(item.id)
        await afterChange()
      },
    }),
  )
}
