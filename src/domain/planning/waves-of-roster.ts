import { groupPeople } from '#domain/allocation/group-people'
import type { WavesQuestion } from '#domain/allocation/waves-table'
import { learnerGroup, type PlanPerson, type Provinces } from './learner-groups.ts'
import { peopleByRole } from './plan-training.ts'
import { instructorsOf, wavesOf, type WavesSettings } from './waves-question.ts'

/** What waves of tier 2 with a national pool of rooms allow, asked of everybody who is to be planned. */
export function wavesQuestionOf(
  people: readonly PlanPerson[],
  settings: WavesSettings,
  provinces: Provinces,
  seed: number,
): WavesQuestion {
  const { instructors, companions } = peopleByRole(people)
  const { divisions } = groupPeople(companions.map(person => learnerGroup(person, 2, provinces)))
  return { ...wavesOf(divisions, settings, provinces), instructors: instructorsOf(instructors, divisions), seed }
}
