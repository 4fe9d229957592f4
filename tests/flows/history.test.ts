import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SearchId } from '#contract/identifiers'
import { type aPerson, aRosterFile, people } from '../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

let app: App
beforeEach(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterEach(() => app.close())

async function importPeople(persons: ReturnType<typeof aPerson>[], withdrawGone = false) {
  const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(persons) }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone }))
}

async function adoptPlan() {
  const searchId = 'cari-1' as SearchId
  await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
  return app.api.allocation.adopt({ searchId })
}

const roster = () => [...people(45), ...people(2, { role: 'instructor' })]

/** What the window would show. */
const shown = async () => ({
  summary: await app.api.roster.summary(),
  plan: await app.api.allocation.current(),
  classes: await app.api.schedule.classes(),
  unplaced: await app.api.allocation.unplaced(),
})

test('an import of people who have classes is undone with the plan that came after it, and both are done again', async () => {
  const empty = await shown()
  await importPeople(roster())
  const imported = await shown()
  await adoptPlan()
  const planned = await shown()
  expect(planned.classes.length).toBeGreaterThan(1)

  const { changes } = await app.api.history.changes({ before: null, limit: 10 })
  expect(changes.map(({ kind }) => kind)).toEqual(['planAdopted', 'rosterImported'])
  const undone = await app.api.history.undo({ through: changes[1]!.id, latest: null })
  expect(undone.map(({ kind }) => kind)).toEqual(['planAdopted', 'rosterImported'])
  expect({ ...(await shown()), summary: undefined }).toEqual({ ...empty, summary: undefined })
  expect(await app.api.roster.summary()).toMatchObject({ companions: 0, instructors: 0 })

  expect(await app.api.history.redo()).toMatchObject({ kind: 'rosterImported' })
  expect(await shown()).toEqual(imported)
  expect(await app.api.history.redo()).toMatchObject({ kind: 'planAdopted' })
  expect(await shown()).toEqual(planned)
  await expect(app.api.history.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' })
})

test('an import of thousands is undone in a worker while other calls are answered', async () => {
  await importPeople(people(3000))
  const undoing = app.api.history.undo({ through: null, latest: null })
  expect((await app.api.roster.summary()).companions).toBe(3000)
  await undoing
  expect(await app.api.roster.summary()).toMatchObject({ companions: 0, withdrawn: 0 })
  await app.api.history.redo()
  expect((await app.api.roster.summary()).companions).toBe(3000)
}, 60_000)

test('changes can be undone after a restart, one by one, the latest first', async () => {
  const [first, second] = people(2)
  await importPeople([first!, second!])
  const whole = await shown()
  await importPeople([{ ...first!, name: 'Nama Baru' }], true)
  expect(await app.api.roster.summary()).toMatchObject({ companions: 1, withdrawn: 1 })

  app = await app.restart()
  const [listed] = await app.api.workspace.list()
  await app.api.workspace.open({ path: listed!.path, passphrase: 'kata sandi uji' })
  expect((await app.api.history.toggles()).undo).toMatchObject({ kind: 'rosterImported', data: { withdrawn: 1 } })
  await app.api.history.undo({ through: null, latest: null })
  expect({ ...(await shown()), summary: undefined }).toEqual({ ...whole, summary: undefined })
  expect(await app.api.roster.summary()).toMatchObject({ companions: 2, withdrawn: 0 })
})

test('what happened to one person is told, the latest first', async () => {
  const [one, other] = people(2)
  await importPeople([one!, other!])
  await importPeople([{ ...one!, name: 'Nama Baru' }, other!])
  const ids = app.context.session
    .current()!
    .database.read(db => db.all<{ id: never; name: string }>({ text: 'SELECT id, name FROM participant', params: [] }))
  const changesOf = async (name: string) =>
    (await app.api.history.ofPerson({ participantId: ids.find(person => person.name === name)!.id })).map(
      ({ data }) => data['changed'],
    )
  expect(await changesOf('Nama Baru')).toEqual([1, 0])
  expect(await changesOf(other!.name)).toEqual([0])
})

test('an import that changes nothing makes no change, and the plan stays up to date', async () => {
  const persons = roster()
  await importPeople(persons)
  await adoptPlan()
  await importPeople(persons)
  expect((await app.api.history.toggles()).undo).toMatchObject({ kind: 'planAdopted' })
  expect(await app.api.allocation.current()).toMatchObject({ rosterChanged: false })
})

test('undoing what is the latest no longer takes nothing back: another change came meanwhile', async () => {
  const [first, second] = people(2)
  await importPeople([first!])
  const seen = (await app.api.history.toggles()).undo!.id
  await importPeople([first!, second!])
  await expect(app.api.history.undo({ through: seen, latest: seen })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
  expect((await app.api.roster.summary()).companions).toBe(2)
})

test('settings are undone like everything else, after a restart too, and nothing is noted where nothing changed', async () => {
  const first = await app.api.training.get()
  const tier2 = { ...first.tiers[2], limits: { smallest: 20, largest: 35, target: 30 } }
  const second = { ...first, tiers: { ...first.tiers, 2: tier2 } }
  await app.api.training.save(second)
  await app.api.training.save(second)
  await app.api.training.save({ ...second, name: 'Nama lain' })
  expect((await app.api.history.changes({ before: null, limit: 9 })).changes).toMatchObject([
    { kind: 'trainingRenamed', data: { from: 'Uji', to: 'Nama lain' } },
    { kind: 'trainingSizesChanged', data: { tier: 2, from: '20–40', to: '20–35' } },
  ])

  await app.api.history.undo({ through: null, latest: null })
  expect(await app.api.training.get()).toEqual(second)
  app = await app.restart()
  const [listed] = await app.api.workspace.list()
  await app.api.workspace.open({ path: listed!.path, passphrase: 'kata sandi uji' })
  await app.api.history.undo({ through: null, latest: null })
  expect(await app.api.training.get()).toEqual(first)
  await app.api.history.redo()
  expect(await app.api.training.get()).toEqual(second)
})
