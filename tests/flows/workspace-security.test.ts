import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#main/database/migrations/migrations'
import type { Api, App } from '../builders/start-app.ts'
import { runToEnd, startApp } from '../builders/start-app.ts'

let app: App
beforeEach(() => {
  app = startApp()
})
afterEach(() => app.close())

const passphrase = 'kata sandi uji'
const changed = 'kata sandi baru'
const create = (name = 'Uji') => app.api.workspace.create({ name, role: 'pusat', provinceCode: null, passphrase })

describe('a changed passphrase', () => {
  test('opens the workspace and its backups, and the old one opens neither', async () => {
    const { path } = (await create()).workspace
    await app.api.workspace.backUp()
    await app.api.workspace.changePassphrase({ current: passphrase, passphrase: changed })
    const [backup] = await app.api.workspace.backups()
    await app.api.workspace.close()

    const paths = [path, join(path, 'backups', backup!.fileName)]
    for (const one of paths) {
      await expect(app.api.workspace.open({ path: one, passphrase })).rejects.toMatchObject({
        code: 'WRONG_PASSPHRASE',
      })
      expect(await app.api.workspace.open({ path: one, passphrase: changed })).toMatchObject({ name: 'Uji' })
      await app.api.workspace.close()
    }
  })

  test('leaves the database as it is, to the byte, and the recovery code good', async () => {
    const { workspace, recoveryCode } = await create()
    const database = () => readFileSync(join(workspace.path, 'gladi.db'))
    const before = database()
    await app.api.workspace.changePassphrase({ current: passphrase, passphrase: changed })
    expect(database().equals(before)).toBe(true)
    await app.api.workspace.close()
    expect(await app.api.workspace.open({ path: workspace.path, recoveryCode })).toMatchObject({ name: 'Uji' })
  })

  test('needs the old one, and is long enough; refused, nothing changes', async () => {
    const { path } = (await create()).workspace
    const change = (current: string, next: string) => app.api.workspace.changePassphrase({ current, passphrase: next })
    await expect(change('bukan ini ya', changed)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' })
    await expect(change(passphrase, 'pendek')).rejects.toMatchObject({
      code: 'PASSPHRASE_TOO_SHORT',
      data: { minimum: 8 },
    })
    await app.api.workspace.close()
    expect(await app.api.workspace.open({ path, passphrase })).toMatchObject({ name: 'Uji' })
  })
})

test('a new recovery code opens, the one before no longer does, and only who knows the passphrase gets one', async () => {
  const { workspace, recoveryCode } = await create()
  const { path } = workspace
  await expect(app.api.workspace.renewRecoveryCode({ current: 'bukan ini ya' })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
  })
  const renewed = await app.api.workspace.renewRecoveryCode({ current: passphrase })
  await app.api.workspace.close()
  await expect(app.api.workspace.open({ path, recoveryCode })).rejects.toMatchObject({ code: 'WRONG_RECOVERY_CODE' })
  expect(await app.api.workspace.open({ path, recoveryCode: renewed.recoveryCode })).toMatchObject({ name: 'Uji' })
})

describe('locked', () => {
  test('it says so, answers nothing, keeps no key, and opens again with its secret only', async () => {
    const { path } = (await create()).workspace
    const { key } = app.context.session.current()!
    await app.api.workspace.lock()

    expect(await app.api.workspace.state()).toMatchObject({
      open: null,
      locked: { path, name: 'Uji', isExample: false, opensWithoutPassphrase: false },
    })
    expect(key.every(byte => byte === 0)).toBe(true)
    await expect(app.api.roster.summary()).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' })
    await expect(app.api.workspace.open({ path })).rejects.toMatchObject({ code: 'SECRET_NEEDED' })
    await expect(app.api.workspace.open({ path, passphrase: changed })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    })
    expect(await app.api.workspace.state()).toMatchObject({ locked: { path } })
    expect(await app.api.workspace.open({ path, passphrase })).toMatchObject({ name: 'Uji' })
    expect(await app.api.workspace.state()).toMatchObject({ open: { path }, locked: null })
    expect(await app.api.roster.summary()).toMatchObject({ companions: 0 })
  })

  test('closing it forgets that it was', async () => {
    await create()
    await app.api.workspace.lock()
    await app.api.workspace.close()
    expect(await app.api.workspace.state()).toMatchObject({ open: null, locked: null })
  })

  test('whoever watches is told at once', async () => {
    const { path } = (await create()).workspace
    const watched = await app.api.workspace.watchLock()
    expect((await watched.next()).value).toEqual({ isLocked: false })
    await app.api.workspace.lock()
    expect((await watched.next()).value).toEqual({ isLocked: true })
    await app.api.workspace.open({ path, passphrase })
    expect((await watched.next()).value).toEqual({ isLocked: false })
    await watched.return()
  })

  test('it locks by itself when nobody uses it', async () => {
    await create()
    app.context.session.lockAfter(50)
    await expect.poll(() => app.context.session.locked()?.name, { timeout: 5000 }).toBe('Uji')
  })
})

test("the settings of this computer's user are remembered; damaged ones are the defaults", async () => {
  expect(await app.api.workspace.settings()).toEqual({ lockAfterMinutes: 60, updateCheck: false })
  await app.api.workspace.saveSettings({ lockAfterMinutes: null, updateCheck: true })
  app = await app.restart()
  expect(await app.api.workspace.settings()).toEqual({ lockAfterMinutes: null, updateCheck: true })
  const wrong = { lockAfterMinutes: 1, updateCheck: false } as unknown as Parameters<
    Api['workspace']['saveSettings']
  >[0]
  await expect(app.api.workspace.saveSettings(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('about says what runs, and every package of the app has its licence', async () => {
  await create()
  expect(await app.api.workspace.about()).toEqual({
    app: '0.0.0',
    electron: null,
    node: process.versions.node,
    sqlite: expect.stringMatching(/^3\.\d+/),
    databaseFormat: migrations.length,
  })
  const licences = await app.api.workspace.licences()
  expect(licences.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['react', 'electron', 'Inter', 'idn-area-data']),
  )
  expect(licences.filter(({ licence }) => licence === '')).toEqual([])
})

test('the example keeps its published passphrase; removed, it can be made anew', async () => {
  await runToEnd(await app.api.workspace.openExample())
  const { path } = (await app.api.workspace.state()).open!
  await expect(
    app.api.workspace.changePassphrase({ current: 'contoh gladi', passphrase: changed }),
  ).rejects.toMatchObject({ code: 'EXAMPLE_KEYS' })
  await app.api.training.save({ ...(await app.api.training.get()), name: 'Diubah' })

  await app.api.workspace.removeExample()
  expect(await app.api.workspace.state()).toMatchObject({ open: null, locked: null })
  expect((await app.api.workspace.list()).filter(one => one.path === path)).toEqual([])
  const { events } = await runToEnd(await app.api.workspace.openExample())
  expect(events.length).toBeGreaterThan(1)
  expect((await app.api.training.get()).name).not.toBe('Diubah')
})
