import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AttemptId, RecordedDeed } from '#contract/practice'
import { type AttemptSession, startSession } from '../../../src/renderer/features/practice/interview/attempt-session.ts'
import { deedOf } from '../../../src/renderer/features/practice/interview/attempt-store.ts'
import type { PracticeClient } from '../../../src/renderer/features/practice/interview/recorder.ts'

/** The whole app but its window, as the flows use it; its own types belong to another room. */
type StartedApp = {
  api: {
    practice: PracticeClient & {
      start: (of: { who: object; caseId: string; mode: string }) => Promise<{ attemptId: AttemptId }>
    }
    workspace: { create: (of: object) => Promise<unknown> }
  }
  close: () => Promise<void>
}
const startApp = async () => {
  const builder = '../../builders/start-app.ts'
  return ((await import(builder)) as { startApp: () => StartedApp }).startApp()
}

let app: StartedApp
let attemptId: AttemptId
beforeAll(async () => {
  app = await startApp()
  await app.api.workspace.create({ name: 'Latihan', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterAll(() => app.close())
beforeEach(() => begin('practice'))

async function begin(mode: 'guided' | 'practice' | 'exam', caseId = 'keluarga-asep') {
  ;({ attemptId } = await app.api.practice.start({ who: { participantId: null }, caseId, mode }))
}

let clock = 0
const open = async (practice: PracticeClient = app.api.practice): Promise<AttemptSession> =>
  startSession(await practice.resume({ attemptId }), practice, () => clock)
const kept = async () => (await app.api.practice.resume({ attemptId })).events.map(deedOf)

const answered = (question: string, to: string, from = ''): RecordedDeed => ({
  kind: 'answered',
  question,
  entry: null,
  from,
  to,
})

/** Main as it is, but some answers are lost on the way there or back; then they stay away no longer. */
function losing(losses: ('way there' | 'way back' | 'nothing')[]): PracticeClient {
  const left = [...losses]
  const { practice } = app.api
  return {
    resume: practice.resume,
    feedback: practice.feedback,
    finish: practice.finish,
    record: async (...call: Parameters<PracticeClient['record']>) => {
      const loss = left.shift() ?? 'nothing'
      if (loss === 'way there') throw new Error('lost')
      const recorded = await practice.record(...call)
      if (loss === 'way back') throw new Error('lost')
      return recorded
    },
  }
}

describe('what is done in the window', () => {
  test('is recorded in order, each once, whichever calls are lost', async () => {
    const aLoss = fc.constantFrom('way there' as const, 'way back' as const, 'nothing' as const)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('1', '2', '3', '4'), { minLength: 1, maxLength: 12 }),
        fc.array(aLoss, { maxLength: 10 }),
        async (codes, losses) => {
          await begin('practice')
          const session = await open(losing(losses))
          for (const code of codes) void session.answer({ question: 'lantai', entry: null }, code)
          for (let tries = 0; tries <= losses.length + 1; tries++) if (await session.retry()) break
          session.stop()

          const changes = codes.filter((code, at) => code !== codes[at - 1])
          expect(await kept()).toEqual(changes.map((code, at) => answered('lantai', code, changes[at - 1])))
          expect(session.store.getState().saving).toBe('saved')
        },
      ),
      { numRuns: 15 },
    )
  })

  test('is said not to be saved until it is, and stays in the form meanwhile', async () => {
    const session = await open(losing(['way there']))
    expect(await session.answer({ question: 'lantai', entry: null }, '3')).toBe(false)
    expect(session.store.getState()).toMatchObject({ saving: 'failed', savedAt: null })
    expect(session.store.getState().attempt.answers.values['lantai']).toBe('3')
    expect(await kept()).toEqual([])

    expect(await session.retry()).toBe(true)
    expect(session.store.getState().saving).toBe('saved')
    expect(await kept()).toEqual([answered('lantai', '3')])
    session.stop()
  })

  test('is held back once another window went on, until the attempt is read anew', async () => {
    const here = await open()
    const elsewhere = await open()
    await elsewhere.answer({ question: 'lantai', entry: null }, '5')
    expect(await here.answer({ question: 'atap', entry: null }, '2')).toBe(false)
    expect(here.store.getState().saving).toBe('changed')

    await here.reopen()
    expect(here.store.getState().attempt.answers.values).toMatchObject({ lantai: '5' })
    expect(await here.answer({ question: 'atap', entry: null }, '2')).toBe(true)
    expect(await kept()).toEqual([answered('lantai', '5'), answered('atap', '2')])
  })

  test('is taken back and brought again as deeds of their own', async () => {
    const session = await open()
    await session.record({ kind: 'member-added', entry: 'e1' })
    await session.record({ kind: 'member-removed', entry: 'e1' })
    session.undo()
    expect(session.store.getState().attempt.answers.entries['anggota']).toHaveLength(1)
    session.redo()
    await session.retry()
    expect((await kept()).map(deed => deed?.kind)).toEqual([
      'member-added',
      'member-removed',
      'member-restored',
      'member-removed',
    ])
  })

  test('that was typed in several pieces is taken back as one', async () => {
    const session = await open()
    const place = { question: 'alamat_domisili', entry: null }
    for (const text of ['Dusun', 'Dusun Sawah', 'Dusun Sawah Kulon']) await session.answer(place, text)
    expect(session.undo()).toMatchObject({ from: 'Dusun Sawah Kulon', to: '' })
    expect(session.undo()).toBeNull()
  })

  test('can still be taken back after the window was closed, what was taken back already cannot', async () => {
    const before = await open()
    await before.answer({ question: 'lantai', entry: null }, '5')
    await before.answer({ question: 'atap', entry: null }, '2')
    before.undo()
    await before.retry()
    const after = await open()
    expect(after.undo()).toMatchObject({ question: 'lantai', to: '' })
    expect(after.undo()).toBeNull()
  })

  test('goes on after main added what it told, in guided mode', async () => {
    await begin('guided')
    const session = await open()
    await session.answer({ question: 'keberadaan_keluarga', entry: null }, '1')
    await session.answer({ question: 'lantai', entry: null }, '5')
    const [told] = await Promise.all([
      session.feedback({ question: 'lantai', entry: null }),
      session.answer({ question: 'atap', entry: null }, '2'),
    ])
    expect(told?.compared).toMatchObject({ question: 'lantai', recorded: '5' })
    expect(await session.answer({ question: 'dinding', entry: null }, '1')).toBe(true)
    const { events } = await app.api.practice.resume({ attemptId })
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['answered', 'shown-right', 'answered', 'answered']),
    )
    expect(session.store.getState().seq).toBe(events.length)
  })

  test('too late in an examination is left out, and it is scored with what is there', async () => {
    await begin('exam', 'keluarga-budiono')
    const session = await open()
    await session.answer({ question: 'lantai', entry: null }, '5')
    clock += 10 * 3_600_000
    expect(await session.answer({ question: 'atap', entry: null }, '2')).toBe(false)
    expect(session.store.getState().saving).toBe('over')
    expect(await session.finish()).toMatchObject({ counted: expect.any(Number) })
  })
})
