import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '#contract/history'
import { useChangeSentence, useChanges } from '../../changes.ts'
import { undoneWith } from './changes-by-day.ts'
import classes from './history-page.module.css'

type UndoThroughModalProps = { all: Change[]; through: Change | null; onClose: () => void }

const most = 6

/** Says what goes with a change that is taken back, before anything happens. */
export function UndoThroughModal({ all, through, onClose }: UndoThroughModalProps) {
  const { t } = useTranslation('history')
  return (
    <Modal
      opened={through !== null}
      onClose={onClose}
      title={t('page.backTitle')}
      closeButtonProps={{ 'aria-label': t('page.close') }}
    >
      {through && <Confirmation changes={undoneWith(all, through)} through={through} onClose={onClose} />}
    </Modal>
  )
}

type ConfirmationProps = { changes: Change[]; through: Change; onClose: () => void }

function Confirmation({ changes, through, onClose }: ConfirmationProps) {
  const { t } = useTranslation('history')
  const sentence = useChangeSentence()
  const { undoThrough } = useChanges()
  const [isUndoing, setUndoing] = useState(false)
  const undoAll = async () => {
    setUndoing(true)
    await undoThrough(through.id)
    onClose()
  }
  return (
    <>
      <p>{t('page.backText', { count: changes.length })}</p>
      <ul className={classes.going}>
        {changes.slice(0, most).map(change => (
          <li key={change.id}>{sentence(change)}</li>
        ))}
        {changes.length > most && <li>{t('page.more', { count: changes.length - most })}</li>}
      </ul>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose}>
          {t('page.cancel')}
        </Button>
        <Button loading={isUndoing} onClick={() => void undoAll()} data-autofocus>
          {t('page.backButton', { count: changes.length })}
        </Button>
      </Group>
    </>
  )
}
