import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attemptAfter } from '#domain/practice/attempt'
import type { PracticeDeed } from '#domain/practice/practice-case'
import { mistakes } from '#domain/practice/practice-score'
import { scoreAttempt } from '#domain/practice/score/score-attempt'
import { eventsOf } from './a-case.ts'
import { recordingOf, rightRecord } from './perfect-attempt.ts'
import { questionnaire2025, writtenCases } from './the-cases.ts'

const questionnaire = questionnaire2025()
const cases = new Map(writtenCases().map(one => [one.id, one]))

const value = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '99',
    '-1',
    '1e9',
    '2025-02-30',
    ' ',
    '😀',
    'x'.repeat(10_000),
    '9'.repeat(400),
    '1 2 3',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const deed = (question: string, entry: string | null, to: string): PracticeDeed => ({
  kind: 'answered',
  question,
  entry,
  from: '',
  to,
})

test('whatever is typed over a right record is scored: each mistake one of six, all points between none and full', () => {
  const names = questionnaire.questions.map(({ name }) => name)
  const typed = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(), value), { maxLength: 30 })
  fc.assert(
    fc.property(fc.constantFrom(...cases.keys()), typed, fc.nat(12), (id, list, gone) => {
      const practiceCase = cases.get(id)!
      const right = rightRecord(practiceCase)
      const entries = right.entries['anggota']!.map(entry => entry.id)
      const entryAt = (at: number) => entries[at % entries.length] ?? null
      const deeds = [
        ...recordingOf(practiceCase, right),
        ...list.map(([question, at, to]) => {
          const isPersonal = questionnaire.questions.find(({ name }) => name === question)!.repeat !== null
          return deed(question, isPersonal ? entryAt(at) : null, to)
        }),
        { kind: 'member-removed' as const, entry: entries[gone] ?? '' },
      ]
      const attempt = attemptAfter(practiceCase, eventsOf(deeds))
      const score = scoreAttempt(practiceCase, questionnaire, attempt, 'practice')
      expect(score.variables).toHaveLength(39)
      expect(score.right).toBeLessThanOrEqual(score.counted)
      expect(score.right + mistakes.reduce((sum, kind) => sum + score.mistakes[kind], 0)).toBe(score.counted)
      for (const { points, isRight, values } of score.variables) {
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(1)
        expect(isRight).toBe(values.length === 0 ? null : points === 1)
      }
    }),
    { numRuns: 150 },
  )
})
