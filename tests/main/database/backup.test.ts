import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '#main/database/database'
import { openConnection } from '#main/database/open'
import { sql } from '#main/database/sql'
import { backUp, backUpIfDue, listBackups } from '#main/database/workspace/backup'
import { backupsFolder } from '#main/database/workspace/layout'
import { restoreBackup } from '#main/database/workspace/restore'
import { openWorkspace, type Workspace } from '#main/database/workspace/workspace-folder'
import { changePassphrase } from '#main/database/workspace/workspace-keys'
import { aFolder, modesOf } from './a-folder.ts'
import { addPerson, aWorkspace, cheap, passphrase } from './a-workspace.ts'

const now = new Date('2025-03-01T10:15:00.123Z')
const byPassphrase = { by: 'passphrase', passphrase } as const

function pathOf(workspace: Workspace, name: string): string {
  return join(backupsFolder(workspace.folder), name)
}

function peopleIn(workspace: Workspace): unknown[] {
  return workspace.database.read(db => db.all(sql`SELECT id FROM participant ORDER BY id`))
}

async function aWorkspaceOfTwo() {
  const { workspace } = await aWorkspace()
  await workspace.database.write(db => {
    addPerson(db, 'p1', { nik: '1101990101990000' })
    addPerson(db, 'p2')
  })
  return workspace
}

describe('a backup', () => {
  test('is an encrypted database and its key file, for its owner only, and listed', async () => {
    const workspace = await aWorkspaceOfTwo()
    const made = await backUp(workspace, 'by-hand', now)
    const path = pathOf(workspace, made.name)

    expect(made).toEqual({
      name: '20250301T101500123Z-by-hand',
      madeAt: now.toISOString(),
      reason: 'by-hand',
      bytes: statSync(join(path, 'gladi.db')).size,
    })
    expect(listBackups(workspace.folder)).toEqual([made])
    expect(readdirSync(path).sort()).toEqual(['gladi.db', 'gladi.key.json'])
    const bytes = readFileSync(join(path, 'gladi.db'), 'latin1')
    for (const plain of ['SQLite format 3', '1101990101990000']) expect(bytes).not.toContain(plain)
    const modes = { '.': 0o700, 'gladi.db': 0o600, 'gladi.key.json': 0o600 }
    expect(modesOf(path, modes)).toEqual(modes)
  })

  test('is not kept when it cannot be made, and leaves nothing half-done', async () => {
    const workspace = await aWorkspaceOfTwo()
    const failing = { ...workspace, database: { ...workspace.database, vacuumInto: () => undefined } }
    await expect(backUp(failing, 'by-hand', now)).rejects.toThrow('missing or cut short')
    expect(readdirSync(backupsFolder(workspace.folder))).toEqual([])
  })

  test('is not kept when a row is missing from it', async () => {
    const workspace = await aWorkspaceOfTwo()
    const losing = (path: string) => {
      workspace.database.vacuumInto(path)
      const copy = openConnection({ file: path, key: workspace.dataKey, mode: 'existing' })
      copy.exec("DELETE FROM participant WHERE id = 'p2'")
      copy.close()
    }
    const failing = { ...workspace, database: { ...workspace.database, vacuumInto: losing } }
    await expect(backUp(failing, 'by-hand', now)).rejects.toMatchObject({
      refusal: { kind: 'database-damaged', findings: expect.arrayContaining(['participant has 1 rows instead of 2']) },
    })
    expect(listBackups(workspace.folder)).toEqual([])
  })

  test('clears away what a killed one left behind, and minds no other file', async () => {
    const workspace = await aWorkspaceOfTwo()
    const backups = backupsFolder(workspace.folder)
    mkdirSync(join(backups, '.20250101T000000000Z-automatic.gladi-draft'), { recursive: true })
    writeFileSync(join(backups, 'catatan.txt'), '')
    const { name } = await backUp(workspace, 'by-hand', now)
    expect(readdirSync(backups).sort()).toEqual([name, 'catatan.txt'])
  })

  test('waits for the writes before it and holds back those after it', async () => {
    const workspace = await aWorkspaceOfTwo()
    const before = workspace.database.write(db => addPerson(db, 'p3'))
    const backup = backUp(workspace, 'by-hand', now)
    const after = workspace.database.write(db => addPerson(db, 'p4'))
    const { name } = await backup
    await Promise.all([before, after])

    const file = join(pathOf(workspace, name), 'gladi.db')
    const copy = openDatabase({ file, key: workspace.dataKey, mode: 'existing' })
    expect(copy.read(db => db.all(sql`SELECT id FROM participant ORDER BY id`))).toEqual([
      { id: 'p1' },
      { id: 'p2' },
      { id: 'p3' },
    ])
    await copy.close()
  })
})

