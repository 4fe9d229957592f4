import { ORPCError } from '@orpc/client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Change } from '#contract/history'
import { api, client } from './api.ts'
import { useShownName } from './components/screen-share.ts'
import { showDone, showInfo } from './components/toast.tsx'
import { shownData } from './shown-data.ts'
import { savePending } from './unsaved-work.ts'

/** Says a change in a sentence: “Siti Aminah Latif masuk dari SULSEL-03”. */
export function useChangeSentence() {
  const { t } = useTranslation('history')
  const shownName = useShownName()
  // Which kinds and parts there are is main's to say; a test compares them with the words.
  return (change: Pick<Change, 'kind' | 'data'>) => {
    const data = shownData(change, shownName)
    const parts =
      Array.isArray(data['parts']) && data['parts'].map(part => t(`part.${part}` as 'part.sizes')).join(', ')
    return t(
      `change.${change.kind}` as 'change.planAdopted',
      { ...data, ...(parts && { parts }) } as { number: number },
    )
  }
}

/** What a page calls after it changed something, and what Ctrl Z and Ctrl Y do: everything shown is read anew. */
export function useChanges() {
  const { t } = useTranslation('history')
  const queryClient = useQueryClient()
  const sentence = useChangeSentence()
  const refresh = () => queryClient.invalidateQueries()

  const known = () => queryClient.getQueryData(api.history.toggles.queryKey())?.undo?.id ?? null

  /** Takes back that one change if it still is the latest; without it, the latest of all. */
  const undo = (change: Change['id'] | null = null) => takeBack(change, change)

  /** Takes back everything since, as far as this window knows of it. */
  const undoThrough = (change: Change['id']) => takeBack(change, known())

  async function takeBack(through: Change['id'] | null, latest: Change['id'] | null) {
    try {
      await savePending()
      const undone = await client.history.undo({ through, latest })
      await refresh()
      const words = undone.length === 1 ? sentence(undone[0]!) : t('changes', { count: undone.length })
      showDone(t('undone', { change: words }), { label: t('redo'), run: () => void redo() })
    } catch (error) {
      if (!(error instanceof ORPCError && error.defined)) throw error
      await refresh()
      showInfo(t(error.code === 'CHANGED_MEANWHILE' ? 'changedMeanwhile' : 'nothingToUndo'))
    }
  }

  async function redo() {
    try {
      await savePending()
      const redone = await client.history.redo()
      await refresh()
      showDone(t('redone', { change: sentence(redone) }), { label: t('undo'), run: () => void undo() })
    } catch (error) {
      if (!(error instanceof ORPCError && error.defined)) throw error
      showInfo(t('nothingToRedo'))
    }
  }

  /** Reads everything anew and says what was changed, with the way back; nothing where nothing was. */
  async function afterChange() {
    const before = known()
    const { undo: last } = await client.history.toggles()
    await refresh()
    if (last && last.id !== before) showDone(sentence(last), { label: t('undo'), run: () => void undo(last.id) })
  }

  return { undo, undoThrough, redo, afterChange, refresh }
}
