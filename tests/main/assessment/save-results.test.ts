import { fc, test } from '@fast-check/vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { DesignId } from '#contract/assessment'
import { countedAttempt } from '#domain/assessment/counted-attempt'
import type { CountedAttempt } from '#domain/assessment/test-design'
import { scoreOf } from '#domain/assessment/test-score'
import { addHiddenDesign, showDesign } from '#main/assessment/design-repository'
import { type NewResult, saveResults } from '#main/assessment/save-results'
import type { Database } from '#main/database/database'
import { recordChange, redoChange, undoChange } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { anItem, theSettings } from '../../builders/an-item.ts'
import { createWorkspace, type Workspace } from '#main/database/workspace/workspace-folder'
import { addWorkspace, cheap, passphrase } from '../database/a-workspace.ts'

const at = '2025-02-27T08:00:00.000Z'
const worth = [1, 2, 1, 4]
const items = worth.map((points, index) => anItem({ id: `K15-A${index}`, points }))

const folder = mkdtempSync(join(tmpdir(), 'gladi-test-'))
let workspace: Workspace
let database: Database
beforeAll(async () => {
  const made = await createWorkspace({
    folder: join(folder, 'pelatihan'),
    passphrase,
    setUp: addWorkspace,
    argon2Cost: cheap,
  })
  workspace = made.workspace
  database = workspace.database
})
afterAll(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

let made = 0
function aDesign(db: WritableDb, counted: CountedAttempt = 'best') {
  const id = `design ${made++}` as DesignId
  addHiddenDesign(db, id, theSettings({ kind: 'single', counted }), { A: items, B: [] }, at)
  showDesign(db, id)
  return id
}

const aResult = (designId: string, participantId: string, shares: readonly number[]): NewResult => {
  const itemPoints = worth.map((points, index) => points * (shares[index] ?? 0))
  return {
    id: `result ${made++}`,
    designId,
    occasion: 'post',
    participantId,
    attempt: null,
    form: 'A',
    takenAt: at,
    source: 'sheet',
    fileId: null,
    itemPoints,
    responses: null,
    pointsTaken: itemPoints.reduce((sum, points) => sum + points, 0),
    pointsPossible: 8,
  }
}

const setVoid = (db: WritableDb, designId: string, position: number, voided: boolean) =>
  db.run(sql`
    UPDATE test_item SET voided_at = ${voided ? at : null}, void_reason = ${voided ? 'Keliru' : null}
    WHERE design_id = ${designId} AND position = ${position}
  `)

type Row = { person: string; attempt: number; percent: number; taken: number; counts: number; points: string }
const rowsOf = (db: ReadableDb, designId: string) =>
  db.all<Row>(sql`
    SELECT participant_id AS person, attempt, percent, percent_taken AS taken, counts, item_points AS points
    FROM test_result WHERE design_id = ${designId} ORDER BY participant_id, attempt
  `)

const shares = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 4, maxLength: 4 })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('take' as const), person: fc.constantFrom('p', ''), shares }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('void' as const),
      position: fc.integer({ min: 0, max: 2 }),
      voided: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
)

describe('results', () => {
  test.prop(
    [fc.array(step, { minLength: 6, maxLength: 16 }), fc.constantFrom<CountedAttempt>('first', 'best', 'last')],
    {
      numRuns: 80,
    },
  )('count as the rules say, whatever is taken, made void, undone and redone in between', async (steps, counted) => {
    const designId = await database.write(db => aDesign(db, counted))
    for (const one of steps) {
      await database.write(db => {
        if (one.kind === 'take') saveResults(db, [aResult(designId, one.person, one.shares)])
        else if (one.kind === 'undo') undoChange(db, at)
        else if (one.kind === 'redo') redoChange(db)
        else {
          const change = { at, kind: 'assessmentItemVoided', data: {} }
          recordChange(db, change, () => setVoid(db, designId, one.position, one.voided))
        }
      })
    }
    const { rows, voided } = database.read(db => ({
      rows: rowsOf(db, designId),
      voided: db
        .all<{ isVoid: number }>(sql`
            SELECT voided_at IS NOT NULL AS isVoid FROM test_item WHERE design_id = ${designId} ORDER BY position
          `)
        .map(({ isVoid }, index) => ({ points: worth[index]!, isVoid: isVoid === 1 })),
    }))
    for (const { percent, points } of rows) {
      expect(percent).toBeCloseTo(scoreOf(voided, JSON.parse(points))!.percent, 9)
    }
    for (const [, ofPerson] of Map.groupBy(rows, ({ person }) => person)) {
      expect(ofPerson.filter(({ counts }) => counts === 1).map(({ attempt }) => attempt)).toEqual([
        countedAttempt(ofPerson, counted)!.attempt,
      ])
    }
  })

  test('keep the percent as it was taken beside the one that counts now', async () => {
    const designId = await database.write(db => {
      const id = aDesign(db)
      saveResults(db, [aResult(id, 'p', [1, 1, 1, 0])])
      setVoid(db, id, 3, true)
      return id
    })
    expect(database.read(db => rowsOf(db, designId))).toMatchObject([{ percent: 100, taken: 50 }])
  })

  test('of which another is the best without an item counts that one, and the first again with it', async () => {
    const designId = await database.write(db => {
      const id = aDesign(db, 'best')
      saveResults(db, [aResult(id, 'p', [0, 0, 0, 1]), aResult(id, 'p', [1, 1, 0, 0])])
      recordChange(db, { at, kind: 'assessmentItemVoided', data: {} }, () => setVoid(db, id, 3, true))
      return id
    })
    const counted = () => database.read(db => rowsOf(db, designId)).map(({ counts, percent }) => [counts, percent])
    expect(counted()).toEqual([
      [0, 0],
      [1, 75],
    ])
    await database.write(db => undoChange(db, at))
    expect(counted()).toEqual([
      [1, 50],
      [0, 37.5],
    ])
  })

  test('of which only the total is known stay as they were taken', async () => {
    const designId = await database.write(db => {
      const id = aDesign(db)
      saveResults(db, [{ ...aResult(id, 'p', [1, 1, 1, 0]), itemPoints: null }])
      setVoid(db, id, 3, true)
      return id
    })
    expect(database.read(db => rowsOf(db, designId))).toMatchObject([{ percent: 50, taken: 50 }])
  })

  test('of several attempts at once are numbered on from those that are there', async () => {
    const designId = await database.write(db => {
      const id = aDesign(db, 'last')
      saveResults(db, [aResult(id, 'p', [1])])
      saveResults(db, [aResult(id, 'p', [0]), aResult(id, 'q', [1]), aResult(id, 'p', [1])])
      return id
    })
    const rows = database.read(db => rowsOf(db, designId))
    expect(rows.map(({ person, attempt, counts }) => [person, attempt, counts])).toEqual([
      ['p', 1, 0],
      ['p', 2, 0],
      ['p', 3, 1],
      ['q', 1, 1],
    ])
  })
})
