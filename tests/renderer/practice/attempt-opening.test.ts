import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AttemptId, OpenedAttempt } from '#contract/practice'
import { attemptOpening } from '../../../src/renderer/features/practice/interview/attempt-opening.ts'

/** The whole app but its window, as the flows use it; its own types belong to another room. */
type StartedApp = {
  api: {
    practice: {
      start: (of: object) => Promise<{ attemptId: AttemptId }>
      resume: (of: { attemptId: AttemptId }) => Promise<OpenedAttempt>
      finish: (of: object) => Promise<unknown>
    }
    workspace: { create: (of: object) => Promise<unknown> }
  }
  close: () => Promise<void>
}

let app: StartedApp
let attemptId: AttemptId
let asked: AttemptId[]
beforeAll(async () => {
  const builder = '../../builders/start-app.ts'
  app = ((await import(builder)) as { startApp: () => StartedApp }).startApp()
  await app.api.workspace.create({ name: 'Latihan', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterAll(() => app.close())
beforeEach(async () => {
  const begun = { who: { participantId: null }, caseId: 'keluarga-sukirman', mode: 'practice' }
  attemptId = (await app.api.practice.start(begun)).attemptId
  asked = []
})

const opening = () =>
  attemptOpening(input => {
    asked.push(input.attemptId)
    return app.api.practice.resume(input)
  })

test('a rehearsal is asked for as soon as it is known which, and not once more by its page', async () => {
  const { begin, open } = opening()
  begin(attemptId)
  expect(asked).toEqual([attemptId])
  expect(await open(attemptId)).toMatchObject({ kind: 'opened', opened: { seq: 0 } })
  expect(asked).toEqual([attemptId])
})

test('what was asked for is taken once: the next visit asks anew', async () => {
  const { begin, open } = opening()
  begin(attemptId)
  await open(attemptId)
  await app.api.practice.finish({ attemptId, after: 0, elapsed: 0 })
  expect(await open(attemptId)).toEqual({ kind: 'finished', attemptId })
  expect(asked).toEqual([attemptId, attemptId])
})

test('a rehearsal that is not there is an answer; what cannot be asked is told where it is taken', async () => {
  const gone = 'tidak ada' as AttemptId
  const { begin, open } = opening()
  begin(gone)
  expect(await open(gone)).toEqual({ kind: 'gone', attemptId: gone })
  const broken = attemptOpening(() => Promise.reject(new Error('The way to main is closed.')))
  broken.begin(gone)
  await expect(broken.open(gone)).rejects.toThrow('closed')
})
