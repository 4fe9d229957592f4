import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { AttemptId } from '#contract/practice'
import type { Database } from '#main/database/database'
import { sql } from '#main/database/sql'
import { addAttempt, findAttempt } from '#main/practice/attempt-repository'
import { addEvents, listEvents, type TimedDeed } from '#main/practice/event-repository'
import { recordDeeds } from '#main/practice/record-deeds'
import { aCase } from '../../domain/practice/a-case.ts'
import { aWorkspace } from '../database/a-workspace.ts'

let last = 0
async function anAttempt(database: Database, timeLimit: number | null = null): Promise<AttemptId> {
  const id = `a${++last}` as AttemptId
  const attempt = {
    id,
    owner: { participantId: timeLimit === null ? null : id, classCode: null },
    practiceCase: aCase(),
    mode: timeLimit === null ? ('practice' as const) : ('exam' as const),
    questionnaire: { version: '2025022500', source: '{}' },
    startedAt: '2025-03-10T01:00:00.000Z',
    timeLimit,
  }
  await database.write(db => void addAttempt(db, attempt))
  return id
}

const typed = (to: string, elapsed: number): TimedDeed => ({
  elapsed,
  deed: { kind: 'answered', question: 'lantai', entry: null, from: '', to },
})

/** Two windows type; now and then an answer never arrives, and the window sends the same again with what came since. */
const doings = fc.array(
  fc.record({
    window: fc.constantFrom(0 as const, 1 as const),
    count: fc.integer({ min: 1, max: 3 }),
    isLost: fc.boolean(),
    /** Clocks differ and may be set back. */
    elapsed: fc.integer({ min: 0, max: 1000 }),
  }),
  { maxLength: 40 },
)

test('whatever two windows send and however often, what was acknowledged is there once and in order', async () => {
  const { workspace } = await aWorkspace()
  const { database } = workspace
  await fc.assert(
    fc.asyncProperty(doings, async todo => {
      const id = await anAttempt(database)
      const windows = [
        { seq: 0, waiting: [] as TimedDeed[] },
        { seq: 0, waiting: [] as TimedDeed[] },
      ]
      const acknowledged: string[] = []
      let number = 0
      for (const { window, count, isLost, elapsed } of todo) {
        const one = windows[window]!
        for (let more = 0; more < count; more++) one.waiting.push(typed(`${++number}`, elapsed))
        const answer = await database.write(db => recordDeeds(db, findAttempt(db, id)!, one.seq, one.waiting))
        if (answer.kind === 'recorded' && isLost) continue
        if (answer.kind === 'recorded')
          acknowledged.push(...one.waiting.map(({ deed }) => ('to' in deed ? deed.to : '')))
        one.seq = answer.seq
        one.waiting = []
      }
      const events = database.read(db => listEvents(db, id))
      const there = events.map(event => ('to' in event ? event.to : ''))
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1))
      expect(new Set(there).size).toBe(there.length)
      expect(acknowledged.filter(to => !there.includes(to))).toEqual([])
      const order = there.filter(to => acknowledged.includes(to)).map(Number)
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(events.every(({ elapsed }, at) => at === 0 || elapsed >= events[at - 1]!.elapsed)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('an examination keeps what came in time and nothing after it', async () => {
  const { workspace } = await aWorkspace()
  const id = await anAttempt(workspace.database, 1000)
  const record = (after: number, deeds: TimedDeed[]) =>
    workspace.database.write(db => recordDeeds(db, findAttempt(db, id)!, after, deeds))
  expect(await record(0, [typed('1', 999), typed('2', 1000), typed('3', 1001)])).toEqual({
    kind: 'time-over',
    seq: 2,
    timeLimit: 1000,
  })
  expect(await record(2, [typed('3', 1200)])).toMatchObject({ kind: 'time-over', seq: 2 })
})

test('events are only added, each after the one before it and never back in time', async () => {
  const { workspace } = await aWorkspace()
  const { database } = workspace
  const id = await anAttempt(database)
  await database.write(db => void addEvents(db, id, { seq: 0, elapsed: 0 }, [typed('1', 50)]))
  const wrongly = (query: ReturnType<typeof sql>) => database.write(db => void db.run(query))
  const insert = (seq: number, elapsed: number) =>
    wrongly(
      sql`INSERT INTO practice_event (attempt_id, seq, elapsed_ms, deed) VALUES (${id}, ${seq}, ${elapsed}, '{}')`,
    )
  await expect(insert(3, 60)).rejects.toThrow('follows')
  await expect(insert(1, 60)).rejects.toThrow('follows')
  await expect(insert(2, 49)).rejects.toThrow('follows')
  await expect(wrongly(sql`UPDATE practice_event SET deed = '{}'`)).rejects.toThrow('not changed')
  await expect(wrongly(sql`DELETE FROM practice_event`)).rejects.toThrow('not changed')
  await insert(2, 50)
})
