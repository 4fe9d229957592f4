import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchId } from '#contract/identifiers'
import { peopleByRole, planTraining } from '#domain/planning/plan-training'
import type { Training } from '#domain/training/training'
import { getPlanInput } from '#main/allocation/allocation-repository'
import { handoverOf, namesOf } from '#main/handover/handover-of-plan'
import { findHandover } from '#main/handover/handover-repository'
import { listKnownParticipants } from '#main/roster/roster-repository'
import { aPerson, aRosterFile, people, regions } from '../../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../../builders/start-app.ts'

const room = (link: string) => ({ name: link, link, meetingId: null, passcode: null, host: null })
const jayapura = { provinceCode: '91', regencyCode: '9103' }
const roster = [
  ...people(45, { districtName: 'Libureng' }),
  ...people(20, { regencyCode: '7309' }),
  ...people(21, jayapura),
  ...people(5, { provinceCode: '11', regencyCode: '1101' }),
  ...people(20, { role: 'instructor' }),
  ...people(2, { role: 'instructor', ...jayapura }),
  aPerson({ role: 'instructor', externalId: null, nik: '7308990101900001', regencyCode: null }),
]

let app: App
beforeAll(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
  const training = await app.api.training.get()
  await app.api.training.save(withRooms(training, 'national'))
  await planAgain(roster.slice(1))
})
afterAll(() => app.close())

function withRooms(training: Training, roomPool: 'national' | 'province'): Training {
  const rooms = ['https://contoh.invalid/1', 'https://contoh.invalid/2'].map(room)
  return { ...training, tiers: { 1: training.tiers[1], 2: { ...training.tiers[2], roomCount: 2, roomPool, rooms } } }
}

async function planAgain(persons: typeof roster) {
  const searchId = 'cari' as SearchId
  const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(persons) }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
  await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
  await app.api.allocation.adopt({ searchId })
}

const stored = () => app.context.session.current()!.database.read(db => findHandover(db, namesOf(regions), true))!

/** What the command line would write for the people and the training as they are now. */
function expected() {
  const { input, known } = app.context.session
    .current()!
    .database.read(db => ({ input: getPlanInput(db), known: listKnownParticipants(db) }))
  const byId = new Map(known.map(({ participant }) => [participant.id, participant]))
  const { instructors, companions } = peopleByRole(input.people.map(({ id }) => byId.get(id)!))
  const provinces = new Map(regions.provinces.map(province => [province.code, province]))
  const [one, two] = [...planTraining({ ...input, provinces, seed: 1 })].at(-1)!
  return handoverOf(
    input.training,
    [
      { plan: one, learners: instructors, instructors: [] },
      { plan: two, learners: companions, instructors },
    ],
    regions,
  )
}

const inOrder = <T extends { participantId: string }>(list: T[]) =>
  list.toSorted((a, b) => a.participantId.localeCompare(b.participantId))

function expectTheSame() {
  const { plan } = stored()
  const made = expected()
  expect(plan.classes).toEqual(made.classes.toSorted((a, b) => a.tier - b.tier || (a.code < b.code ? -1 : 1)))
  expect(inOrder(plan.members)).toEqual(inOrder(made.members))
  expect(inOrder(plan.unplaced)).toEqual(inOrder(made.unplaced))
  expect({ title: plan.title, tiers: plan.tiers }).toEqual({ title: made.title, tiers: made.tiers })
}

test('the files of a saved plan are those of the plan as it was made', () => {
  const { plan, revision } = stored()
  expect(revision).toBeGreaterThan(0)
  expect(plan.classes.some(({ roomLink }) => roomLink === 'https://contoh.invalid/2')).toBe(true)
  expect(plan.unplaced.length).toBeGreaterThan(0)
  expectTheSame()
})

test('after a newer plan they are those of the newer one alone, with a higher revision', async () => {
  const before = stored().revision
  await app.api.training.save(withRooms(await app.api.training.get(), 'province'))
  await planAgain(roster)
  const { plan, revision } = stored()
  expect(revision).toBeGreaterThan(before)
  expect(plan.members.length + plan.unplaced.length).toBe(roster.length)
  expect(plan.classes.find(({ zone, tier }) => zone === 'WIT' && tier === 2)).toMatchObject({
    room: '94-1',
    roomLink: null,
  })
  expectTheSame()
})
