import { ORPCError } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { showInfo } from '../../components/toast.tsx'

const refusals = ['CLASS_GONE', 'PERSON_GONE', 'OTHER_TIER', 'CHANGED_MEANWHILE', 'TOO_LATE'] as const

/** Why main refused an edit; undefined for anything else that went wrong. */
const refusalOf = (error: unknown) =>
  error instanceof ORPCError && error.defined ? refusals.find(known => known === error.code) : undefined

/** The edits of classes: each says what was done, with the way back, or why not. Resolves with whether it was done. */
export function useClassEdits() {
  const { t } = useTranslation('schedule')
  const { afterChange, refresh } = useChanges()

  async function run(edit: Promise<void>): Promise<boolean> {
    try {
      await edit
    } catch (error) {
      const code = refusalOf(error)
      if (!code) throw error
      showInfo(t(`refusal.${code}`))
      await refresh()
      return false
    }
    await afterChange()
    return true
  }

  const { classEdits } = client
  return {
    movePeople: (input: Parameters<typeof classEdits.movePeople>[0]) => run(classEdits.movePeople(input)),
    changeInstructor: (input: Parameters<typeof classEdits.changeInstructor>[0]) =>
      run(classEdits.changeInstructor(input)),
    changeRoom: (input: Parameters<typeof classEdits.changeRoom>[0]) => run(classEdits.changeRoom(input)),
    changeTime: (input: Parameters<typeof classEdits.changeTime>[0]) => run(classEdits.changeTime(input)),
  }
}
