import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PracticeDraft } from '#contract/practice'
import { client } from '../../../api.ts'
import { showDone } from '../../../components/toast.tsx'
import { useFormat } from '../../../components/use-format.ts'
import classes from './drafts.module.css'
import { useOpenAttempt } from './use-open-attempt.ts'

/** What was begun and not finished: go on, or throw away with a way back. */
export function Drafts({ drafts }: { drafts: readonly PracticeDraft[] }) {
  const { t } = useTranslation('practice')
  return (
    <section className={classes.drafts} aria-labelledby="drafts">
      <h2 id="drafts" className={classes.head}>
        {t('cases.drafts.title', { count: drafts.length })}
      </h2>
      <ul>
        {drafts.map((draft, index) => (
          <DraftLine key={draft.attemptId} draft={draft} isFirst={index === 0} />
        ))}
      </ul>
    </section>
  )
}

function DraftLine({ draft, isFirst }: { draft: PracticeDraft; isFirst: boolean }) {
  const { t } = useTranslation('practice')
  const { instant } = useFormat()
  const openAttempt = useOpenAttempt()
  const discard = useDiscard()
  const { title, mode, members, answered, startedAt } = draft
  return (
    <li className={classes.line}>
      <span className={classes.words}>
        <b>{title}</b>
        <span className={classes.detail}>
          {t('cases.drafts.detail', { mode: t(`mode.${mode}`), at: instant(startedAt), members, answered })}
        </span>
      </span>
      <Button
        size="xs"
        variant="subtle"
        aria-label={t('cases.drafts.discardOf', { title })}
        onClick={() => void discard(draft)}
      >
        {t('cases.drafts.discard')}
      </Button>
      <Button
        variant={isFirst ? 'filled' : 'default'}
        aria-label={t('cases.drafts.resumeOf', { title })}
        onClick={() => openAttempt(draft.attemptId)}
      >
        {t('cases.drafts.resume')}
      </Button>
    </li>
  )
}

/** The way back is its own: an undo of whatever was changed last might be something else. */
function useDiscard() {
  const { t } = useTranslation('practice')
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries()
  const restore = async ({ attemptId, title }: PracticeDraft) => {
    await client.practice.restore({ attemptId })
    await refresh()
    showDone(t('cases.drafts.restored', { title }))
  }
  return async (draft: PracticeDraft) => {
    await client.practice.discard({ attemptId: draft.attemptId })
    await refresh()
    const action = { label: t('cases.drafts.undo'), run: () => void restore(draft) }
    showDone(t('cases.drafts.discarded', { title: draft.title }), action)
  }
}
