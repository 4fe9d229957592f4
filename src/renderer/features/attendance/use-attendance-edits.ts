import { ORPCError } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { showInfo } from '../../components/toast.tsx'

/** The edits of attendance: each says what was done, with the way back, or why not. Resolves with whether it was done. */
export function useAttendanceEdits() {
  const { t } = useTranslation('attendance')
  const { afterChange, refresh } = useChanges()

  async function run(edit: Promise<void>): Promise<boolean> {
    try {
      await edit
    } catch (error) {
      if (!(error instanceof ORPCError && error.defined)) throw error
      showInfo(t(error.code === 'CLASS_GONE' ? 'gone' : 'changed'))
      await refresh()
      return false
    }
    await afterChange()
    return true
  }

  const { attendance } = client
  return {
    decide: (input: Parameters<typeof attendance.decide>[0]) => run(attendance.decide(input)),
    forget: (input: Parameters<typeof attendance.forget>[0]) => run(attendance.forget(input)),
    setMinutes: (input: Parameters<typeof attendance.setMinutes>[0]) => run(attendance.setMinutes(input)),
    removeReport: (input: Parameters<typeof attendance.removeReport>[0]) => run(attendance.removeReport(input)),
    setThresholds: (input: Parameters<typeof attendance.setThresholds>[0]) => run(attendance.setThresholds(input)),
  }
}
