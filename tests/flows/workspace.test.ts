import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TierSettings } from '#domain/training/training'
import { aRosterFile, people } from '../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

let app: App
beforeEach(() => {
  app = startApp()
})
afterEach(() => app.close())

const passphrase = 'kata sandi uji'
const create = (name = 'Uji') => app.api.workspace.create({ name, role: 'pusat', provinceCode: null, passphrase })

async function importPeople(count: number) {
  const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(people(count)) }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
}

test('a new workspace is open, listed, and the training of 2025 by default', async () => {
  const { workspace, recoveryCode } = await create('Ground Check: Sulsel?')

  expect(workspace).toMatchObject({ name: 'Ground Check: Sulsel?', role: 'pusat', isExample: false })
  expect(recoveryCode.length).toBeGreaterThan(25)
  expect((await app.api.workspace.state()).open).toEqual(workspace)
  expect(await app.api.workspace.list()).toMatchObject([{ name: 'Ground Check Sulsel', opensWithoutPassphrase: false }])
  expect(await app.api.training.get()).toMatchObject({
    name: 'Ground Check: Sulsel?',
    tiers: { 1: { firstDate: '2025-02-26', roomCount: 36 }, 2: { firstDate: '2025-02-27', limits: { target: 30 } } },
  })
})

test.each([
  ['a short passphrase', { passphrase: 'pendek' }, { code: 'PASSPHRASE_TOO_SHORT', data: { minimum: 8 } }],
  ['a name that is taken', { name: 'Ada' }, { code: 'NAME_TAKEN' }],
])('%s is refused', async (_, change, refusal) => {
  await create('Ada')
  const wanted = { name: 'Uji', role: 'pusat', provinceCode: null, passphrase, ...change } as const
  await expect(app.api.workspace.create(wanted)).rejects.toMatchObject(refusal)
})

test('it opens with its passphrase or its recovery code, and with nothing else', async () => {
  const { workspace, recoveryCode } = await create()
  const { path } = workspace
  app = await app.restart()

  await expect(app.api.workspace.open({ path })).rejects.toMatchObject({ code: 'SECRET_NEEDED' })
  await expect(app.api.workspace.open({ path, passphrase: 'kata sandi lain' })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
  })
  await expect(app.api.workspace.open({ path, recoveryCode: 'ABC' })).rejects.toMatchObject({
    code: 'MISTYPED_RECOVERY_CODE',
  })
  await expect(app.api.workspace.open({ path: `${path}-lain`, passphrase })).rejects.toMatchObject({
    code: 'NOT_A_WORKSPACE',
  })
  expect((await app.api.workspace.state()).open).toBeNull()

  expect(await app.api.workspace.open({ path, recoveryCode: recoveryCode.toLowerCase() })).toMatchObject({
    name: 'Uji',
  })
  await app.api.workspace.close()
  expect(await app.api.workspace.open({ path, passphrase })).toMatchObject({ name: 'Uji' })
})

test('a second process is told who has the workspace open', async () => {
  const { workspace } = await create()
  const second = startApp(app.folder)

  await expect(second.api.workspace.open({ path: workspace.path, passphrase })).rejects.toMatchObject({
    code: 'IN_USE',
    data: { pid: process.pid },
  })
})

test('settings are saved, and impossible ones refused', async () => {
  await create()
  const training = await app.api.training.get()
  training.tiers[2].limits = { smallest: 15, largest: 35, target: 25 }
  await app.api.training.save(training)
  expect((await app.api.training.get()).tiers[2].limits).toEqual({ smallest: 15, largest: 35, target: 25 })

  await app.api.training.save({ ...training, name: 'Nama lain' })
  expect((await app.api.training.get()).name).toBe('Nama lain')
  expect((await app.api.workspace.state()).open).toMatchObject({ name: 'Uji' })

  const impossible: Partial<TierSettings>[] = [
    { limits: { smallest: 40, largest: 20, target: 30 } },
    { roomCount: 0 },
    { firstDate: '2025-02-30' },
    { sessions: [] },
    { sessions: [{ start: '12:00', end: '08:00' }] },
    {
      sessions: [
        { start: '08:00', end: '12:00' },
        { start: '11:00', end: '15:00' },
      ],
    },
  ]
  for (const change of impossible) {
    const tiers = { ...training.tiers, 2: { ...training.tiers[2], ...change } }
    const saving = app.api.training.save({ ...training, tiers })
    await expect(saving).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
})

test('a backup becomes a workspace of its own and leaves the open one alone', async () => {
  await create()
  await importPeople(20)
  const made = await app.api.workspace.backUp()
  await importPeople(30)

  expect(await app.api.workspace.backups()).toContainEqual(made)
  const { path } = await app.api.workspace.restoreToCopy({ fileName: made.fileName, name: 'Salinan' })
  expect(await app.api.roster.summary()).toMatchObject({ companions: 50 })

  expect(await app.api.workspace.open({ path, passphrase })).toMatchObject({ name: 'Salinan' })
  expect(await app.api.roster.summary()).toMatchObject({ companions: 20 })
})

test('the example has its people and its plan, and opens the next time without being made again', async () => {
  const { result, events } = await runToEnd(await app.api.workspace.openExample())
  expect(result).toMatchObject({ isExample: true })
  expect(new Set(events.map(({ step }) => step))).toEqual(new Set(['roster', 'import', 'plan', 'save']))
  expect(await app.api.roster.summary()).toMatchObject({ companions: 33_603, instructors: 1120 })
  const plan = await app.api.allocation.current()
  expect(plan!.tiers).toMatchObject([
    { classes: 36, placed: 1120, unplaced: 0 },
    { classes: 1120, placed: 33_603, unplaced: 0, waves: 32 },
  ])

  app = await app.restart()
  await runToEnd(await app.api.workspace.openExample())
  expect(await app.api.allocation.current()).toEqual(plan)
})

test("a companion's workspace refuses rosters and plans", async () => {
  await app.api.workspace.create({ name: 'Latihan', role: 'pendamping', provinceCode: '73', passphrase })

  await expect(app.api.roster.check({ file: aRosterFile(people(1)) }).then(runToEnd)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(app.api.allocation.current()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect((await app.api.workspace.state()).open).toMatchObject({ role: 'pendamping' })
})
