import { Button } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#contract/workspace'
import { api } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './backups.module.css'
import { refusalWords } from './refusal-words.ts'
import { RestoreModal } from './restore-modal.tsx'

/** Verified copies of the database: the list, a new one now, and one brought back beside the open training. */
export function Backups() {
  const { t } = useTranslation('workspace')
  const { data: backups } = useSuspenseQuery(api.workspace.backups.queryOptions())
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const backingUp = useBackUp()

  return (
    <div className={classes.backups}>
      <div className={classes.head}>
        <p>{backups.length === 0 ? t('backup.none') : t('backup.about')}</p>
        <Button variant="default" loading={backingUp.isPending} onClick={() => backingUp.mutate({})}>
          {t('backup.now')}
        </Button>
      </div>
      {backingUp.error && <Note kind="bad">{refusalWords(t, backingUp.error)}</Note>}
      <ul>
        {backups.map(backup => (
          <BackupRow key={backup.fileName} backup={backup} onRestore={() => setRestoring(backup)} />
        ))}
      </ul>
      <RestoreModal backup={restoring} onClose={() => setRestoring(null)} />
    </div>
  )
}

function BackupRow({ backup, onRestore }: { backup: Backup; onRestore: () => void }) {
  const { t } = useTranslation('workspace')
  const { instant, bytes } = useFormat()
  const at = instant(backup.madeAt)
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span className="num">{at}</span>
        <span className={classes.detail}>{bytes(backup.bytes)}</span>
      </span>
      <Button variant="subtle" size="xs" aria-label={t('backup.restoreOf', { at })} onClick={onRestore}>
        {t('backup.restore')}
      </Button>
    </li>
  )
}

/** Makes a backup, says so, and refreshes what tells its age. */
export function useBackUp() {
  const { t } = useTranslation('workspace')
  const queryClient = useQueryClient()
  return useMutation(
    api.workspace.backUp.mutationOptions({
      onSuccess: async () => {
        showDone(t('backup.done'))
        await queryClient.invalidateQueries({ queryKey: api.workspace.key() })
      },
    }),
  )
}
