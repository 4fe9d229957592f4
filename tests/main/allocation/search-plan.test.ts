import { expect, test } from 'vitest'
import { defaultTraining } from '#domain/training/default-training'
import { exampleRoster } from '#domain/roster/example-roster'
import type { ParticipantId } from '#domain/roster/participant'
import type { PlanAnswer } from '#main/allocation/plan-messages'
import { searchPlan } from '#main/allocation/search-plan'
import { regions } from '../../builders/a-roster.ts'

const people = exampleRoster(regions).map(person => ({ ...person, id: person.externalId as ParticipantId }))
const input = { training: defaultTraining, people, rosterRevision: 0 }

function stepsWith(stop: number) {
  const answers: PlanAnswer[] = []
  searchPlan(input, regions.provinces, 1, Int32Array.of(stop), answer => answers.push(answer))
  expect(answers.at(-1)).toMatchObject({ type: 'found', violations: [] })
  return answers.filter(({ type }) => type === 'step').length
}

test('a search that is asked to stop ends with its first plan, which is whole; else it goes on to better ones', () => {
  expect(stepsWith(1)).toBe(1)
  expect(stepsWith(0)).toBeGreaterThan(1)
})
