import { isDefinedError } from '@orpc/client'
import type { AttemptId, OpenedAttempt } from '#contract/practice'

export type AttemptToOpen =
  | { kind: 'opened'; opened: OpenedAttempt }
  | { kind: 'finished' | 'gone' | 'unreadable'; attemptId: AttemptId }

type Resume = (input: { attemptId: AttemptId }) => Promise<OpenedAttempt>

/** Rehearsals are asked for at most once each, as early as it is known which. */
export function attemptOpening(resume: Resume) {
  const begun = new Map<AttemptId, Promise<AttemptToOpen>>()
  return {
    /** Asks at once, while the page is still being led to; `open` then takes what was asked for. */
    begin: (attemptId: AttemptId): void => {
      const opening = askFor(resume, attemptId)
      begun.set(attemptId, opening)
      opening.catch(() => undefined) // told where it is taken
    },
    /** Asked for before the page is drawn; a refusal is an answer, everything else is thrown. */
    open: (attemptId: AttemptId): Promise<AttemptToOpen> => {
      const opening = begun.get(attemptId) ?? askFor(resume, attemptId)
      begun.delete(attemptId)
      return opening
    },
  }
}

async function askFor(resume: Resume, attemptId: AttemptId): Promise<AttemptToOpen> {
  try {
    return { kind: 'opened', opened: await resume({ attemptId }) }
  } catch (error) {
    if (!isDefinedError(error)) throw error
    const { code } = error as { code: string }
    if (code === 'ATTEMPT_FINISHED') return { kind: 'finished', attemptId }
    return { kind: code === 'ATTEMPT_GONE' ? 'gone' : 'unreadable', attemptId }
  }
}
