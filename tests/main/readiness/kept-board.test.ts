import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClassId, SearchId } from '#contract/identifiers'
import { defaultReadinessRules, type ReadinessRules } from '#domain/readiness/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import type { ParticipantId } from '#domain/roster/participant'
import { sql, type WritableDb } from '#main/database/sql'
import type { Board } from '#main/readiness/board'
import { keyOfPlace } from '#domain/readiness/cell'
import { findDesign } from '#main/readiness/design-in-use'
import { hardestVariables } from '#main/readiness/hardest'
import { readBoard, readVariables } from '#main/readiness/read-board'
import { readinessBoard } from '#main/readiness/readiness-board'
import type { OpenedWorkspace } from '#main/workspace-session'
import { getRules } from '#main/readiness/rules-repository'
import { makeReportedTraining } from '../../builders/a-reported-training.ts'
import { designId } from '../../builders/reports.ts'
import { type App, runToEnd, startApp } from '../../builders/start-app.ts'

const passphrase = 'kata sandi uji'
const nation = { kind: 'nation' } as const

let folder: string
beforeAll(async () => {
  const app = startApp()
  folder = app.folder
  await makeReportedTraining(app, 160)
  await look(app)
  await app.context.session.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The training of `folder`, with what was kept of it, in a place of its own. */
async function aCopy(): Promise<App> {
  const copy = mkdtempSync(join(tmpdir(), 'gladi-kept-'))
  cpSync(folder, copy, { recursive: true })
  return opened(startApp(copy))
}

async function opened(app: App): Promise<App> {
  const [name] = readdirSync(join(app.folder, 'Gladi'))
  await app.api.workspace.open({ path: join(app.folder, 'Gladi', name!), passphrase })
  return app
}

const workspaceOf = (app: App) => app.context.session.current()!
const write = (app: App, work: (db: WritableDb) => void) => workspaceOf(app).database.write(work)

async function look(app: App, need: { everybody: boolean } = { everybody: false }) {
  const workspace = workspaceOf(app)
  return readinessBoard(
    { workspace, settings: app.context.settings },
    { variables: true, ...(need.everybody && { peopleOf: () => true }) },
  )
}

async function readAnew(app: App): Promise<Board> {
  const { database } = workspaceOf(app)
  const rules = database.read(getRules)
  const design = database.read(db => findDesign(db, rules.designId))
  const board = await readBoard(database, { rules, design, basis: '' })
  await readVariables(database, board, [...board.units.keys()])
  return board
}

async function whatItSays(app: App, board: Board) {
  const cells = [...board.units.values()].flat()
  return {
    cells: cells
      .map(cell => ({
        place: keyOfPlace(cell),
        sum: cell.sum,
        readyDays: [...cell.readyDays].toSorted(([a], [b]) => (a < b ? -1 : 1)),
        variables: cell.variables && [...cell.variables],
      }))
      .toSorted((a, b) => (a.place < b.place ? -1 : 1)),
    hardest: await hardestVariables(board, nation, workspaceOf(app).database),
  }
}

const peopleOf = (board: Board) =>
  new Map(
    [...board.units.values()].flat().flatMap(({ people }) => people!.map(one => [one.participantId, one] as const)),
  )

/** What the board says, and what a reading of everybody does. */
async function twice(app: App, everybody: boolean) {
  const [kept, anew] = [await look(app, { everybody }), await readAnew(app)]
  const said = async (board: Board) => [await whatItSays(app, board), everybody && peopleOf(board)]
  return { kept: await said(kept), anew: await said(anew) }
}

const isCurrent = (app: App) =>
  workspaceOf(app).database.read(db =>
    db.one<{ seq: number; last: number }>(sql`
      SELECT seq, (SELECT max(seq) FROM readiness_touched) AS last FROM readiness_kept_state
    `),
  )

test('the first look after opening reads nobody, and says what was said before closing', async () => {
  const app = await aCopy()
  const board = await look(app)
  expect([...board.units.values()].flat().map(({ people }) => people)).toEqual(
    Array.from({ length: [...board.units.values()].flat().length }, () => undefined),
  )
  expect(await whatItSays(app, board)).toEqual(await whatItSays(app, await readAnew(app)))
  await app.close()
})

test('a change since is read with its class only, and kept in turn', async () => {
  let app = await aCopy()
  await write(app, db =>
    db.run(sql`
      UPDATE test_result SET percent = 10
      WHERE id = (SELECT id FROM test_result WHERE occasion = 'post' AND percent > 80 LIMIT 1)
    `),
  )
  app = await opened(await app.restart())
  const board = await look(app)
  const read = [...board.units].filter(([, cells]) => cells.some(({ people }) => people))
  expect(read).toHaveLength(1)
  const { kept, anew } = await twice(app, false)
  expect(kept).toEqual(anew)
  app = await opened(await app.restart())
  const { seq, last } = isCurrent(app)!
  expect(seq).toBe(last)
  await app.close()
})

test('what another version of Gladi counted is read anew', async () => {
  const app = await aCopy()
  await write(app, db => db.run(sql`UPDATE readiness_kept SET cells = replace(cells, '"people":', '"people":1')`))
  expect((await look(app)).units.values().next().value![0]!.sum.people).toBeGreaterThan(100)
  await app.context.session.close()
  const newer = startApp(app.folder)
  newer.context.settings = { ...newer.context.settings, appVersion: '99.0.0' }
  await opened(newer)
  const { kept, anew } = await twice(newer, false)
  expect(kept).toEqual(anew)
  await newer.close()
})

test('a cut in the middle of keeping leaves nothing that does not hold', async () => {
  let app = await aCopy()
  await write(app, addClasses)
  const before = await app.api.readiness.overview({ scope: nation })
  app = await opened(await app.restart())
  await app.api.readiness.saveRules({ ...defaultReadinessRules, attendanceShare: 0, passMark: null, practiceCases: 0 })
  const workspace = workspaceOf(app)
  await readinessBoard({ workspace: cutAfter(1, workspace), settings: app.context.settings })
  await app.api.history.undo({ through: null, latest: null })
  app = await opened(await app.restart())
  expect(await app.api.readiness.overview({ scope: nation })).toEqual(before)
  await app.close()
})

/** So many that they are kept in two steps: each companion has one alone. */
function addClasses(db: WritableDb) {
  const people = db.all<{ id: string }>(sql`SELECT id FROM participant WHERE role = 'companion' ORDER BY id`)
  for (let number = 0; number < 70; number++) {
    const id = `kelas ${number}`
    db.run(sql`
      INSERT INTO training_class (id, plan_id, tier, code, division_code, province_codes, regency_codes, room_number,
                                  wave, date, start_utc, end_utc, zone)
      SELECT ${id}, plan_id, tier, ${id}, division_code, province_codes, regency_codes, room_number, ${number + 10}, date,
             start_utc, end_utc, zone
      FROM training_class WHERE tier = 2 LIMIT 1
    `)
    const participantId = people[number]?.id ?? `orang ${number}`
    db.run(sql`
      INSERT INTO participant (id, role, name, province_code) VALUES (${participantId}, 'companion', ${id}, '73')
      ON CONFLICT DO NOTHING
    `)
    db.run(sql`
      INSERT INTO class_member (plan_id, tier, participant_id, class_id)
      SELECT id, 2, ${participantId}, ${id} FROM plan WHERE adopted_at IS NOT NULL
      ON CONFLICT DO UPDATE SET class_id = excluded.class_id
    `)
  }
}

/** A workspace whose disk is gone after so many steps, and which closes as soon as something is to be kept. */
function cutAfter(steps: number, workspace: OpenedWorkspace): OpenedWorkspace {
  let left = steps
  const { database } = workspace
  return {
    ...workspace,
    database: {
      ...database,
      write: work => (left-- > 0 ? database.write(work) : Promise.reject(new Error('The disk is gone.'))),
    },
    whenClosing: end => {
      void end()
      return () => {}
    },
  }
}

type Deed = (app: App, pick: number) => unknown

const one = <Row>(rows: readonly Row[], pick: number): Row | undefined => rows[pick % rows.length]
const companions = (app: App) =>
  workspaceOf(app).database.read(db =>
    db.all<{ id: ParticipantId }>(sql`
      SELECT id FROM participant WHERE role = 'companion' AND withdrawn_at IS NULL ORDER BY id
    `),
  )
const classesOf = (app: App) =>
  workspaceOf(app).database.read(db =>
    db.all<{ id: ClassId }>(sql`SELECT id FROM current_class WHERE tier = 2 ORDER BY code`),
  )
const someone = (app: App, pick: number) => one(companions(app), pick)?.id ?? ('nobody' as ParticipantId)
const otherRules: Partial<ReadinessRules>[] = [
  {},
  { attendanceShare: 0.2 },
  { masteredVariables: ['K01' as VariableId] },
  { passMark: null, needsPreTest: false },
]

const deeds: Record<string, Deed> = {
  attends: (app, pick) =>
    write(app, db => {
      const id = someone(app, pick)
      const minutes = pick % 450
      db.run(sql`
        INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
        VALUES (${id}, 'KELAS', ${minutes}, 450, 'zoom', '2025-03-02T01:00:00.000Z')
        ON CONFLICT (participant_id, class_code) DO UPDATE SET minutes = excluded.minutes
      `)
    }),
  didNotAttend: (app, pick) =>
    write(app, db => db.run(sql`DELETE FROM attendance WHERE participant_id = ${someone(app, pick)}`)),
  manyAttend: (app, pick) =>
    write(app, db => {
      db.run(sql`UPDATE recording SET is_of_many = 1`)
      db.run(
        sql`UPDATE attendance SET minutes = ${pick % 450} WHERE length(participant_id) + unicode(participant_id) % 2 > ${pick % 3}`,
      )
      db.run(sql`UPDATE recording SET is_of_many = 0`)
    }),
  scores: (app, pick) =>
    write(app, db =>
      db.run(sql`UPDATE test_result SET percent = ${pick % 100} WHERE participant_id = ${someone(app, pick)}`),
    ),
  rehearses: (app, pick) =>
    write(app, db => {
      const [id, like] = [app.context.newId(), `latihan ${pick % 160}`]
      db.run(sql`
        INSERT INTO practice_attempt (id, participant_id, case_id, mode, case_hash, questionnaire_version,
                                      questionnaire_hash, started_at, finished_at, "right", counted, score)
        SELECT ${id}, ${someone(app, pick)}, 'kasus lain', mode, case_hash, questionnaire_version, questionnaire_hash,
               started_at, '2025-03-03T01:00:00.000Z', "right", counted, score
        FROM practice_attempt WHERE id = ${like}
      `)
      db.run(sql`
        INSERT INTO practice_result (attempt_id, variable, is_right, mistake, points, wrong)
        SELECT ${id}, variable, is_right, mistake, points, wrong FROM practice_result WHERE attempt_id = ${like}
      `)
    }),
  itemIsVoid: (app, pick) =>
    write(app, db =>
      db.run(sql`
        UPDATE test_item SET voided_at = CASE WHEN voided_at IS NULL THEN '2025-03-01T00:00:00.000Z' END,
          void_reason = CASE WHEN voided_at IS NULL THEN 'kunci salah' END
        WHERE design_id = ${designId} AND position = ${pick % 40}
      `),
    ),
  otherRules: (app, pick) => app.api.readiness.saveRules({ ...defaultReadinessRules, ...one(otherRules, pick) }),
  withdraws: (app, pick) => app.api.roster.withdraw({ participantIds: [someone(app, pick)] }),
  movesClass: (app, pick) => {
    const classId = one([...classesOf(app).map(({ id }) => id), null], pick) ?? null
    return app.api.classEdits.movePeople({ participantIds: [someone(app, pick)], classId })
  },
  isFromElsewhere: (app, pick) =>
    write(app, db =>
      db.run(sql`
        UPDATE participant SET province_code = ${pick % 2 ? '51' : '73'}, regency_code = ${pick % 3 ? null : '7308'}
        WHERE id = ${someone(app, pick)}
      `),
    ),
  becomesInstructor: (app, pick) =>
    write(app, db =>
      db.run(sql`
        UPDATE participant SET role = CASE role WHEN 'companion' THEN 'instructor' ELSE 'companion' END
        WHERE id = ${someone(app, pick)}
      `),
    ),
  otherPlan: async (app, pick) => {
    const searchId = app.context.newId() as SearchId
    await runToEnd(await app.api.allocation.search({ searchId, seed: pick }))
    await app.api.allocation.adopt({ searchId })
  },
  undo: app => app.api.history.undo({ through: null, latest: null }),
  redo: app => app.api.history.redo(),
}

const step = fc.record({
  deed: fc.constantFrom(...Object.keys(deeds)),
  pick: fc.nat(10_000),
  next: fc.constantFrom('nothing', 'look', 'lookAtEverybody', 'restart', 'restart'),
})

test('what was kept says what a reading of everybody says, whatever happened since', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async steps => {
      let app = await aCopy()
      try {
        for (const { deed, pick, next } of [...steps, ending]) {
          await unlessRefused(() => deeds[deed]!(app, pick))
          if (next === 'restart') app = await opened(await app.restart())
          const { kept, anew } = next === 'nothing' ? nothing : await twice(app, next === 'lookAtEverybody')
          expect(kept).toEqual(anew)
        }
      } finally {
        await app.close()
      }
    }),
    { numRuns: 4 },
  )
})

const ending = { deed: 'redo', pick: 0, next: 'lookAtEverybody' }
const nothing = { kept: [], anew: [] }

/** Nothing to undo, a class that is full: what the app refuses changes nothing. */
async function unlessRefused(deed: () => unknown) {
  try {
    await deed()
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && error.status === 409)) throw error
  }
}
