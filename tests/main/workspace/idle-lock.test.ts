import { expect, onTestFinished, test, vi } from 'vitest'
import { createWorkspaceSession } from '#main/workspace-session'
import { aWorkspace } from '../database/a-workspace.ts'

const minute = 60_000

/** A session that holds a workspace, on a clock that stands still. */
async function aSession() {
  const { workspace } = await aWorkspace()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const session = createWorkspaceSession(() => new Date())
  await session.hold(workspace)
  return session
}

test('a workspace locks when it was not asked for so long, and every question puts that off', async () => {
  const session = await aSession()
  session.lockAfter(15 * minute)
  for (const _ of [1, 2, 3]) {
    vi.advanceTimersByTime(14 * minute)
    expect(session.current()).toBeDefined()
  }
  vi.advanceTimersByTime(15 * minute)
  expect(session.current()).toBeUndefined()
  expect(session.locked()).toMatchObject({ name: 'Ground Check' })
  await session.whenClosed()
})

test('told never to, it stays open', async () => {
  const session = await aSession()
  session.lockAfter(15 * minute)
  session.lockAfter(null)
  vi.advanceTimersByTime(600 * minute)
  expect(session.locked()).toBeUndefined()
  await session.close()
})

test('closed, it does not lock later', async () => {
  const session = await aSession()
  session.lockAfter(15 * minute)
  await session.close()
  vi.advanceTimersByTime(16 * minute)
  expect(session.locked()).toBeUndefined()
})
