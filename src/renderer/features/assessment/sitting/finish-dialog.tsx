import { Button, Group, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Note } from '../../../components/note.tsx'
import { isAnswered } from './answered-count.ts'
import classes from './sitting.module.css'
import type { SittingSession } from './sitting-session.ts'

/** Before it is marked: what is open, each a way back to it. */
export function FinishDialog({ session, onClose }: { session: SittingSession; onClose: () => void }) {
  const { t } = useTranslation('assessment')
  const { items } = session.opened
  const answers = useStore(session.store, state => state.answers)
  const finish = useMutation({ mutationFn: session.finish, throwOnError: false })
  const open = items.flatMap(({ id }, index) => (isAnswered(answers, id) ? [] : [index]))
  return (
    <Modal opened onClose={onClose} title={t('finish.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <p>{open.length === 0 ? t('finish.ready') : t('finish.open', { count: open.length })}</p>
      {open.length > 0 && (
        <ol className={classes.tiles}>
          {open.map(index => (
            <li key={index}>
              <button
                type="button"
                aria-label={t('sitting.tileOpen', { number: index + 1 })}
                onClick={() => {
                  session.show(index)
                  onClose()
                }}
              >
                {index + 1}
              </button>
            </li>
          ))}
        </ol>
      )}
      {finish.isError && <Note kind="bad">{t('finish.failed')}</Note>}
      <Group justify="flex-end" gap={8} mt={16}>
        {/* A second Enter at the last item must not end a test that is not whole. */}
        <Button variant="default" data-autofocus={open.length > 0 || undefined} onClick={onClose}>
          {t('finish.back')}
        </Button>
        <Button
          data-autofocus={open.length === 0 || undefined}
          loading={finish.isPending}
          onClick={() => finish.mutate()}
        >
          {t('finish.confirm')}
        </Button>
      </Group>
    </Modal>
  )
}
