import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sql } from '#main/database/sql'
import { createWorkspace, openWorkspace, waysInto } from '#main/database/workspace/workspace-folder'
import {
  changePassphrase,
  forgetInSystemStore,
  rememberInSystemStore,
  renewRecoveryCode,
} from '#main/database/workspace/workspace-keys'
import { aFolder, modesOf } from './a-folder.ts'
import { aSystemStore } from './a-system-store.ts'
import { addPerson, addWorkspace, aWorkspace, cheap, passphrase } from './a-workspace.ts'

function refused(kind: string) {
  return expect.objectContaining({ refusal: expect.objectContaining({ kind }) })
}

test('a new workspace is a database, its keys and a lock, for its owner only', async () => {
  const { workspace } = await aWorkspace()
  const { folder } = workspace
  expect(readdirSync(folder).sort()).toEqual(
    ['gladi.db', 'gladi.db-shm', 'gladi.db-wal', 'gladi.key.json', 'gladi.lock'].filter(name =>
      existsSync(join(folder, name)),
    ),
  )
  const modes = { '.': 0o700, 'gladi.db': 0o600, 'gladi.key.json': 0o600, 'gladi.lock': 0o600 }
  expect(modesOf(folder, modes)).toEqual(modes)
  await workspace.close()
  expect(readdirSync(folder).sort()).toEqual(['gladi.db', 'gladi.key.json'])
})

test('it opens again by every way that it has, with what was saved', async () => {
  const store = aSystemStore()
  const { workspace, recoveryCode } = await aWorkspace({ systemStore: store })
  const { folder } = workspace
  await workspace.database.write(db => addPerson(db, 'p1'))
  await workspace.close()
  expect(waysInto(folder)).toEqual(['passphrase', 'system-store', 'recovery-code'])

  const credentials = [
    { by: 'passphrase', passphrase },
    { by: 'recovery-code', code: recoveryCode.toLowerCase() },
    { by: 'system-store', store },
  ] as const
  for (const credential of credentials) {
    const again = await openWorkspace({ folder, credential })
    expect(again.database.read(db => db.one(sql`SELECT id FROM participant`))).toEqual({ id: 'p1' })
    await again.close()
  }
})

test('a data key that is wiped while a new passphrase is stretched is not wrapped', async () => {
  const { workspace } = await aWorkspace()
  const { folder } = workspace
  const before = readFileSync(join(folder, 'gladi.key.json'))
  const changing = changePassphrase(workspace, 'yang berikutnya', cheap)
  workspace.dataKey.fill(0)
  await expect(changing).rejects.toThrow('closed meanwhile')
  expect(readFileSync(join(folder, 'gladi.key.json'))).toEqual(before)
})

test('after closing nothing is written and no key replaced: what opened it before opens it still', async () => {
  const { workspace, recoveryCode } = await aWorkspace()
  const { folder } = workspace
  const closing = workspace.close()
  await expect(renewRecoveryCode(workspace)).rejects.toThrow('not open')
  await expect(changePassphrase(workspace, 'yang berikutnya', cheap)).rejects.toThrow('not open')
  await expect(workspace.database.write(db => addPerson(db, 'p1'))).rejects.toThrow('not open')
  await closing
  workspace.dataKey.fill(0)
  for (const credential of [
    { by: 'passphrase', passphrase },
    { by: 'recovery-code', code: recoveryCode },
  ] as const) {
    const again = await openWorkspace({ folder, credential })
    await again.close()
  }
})

test('neither passphrase nor data key nor recovery code is in any of its files', async () => {
  const { workspace, recoveryCode } = await aWorkspace()
  await workspace.close()
  const hidden = [passphrase, recoveryCode, recoveryCode.replaceAll('-', '')]
  for (const encoding of ['hex', 'base64', 'latin1'] as const)
    hidden.push(Buffer.from(workspace.dataKey).toString(encoding))
  for (const name of readdirSync(workspace.folder)) {
    const content = readFileSync(join(workspace.folder, name), 'latin1')
    for (const secret of hidden) expect(content.includes(secret)).toBe(false)
  }
})

describe('is not made', () => {
  const attempts = [
    ['without a passphrase where there is no system store', {}, 'passphrase-needed'],
    [
      'with a system store that is none',
      { systemStore: { ...aSystemStore(), available: () => false } },
      'passphrase-needed',
    ],
    ['with a short passphrase', { passphrase: 'pendek' }, 'passphrase-too-short'],
  ] as const

  test.each(attempts)('%s', async (_, ways, kind) => {
    const parent = aFolder()
    const making = createWorkspace({ folder: join(parent, 'baru'), setUp: addWorkspace, argon2Cost: cheap, ...ways })
    await expect(making).rejects.toThrow(refused(kind))
    expect(readdirSync(parent)).toEqual([])
  })

  test('where there are files already', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'skripsi.docx'), '')
    await expect(createWorkspace({ folder, passphrase, setUp: addWorkspace, argon2Cost: cheap })).rejects.toThrow(
      refused('folder-in-use'),
    )
    expect(readdirSync(folder)).toEqual(['skripsi.docx'])
  })

  test('by halves: when its first rows fail there is no folder', async () => {
    const parent = aFolder()
    const folder = join(parent, 'baru')
    await expect(createWorkspace({ folder, passphrase, setUp: failToSetUp, argon2Cost: cheap })).rejects.toThrow(
      'no first rows',
    )
    expect(readdirSync(parent)).toEqual([])
  })
})

