import type { AttemptId } from '#contract/practice'
import { attemptAfter } from '#domain/practice/attempt'
import type { PracticeCase } from '#domain/practice/practice-case'
import { scoreAttempt } from '#domain/practice/score/score-attempt'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { Database } from '#main/database/database'
import { addAttempt, saveScore } from '#main/practice/attempt-repository'
import { addEvents } from '#main/practice/event-repository'
import { interview, timed } from '../../tests/builders/a-rehearsal.ts'

const perWrite = 250
/** Of each attempt's own, so that a bench does not store for minutes. */
const eventsOfEach = 40

/** Finished attempts of whoever sits at this machine, case after case, a few days' worth of one's own events each. */
export async function storeAttempts(
  database: Database,
  count: number,
  cases: readonly PracticeCase[],
  { questionnaire, source }: { questionnaire: Questionnaire; source: string },
) {
  const kinds = cases.map(practiceCase => {
    const deeds = timed(interview(practiceCase, { lantai: '1' }))
    const events = deeds.map(({ elapsed, deed }, at) => ({ seq: at + 1, elapsed, ...deed }))
    const score = scoreAttempt(practiceCase, questionnaire, attemptAfter(practiceCase, events), 'practice')
    return { practiceCase, deeds: deeds.slice(0, eventsOfEach), score }
  })
  const form = { version: questionnaire.version, source }
  const owner = { participantId: null, classCode: null }
  for (let first = 0; first < count; first += perWrite) {
    await database.write(db => {
      for (let number = first; number < Math.min(count, first + perWrite); number++) {
        const { practiceCase, deeds, score } = kinds[number % kinds.length]!
        const id = `attempt-${number}` as AttemptId
        const at = new Date(Date.UTC(2025, 0, 1) + number * 3_600_000).toISOString()
        addAttempt(db, {
          id,
          owner,
          practiceCase,
          mode: 'practice',
          questionnaire: form,
          startedAt: at,
          timeLimit: null,
        })
        addEvents(db, id, { seq: 0, elapsed: 0 }, deeds)
        saveScore(db, id, at, score)
      }
    })
  }
}
