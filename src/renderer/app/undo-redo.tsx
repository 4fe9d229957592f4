import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useChangeSentence, useChanges } from '../changes.ts'
import { commandKey } from '../components/command-key.ts'
import { BarButton } from './bar-button.tsx'

/** Takes back the latest change, and puts it back; each says which. */
export function UndoRedo() {
  const { t } = useTranslation(['app', 'history'])
  const { data } = useQuery(api.history.toggles.queryOptions())
  const { undo, redo } = useChanges()
  const sentence = useChangeSentence()
  return (
    <>
      <BarButton
        icon={IconArrowBackUp}
        label={data?.undo ? t('undoOf', { change: sentence(data.undo) }) : t('history:nothingToUndo')}
        keys={[commandKey, 'Z']}
        disabled={!data?.undo}
        onClick={() => void undo()}
      />
      <BarButton
        icon={IconArrowForwardUp}
        label={data?.redo ? t('redoOf', { change: sentence(data.redo) }) : t('history:nothingToRedo')}
        keys={[commandKey, 'Y']}
        disabled={!data?.redo}
        onClick={() => void redo()}
      />
    </>
  )
}
