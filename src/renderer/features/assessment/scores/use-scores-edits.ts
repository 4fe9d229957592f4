import { ORPCError } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { showInfo } from '../../../components/toast.tsx'

/** The edits of imported scores: each says what was done, with the way back, or why not. Resolves with whether it was done. */
export function useScoresEdits() {
  const { t } = useTranslation('scores')
  const { afterChange, refresh } = useChanges()

  async function run(edit: Promise<void>): Promise<boolean> {
    try {
      await edit
    } catch (error) {
      if (!(error instanceof ORPCError && error.defined)) throw error
      const words = { HAS_RESULT: 'hasResult', PERSON_GONE: 'personGone' } as const
      showInfo(t(words[error.code as keyof typeof words] ?? 'changed'))
      await refresh()
      return false
    }
    await afterChange()
    return true
  }

  const { assessmentScores } = client
  return {
    decide: (input: Parameters<typeof assessmentScores.decide>[0]) => run(assessmentScores.decide(input)),
    removeFile: (input: Parameters<typeof assessmentScores.removeFile>[0]) => run(assessmentScores.removeFile(input)),
  }
}
