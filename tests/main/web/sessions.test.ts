import { expect, test } from 'vitest'
import { createSessions } from '#main/web/sessions'

const hour = 3_600_000

test('a session ends after eight hours without a call, and every call starts them anew', () => {
  let now = 0
  const sessions = createSessions(() => now)
  const cookie = `a=b; gladi=${sessions.exchange(sessions.newToken())}`

  now = 7 * hour
  expect(sessions.admits(cookie)).toBe(true)
  now = 14 * hour
  expect(sessions.admits(cookie)).toBe(true)
  now = 23 * hour
  expect(sessions.admits(cookie)).toBe(false)
  now = 22 * hour
  expect(sessions.admits(cookie)).toBe(false)
})
