import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPlan } from '#domain/planning/check-plan'
import { peopleByRole, planTraining } from '#domain/planning/plan-training'
import type { TierPlan } from '#domain/planning/tier-plan'
import { exampleRoster } from '#domain/roster/example-roster'
import type { Participant, ParticipantId } from '#domain/roster/participant'
import { defaultTraining } from '#domain/training/default-training'
import { savePlan } from '#main/allocation/save-plan'
import { createWorkspace } from '#main/database/workspace/workspace-folder'
import { handoverOf } from '#main/handover/handover-of-plan'
import { planFiles } from '#main/handover/plan-files'
import { addParticipant } from '#main/roster/roster-repository'
import { addWorkspace } from '#main/workspace/workspace-repository'
import { wordsIn } from '#main/words'
import { regions } from './example-file.ts'
import { medianOf } from './repeated.ts'

export type StepRow = { name: string; once: number; ten: number; perPerson: number; note: string }

const provinces = new Map(regions.provinces.map(province => [province.code, province]))
const at = '2025-02-01T00:00:00.000Z'

/** Both tiers from people to files, each step with once and with ten times the people; milliseconds. */
export async function planRows(times: number): Promise<StepRow[]> {
  const once = await stepTimes(1, times)
  const ten = await stepTimes(10, times)
  return Object.keys(once).map(name => ({
    name,
    once: once[name]!,
    ten: ten[name]!,
    perPerson: ten[name]! / 10 / once[name]!,
    note: 'goal per person 1.5',
  }))
}

async function stepTimes(scale: number, times: number) {
  const inOrderOfIds = exampleRoster(regions, { seed: 1, scale })
    .map((person): Participant => ({ ...person, id: randomUUID() as ParticipantId }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  // As the worker that searches gets them: a copy, one beside the other in memory.
  const people = structuredClone(inOrderOfIds)
  const runs: Record<string, number>[] = []
  for (let i = 0; i < times; i++) runs.push(await runSteps(people))
  return Object.fromEntries(Object.keys(runs[0]!).map(name => [name, medianOf(runs.map(run => run[name]!))]))
}

async function runSteps(people: Participant[]) {
  const taken: Record<string, number> = {}
  const timed = <Result>(name: string, step: () => Result) => {
    const began = performance.now()
    const result = step()
    taken[name] = performance.now() - began
    return result
  }
  const { instructors, companions } = peopleByRole(people)
  const input = { training: defaultTraining, people, provinces, seed: 1 }
  const plans = timed('plan both tiers to the end', () => [...planTraining(input)].at(-1)!)
  timed('check both plans', () => [
    checkPlan(plans[0], defaultTraining.tiers[1], instructors, [], provinces),
    checkPlan(plans[1], defaultTraining.tiers[2], companions, instructors, provinces),
  ])
  taken['save the plan'] = await save(people, plans)
  const tiers = [
    { plan: plans[0], learners: instructors, instructors: [] },
    { plan: plans[1], learners: companions, instructors },
  ]
  timed('write its five files', () => [
    ...planFiles(handoverOf(defaultTraining, tiers, regions), wordsIn('id'), { madeAt: at, revision: 1 }),
  ])
  return taken
}

async function save(people: Participant[], plans: [TierPlan, TierPlan]) {
  const folder = mkdtempSync(join(tmpdir(), 'gladi-bench-'))
  const about = { name: 'Bench', role: 'pusat', provinceCode: null, isExample: true, createdAt: at } as const
  const { workspace } = await createWorkspace({
    folder: join(folder, 'w'),
    passphrase: 'bench bench',
    setUp: db => addWorkspace(db, about),
    argon2Cost: { memoryKiB: 64, passes: 1 },
  })
  await workspace.database.write(db => people.forEach(person => addParticipant(db, person.id, person, null)))
  const began = performance.now()
  await workspace.database.write(db =>
    savePlan(db, { training: defaultTraining, people, rosterRevision: 0 }, plans, 1, { planId: 'p1', at }),
  )
  const taken = performance.now() - began
  await workspace.close()
  rmSync(folder, { recursive: true })
  return taken
}
