import { Button } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { IconCopy } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DesignDetail } from '#contract/assessment'
import { api } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { Icon } from '../../../components/icon.tsx'
import { Note } from '../../../components/note.tsx'
import { showDone } from '../../../components/toast.tsx'
import { useFormat } from '../../../components/use-format.ts'
import { ItemKey } from '../item-key.tsx'
import { ItemText } from '../item-text.tsx'
import { useVariableName } from '../use-variable-name.ts'
import type { PlacedItem } from './items-tab.tsx'
import classes from './items-tab.module.css'
import { VoidDialog } from './void-dialog.tsx'

type ItemDetailProps = { design: DesignDetail; placed: PlacedItem }

/** One item with its key and why; the way to make it void, and what to tell the class then. */
export function ItemDetail({ design, placed }: ItemDetailProps) {
  const { t } = useTranslation('assessment')
  const variableName = useVariableName()
  const { item, voided, form, number } = placed
  const [isVoiding, setVoiding] = useState(false)
  return (
    <aside className={classes.aside} aria-label={t('item.detail', { item: item.id })}>
      <p className={classes.head}>
        {t('item.head', { form, number, item: item.id })}, {item.variable} {variableName(item.variable)},{' '}
        {t(`difficulty.${item.difficulty}`)}
      </p>
      <ItemText item={item} />
      <ItemKey item={item} />
      <div className={classes.deeds}>
        {voided ? (
          <VoidedItem design={design} placed={{ ...placed, voided }} />
        ) : (
          <Button variant="default" size="xs" onClick={() => setVoiding(true)}>
            {t('item.makeVoid')}
          </Button>
        )}
      </div>
      {isVoiding && <VoidDialog design={design} item={item} onClose={() => setVoiding(false)} />}
    </aside>
  )
}

type Voided = NonNullable<PlacedItem['voided']>

function VoidedItem({ design, placed }: { design: DesignDetail; placed: PlacedItem & { voided: Voided } }) {
  const { t } = useTranslation('assessment')
  const { instant } = useFormat()
  const { item, voided, form, number } = placed
  const restore = useRestore()
  const line = t('item.tellClass', {
    test: design.name,
    form: design.kind === 'crossed' ? `, ${t('form', { form })}` : '',
    number,
    stem: item.stem,
    reason: voided.reason,
  })
  const copy = async () => {
    await navigator.clipboard.writeText(line)
    showDone(t('item.copied'))
  }
  return (
    <>
      <Note kind="warn" title={t('item.voidSince', { at: instant(voided.at) })}>
        {voided.reason}
      </Note>
      <p className={classes.line}>{line}</p>
      <Button size="xs" variant="default" leftSection={<Icon of={IconCopy} />} onClick={() => void copy()}>
        {t('item.copyLine')}
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={restore.isPending}
        onClick={() => restore.mutate({ designId: design.designId, itemId: item.id })}
      >
        {t('item.countAgain')}
      </Button>
    </>
  )
}

function useRestore() {
  const { afterChange } = useChanges()
  return useMutation(
    api.assessment.restoreItem.mutationOptions({
      throwOnError: error => !isDefinedError(error),
      onSettled: afterChange,
    }),
  )
}
