import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWorkspaceSession } from '#main/workspace-session'
import { aWorkspace } from '../database/a-workspace.ts'

const day = 86_400_000

async function aSession() {
  let time = Date.parse('2025-02-03T08:00:00Z')
  const { workspace } = await aWorkspace()
  const session = createWorkspaceSession(() => new Date(time))
  const opened = await session.hold(workspace)
  return {
    session,
    opened,
    /** The next backup is due, and cannot be made. */
    breakBackups: () => {
      time += 2 * day
      const backups = join(workspace.folder, 'backups')
      rmSync(backups, { recursive: true })
      writeFileSync(backups, '')
    },
  }
}

test('work that begins on a closed workspace is ended at once, and work that is done is not ended again', async () => {
  const { session, opened } = await aSession()
  const ended: string[] = []
  const end = (what: string) => async () => void ended.push(what)
  const forget = opened.whenClosing(end('done before'))
  opened.whenClosing(end('under way'))
  forget()
  await session.lock()
  opened.whenClosing(end('too late'))
  expect(ended).toEqual(['under way', 'too late'])
})

test('work that does not end well keeps neither the rest nor the key', async () => {
  const { session, opened } = await aSession()
  let isRestEnded = false
  opened.whenClosing(() => Promise.reject(new Error('It does not end.')))
  opened.whenClosing(async () => {
    isRestEnded = true
  })
  await session.lock()
  expect(isRestEnded).toBe(true)
  expect(opened.key.every(byte => byte === 0)).toBe(true)
})

test('a backup that fails while it locks by itself neither ends the app nor keeps the key', async () => {
  const { session, opened, breakBackups } = await aSession()
  breakBackups()
  session.lockAfter(1)
  await expect.poll(() => session.locked()?.name, { timeout: 5000 }).toBe('Ground Check')
  await session.whenClosed()
  expect(opened.key.every(byte => byte === 0)).toBe(true)
})