function failToSetUp(): never {
  throw new Error('no first rows')
}

test('an empty folder becomes the workspace', async () => {
  const folder = join(aFolder(), 'kosong')
  mkdirSync(folder)
  const { workspace } = await aWorkspace({ folder })
  expect(workspace.folder).toBe(folder)
})

describe('opening says', () => {
  test('who has it', async () => {
    const { workspace } = await aWorkspace()
    const opening = openWorkspace({ folder: workspace.folder, credential: { by: 'passphrase', passphrase } })
    await expect(opening).rejects.toMatchObject({ refusal: { kind: 'held', holder: { pid: process.pid } } })
  })

  test('that the passphrase is wrong, and leaves the workspace free for the next try', async () => {
    const { workspace } = await aWorkspace()
    await workspace.close()
    const { folder } = workspace
    const wrong = openWorkspace({ folder, credential: { by: 'passphrase', passphrase: 'bukan yang ini' } })
    await expect(wrong).rejects.toThrow(refused('wrong-passphrase'))
    await (await openWorkspace({ folder, credential: { by: 'passphrase', passphrase } })).close()
  })

  test.each(['gladi.db', 'gladi.key.json'])('that it is no workspace without its %s', async name => {
    const { workspace } = await aWorkspace()
    await workspace.close()
    rmSync(join(workspace.folder, name))
    const opening = openWorkspace({ folder: workspace.folder, credential: { by: 'passphrase', passphrase } })
    await expect(opening).rejects.toThrow(refused('not-a-workspace'))
    expect(waysInto(workspace.folder)).toEqual([])
    expect(readdirSync(workspace.folder)).toHaveLength(1)
  })

  test("that another workspace's key file does not belong to it", async () => {
    const [one, other] = [(await aWorkspace()).workspace, (await aWorkspace()).workspace]
    await one.close()
    const keys = readFileSync(join(other.folder, 'gladi.key.json'))
    writeFileSync(join(one.folder, 'gladi.key.json'), keys)
    const opening = openWorkspace({ folder: one.folder, credential: { by: 'passphrase', passphrase } })
    await expect(opening).rejects.toThrow(refused('database-unreadable'))
  })
})

describe('changing keys leaves the database file as it is:', () => {
  test('another passphrase, another recovery code', async () => {
    const { workspace, recoveryCode } = await aWorkspace()
    const { folder } = workspace
    await workspace.database.checkpoint()
    const before = readFileSync(join(folder, 'gladi.db'))
    await changePassphrase(workspace, 'kata sandi baru', cheap)
    const renewed = await renewRecoveryCode(workspace)
    expect(readFileSync(join(folder, 'gladi.db'))).toEqual(before)
    await workspace.close()

    const old = openWorkspace({ folder, credential: { by: 'passphrase', passphrase } })
    await expect(old).rejects.toThrow(refused('wrong-passphrase'))
    const lost = openWorkspace({ folder, credential: { by: 'recovery-code', code: recoveryCode } })
    await expect(lost).rejects.toThrow(refused('wrong-recovery-code'))
    await (await openWorkspace({ folder, credential: { by: 'passphrase', passphrase: 'kata sandi baru' } })).close()
    await (await openWorkspace({ folder, credential: { by: 'recovery-code', code: renewed } })).close()
  })

  test('the system store remembered and forgotten, never as the only way', async () => {
    const store = aSystemStore()
    const { workspace } = await aWorkspace()
    await rememberInSystemStore(workspace, store)
    expect(waysInto(workspace.folder)).toContain('system-store')
    await forgetInSystemStore(workspace)
    expect(waysInto(workspace.folder)).not.toContain('system-store')

    const bare = await createWorkspace({ folder: join(aFolder(), 'baru'), systemStore: store, setUp: addWorkspace })
    await expect(forgetInSystemStore(bare.workspace)).rejects.toThrow(refused('passphrase-needed'))
    await bare.workspace.close()
  })

  test('two changes at once, neither of which undoes the other', async () => {
    const { workspace } = await aWorkspace()
    const { folder } = workspace
    const changed = changePassphrase(workspace, 'kata sandi baru', cheap)
    const code = await renewRecoveryCode(workspace)
    await changed
    await workspace.close()
    const credentials = [
      { by: 'passphrase', passphrase: 'kata sandi baru' },
      { by: 'recovery-code', code },
    ] as const
    for (const credential of credentials) {
      const again = await openWorkspace({ folder, credential })
      expect(again.dataKey).toEqual(workspace.dataKey)
      await again.close()
    }
  })
})