describe('automatic backups', () => {
  test('are made once a day, and rotated', async () => {
    const workspace = await aWorkspaceOfTwo()
    const hour = 3_600_000
    const byHand = await backUp(workspace, 'by-hand', now)
    for (let step = 0; step < 30; step++) await backUpIfDue(workspace, new Date(now.getTime() + step * 12 * hour))
    const automatic = listBackups(workspace.folder).filter(backup => backup.reason === 'automatic')
    const days = automatic.map(backup => backup.madeAt.slice(0, 10))
    // Half a month of daily backups: the last seven days, and the two Sundays before them.
    expect(days).toEqual([
      '2025-03-15',
      '2025-03-14',
      '2025-03-13',
      '2025-03-12',
      '2025-03-11',
      '2025-03-10',
      '2025-03-09',
      '2025-03-02',
    ])
    expect(listBackups(workspace.folder)).toContainEqual(byHand)
  })

  test('are not made again within a day', async () => {
    const workspace = await aWorkspaceOfTwo()
    expect(await backUpIfDue(workspace, now)).not.toBeNull()
    expect(await backUpIfDue(workspace, new Date(now.getTime() + 1000))).toBeNull()
  })
})

describe('restoring', () => {
  test('makes a workspace of its own and leaves the open one as it is', async () => {
    const workspace = await aWorkspaceOfTwo()
    const { name } = await backUp(workspace, 'by-hand', now)
    await workspace.database.write(db => db.run(sql`DELETE FROM participant`))

    const into = join(aFolder(), 'salinan')
    await restoreBackup({
      backup: pathOf(workspace, name),
      into,
      credential: { by: 'data-key', dataKey: workspace.dataKey },
    })
    const copy = await openWorkspace({ folder: into, credential: byPassphrase })
    expect(peopleIn(copy)).toEqual([{ id: 'p1' }, { id: 'p2' }])
    expect(peopleIn(workspace)).toEqual([])
    await copy.close()
  })

  test('works from the backup alone, wherever it was carried', async () => {
    const { workspace, recoveryCode } = await aWorkspace()
    const { name } = await backUp(workspace, 'by-hand', now)
    const into = join(aFolder(), 'salinan')
    await restoreBackup({
      backup: pathOf(workspace, name),
      into,
      credential: { by: 'recovery-code', code: recoveryCode },
    })
    expect(readdirSync(into).sort()).toEqual(['gladi.db', 'gladi.key.json'])
  })

  test('refuses a damaged backup, a wrong passphrase and a folder with files, and makes nothing', async () => {
    const workspace = await aWorkspaceOfTwo()
    const { name } = await backUp(workspace, 'by-hand', now)
    const backup = pathOf(workspace, name)
    const parent = aFolder()
    const into = join(parent, 'salinan')

    const wrong = { by: 'passphrase', passphrase: 'bukan yang ini' } as const
    await expect(restoreBackup({ backup, into, credential: wrong })).rejects.toThrow('wrong-passphrase')
    await expect(restoreBackup({ backup, into: workspace.folder, credential: byPassphrase })).rejects.toThrow('files')

    const bytes = readFileSync(join(backup, 'gladi.db'))
    bytes.fill(7, 3 * 4096, 3 * 4096 + 100)
    writeFileSync(join(backup, 'gladi.db'), bytes)
    await expect(restoreBackup({ backup, into, credential: byPassphrase })).rejects.toThrow('malformed')
    expect(existsSync(into)).toBe(false)
    expect(readdirSync(parent)).toEqual([])
  })
})

test('a changed passphrase holds for the backups too', async () => {
  const workspace = await aWorkspaceOfTwo()
  const { name } = await backUp(workspace, 'by-hand', now)
  await changePassphrase(workspace, 'kata sandi baru', cheap)
  const backup = pathOf(workspace, name)
  const parent = aFolder()
  await expect(restoreBackup({ backup, into: join(parent, 'lama'), credential: byPassphrase })).rejects.toThrow('wrong')
  await restoreBackup({
    backup,
    into: join(parent, 'baru'),
    credential: { by: 'passphrase', passphrase: 'kata sandi baru' },
  })
  expect(readdirSync(parent)).toEqual(['baru'])
})
