import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SearchId } from '#contract/identifiers'
import type { RosterPerson } from '#domain/roster/participant'
import { sql } from '#main/database/sql'
import { aRosterFile, people } from '../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

let app: App
beforeEach(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterEach(() => app.close())

const searchId = 'cari-1' as SearchId

async function importPeople(persons: RosterPerson[]) {
  const { result: checked } = await runToEnd(await app.api.roster.check({ file: aRosterFile(persons) }))
  await runToEnd(await app.api.roster.import({ checkId: checked.checkId, withdrawGone: true }))
}

async function search(keep: boolean) {
  const { result } = await runToEnd(await app.api.allocation.search({ searchId, seed: 1, keep }))
  return result
}

async function useNewPlan() {
  await search(false)
  return app.api.allocation.adopt({ searchId })
}

const classes = async () => (await app.api.schedule.classes()).map(({ id: _, size: __, ...one }) => one)

async function membersByCode() {
  const found = new Map<string, string[]>()
  for (const { id, code } of await app.api.schedule.classes()) {
    const { members } = await app.api.schedule.classDetail({ classId: id })
    found.set(
      code,
      members.map(({ name }) => name),
    )
  }
  return found
}

const companions = people(90)
const instructors = people(3, { role: 'instructor' })

test('a plan is kept for a changed roster: classes, rooms, times and instructors stay, newcomers get a class', async () => {
  await importPeople([...companions, ...instructors])
  await useNewPlan()
  const before = await classes()
  const membersBefore = await membersByCode()
  const newcomers = people(4)
  await importPeople([...companions.slice(2), ...newcomers, ...instructors])
  expect(await app.api.allocation.current()).toMatchObject({ rosterChanged: true, settingsChanged: false })

  const found = await search(true)
  expect(found.violations).toEqual([])
  expect(found.tiers[1]!.objectives[0]).toEqual({ name: 'peopleMoved', value: 0, bound: 0 })
  const adopted = await app.api.allocation.adopt({ searchId })

  expect(adopted).toMatchObject({ number: 2, rosterChanged: false, settingsChanged: false, untrained: 0 })
  expect(adopted.tiers[1]).toMatchObject({ placed: 92, unplaced: 0 })
  expect(await classes()).toEqual(before)
  const gone = new Set(companions.slice(0, 2).map(({ name }) => name))
  const came = new Set<string>(newcomers.map(({ name }) => name))
  for (const [code, members] of await membersByCode())
    expect(members.filter(name => !came.has(name))).toEqual(membersBefore.get(code)!.filter(name => !gone.has(name)))
  const log = app.context.session
    .current()!
    .database.read(db =>
      db.all<{ data: string }>(sql`SELECT data FROM change_log WHERE kind = 'planAdopted' ORDER BY id`),
    )
  expect(log.map(({ data }) => JSON.parse(data))).toEqual([
    { planId: expect.any(String), number: 1 },
    { planId: adopted.id, number: 2, context: 'adjusted', count: 0 },
  ])
})

test('an instructor who left is replaced, the others teach on', async () => {
  await importPeople([...companions, ...instructors])
  await useNewPlan()
  const substitute = people(1, { role: 'instructor', regencyCode: null })
  await importPeople([...companions, ...instructors.slice(1), ...substitute])
  await search(true)
  await app.api.allocation.adopt({ searchId })
  const names = (await app.api.schedule.classes()).map(({ instructorName }) => instructorName)
  expect(new Set(names)).toEqual(new Set([...instructors.slice(1), ...substitute].map(({ name }) => name)))
})

/** Of two regencies with a class each: one person is put among the others by hand. */
async function withSomebodyMovedByHand() {
  const bone = people(30, { regencyCode: '7308' })
  const maros = people(30, { regencyCode: '7309' })
  const staff = people(2, { role: 'instructor' })
  await importPeople([...bone, ...maros, ...staff])
  await useNewPlan()
  const [one, other] = await app.api.schedule.classes()
  const { members } = await app.api.schedule.classDetail({ classId: one!.id })
  const [{ participantId, name }] = members as [(typeof members)[number]]
  await app.api.classEdits.movePeople({ participantIds: [participantId], classId: other!.id })
  return { roster: [...bone, ...maros, ...staff], name, to: other!.code }
}

const classCodeOf = async (name: string) =>
  [...(await membersByCode())].find(([, members]) => members.includes(name))?.[0]

test('who was moved by hand stays in that class, now and the next time too', async () => {
  const { roster, name, to } = await withSomebodyMovedByHand()
  for (const newcomers of [people(2, { regencyCode: '7371' }), people(3, { regencyCode: '7371' })]) {
    roster.push(...newcomers)
    await importPeople(roster)
    const found = await search(true)
    expect(found.handPlaced).toEqual([
      { stayed: 0, moved: 0 },
      { stayed: 1, moved: 0 },
    ])
    expect(found.violations).toEqual([])
    await app.api.allocation.adopt({ searchId })
    expect(await classCodeOf(name)).toBe(to)
  }
})

test('a move that was undone holds nobody', async () => {
  const { roster, name, to } = await withSomebodyMovedByHand()
  await app.api.history.undo({ through: null, latest: null })
  await importPeople([...roster, ...people(2, { regencyCode: '7371' })])
  expect((await search(true)).handPlaced[1]).toEqual({ stayed: 0, moved: 0 })
  await app.api.allocation.adopt({ searchId })
  expect(await classCodeOf(name)).not.toBe(to)
})

test('there must be a plan to keep', async () => {
  await importPeople([...companions, ...instructors])
  await expect(search(true)).rejects.toMatchObject({ code: 'NO_PLAN' })
})

test('is made with the settings of the plan that is kept; that others hold by now is said', async () => {
  await importPeople([...companions, ...instructors])
  await useNewPlan()
  const training = await app.api.training.get()
  training.tiers[2].firstDate = '2025-03-10'
  await app.api.training.save(training)
  expect(await app.api.allocation.current()).toMatchObject({ settingsChanged: true })

  await search(true)
  const kept = await app.api.allocation.adopt({ searchId })
  expect(kept).toMatchObject({ settingsChanged: true })
  expect(kept.tiers[1]).toMatchObject({ firstDate: '2025-02-27' })
  const renewed = await useNewPlan()
  expect(renewed).toMatchObject({ settingsChanged: false })
  expect(renewed.tiers[1]).toMatchObject({ firstDate: '2025-03-10' })
})

test('classes that begin before their instructor is trained are told of, and can be used', async () => {
  await importPeople([...companions, ...people(25, { role: 'instructor' })])
  const training = await app.api.training.get()
  training.tiers[2].firstDate = training.tiers[1].firstDate
  await app.api.training.save(training)
  const found = await search(false)
  expect(found.untrained).toBe(found.tiers[1]!.classes)
  expect(await app.api.allocation.adopt({ searchId })).toMatchObject({ untrained: found.untrained })
})

test('a plan that was changed meanwhile is not overwritten', async () => {
  await importPeople([...companions, ...instructors])
  await useNewPlan()
  const first = await app.api.allocation.current()
  await useNewPlan()
  await search(true)
  await app.api.history.undo({ through: null, latest: null })
  await expect(app.api.allocation.adopt({ searchId })).rejects.toMatchObject({ code: 'PLAN_CHANGED' })
  expect(await app.api.allocation.current()).toEqual(first)
})
