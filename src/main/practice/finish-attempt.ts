import { attemptAfter } from '#domain/practice/attempt'
import { type PracticeCase, type PracticeDeed, rightAnswers } from '#domain/practice/practice-case'
import type { PracticeScore } from '#domain/practice/practice-score'
import { scoreAttempt } from '#domain/practice/score/score-attempt'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import { removedAtFinish } from '#domain/questionnaire/removed-at-finish'
import type { WritableDb } from '#main/database/sql'
import { caseOf, saveScore, type StoredAttempt } from './attempt-repository.ts'
import { addEvents, listEvents } from './event-repository.ts'

export type Finishing = { questionnaire: Questionnaire; at: string; elapsed: number }

/** Takes away what is hidden, event by event, and keeps the score; all of it or nothing. */
export function finishAttempt(db: WritableDb, attempt: StoredAttempt, finishing: Finishing): PracticeScore {
  const { questionnaire, at, elapsed } = finishing
  const practiceCase = caseOf(db, attempt)
  const { answers } = attemptAfter(practiceCase, listEvents(db, attempt.id))
  const { removed } = removedAtFinish(questionnaire, answers, visitDay(practiceCase))
  const deeds: PracticeDeed[] = [
    ...removed.map(value => ({ kind: 'hidden-removed' as const, ...value })),
    { kind: 'finished' },
  ]
  addEvents(
    db,
    attempt.id,
    attempt,
    deeds.map(deed => ({ elapsed, deed })),
  )
  const finished = attemptAfter(practiceCase, listEvents(db, attempt.id))
  const score = scoreAttempt(practiceCase, questionnaire, finished, attempt.mode)
  saveScore(db, attempt.id, at, score)
  return score
}

/** The form's today, on whichever day one practises. */
const visitDay = (practiceCase: PracticeCase) => rightAnswers(practiceCase).values['tanggal_kunjungan'] ?? '9999-12-31'
