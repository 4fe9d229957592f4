import { createRandom, type Random } from '#domain/allocation/random'
import { variableIds } from '#domain/readiness/variable-figures'
import type { Database } from '#main/database/database'
import { sql, type WritableDb } from '#main/database/sql'
import { anItem } from './an-item.ts'

type Companion = { id: string; provinceCode: string; classCode: string; date: string }

/**
 * Chances by which a training is made up; a province whose code is in `silent` reports nothing. `judged`: of so many
 * rehearsals each variable is kept; without it of all.
 */
type Reports = { seed: number; silent: readonly string[]; attempts: number; judged?: number }

export const designId = 'ujian-2025'
const items = 40
const reportedAt = (date: string, hour: number) => `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`

/**
 * Attendance, a crossed pre- and post-test of 40 items and `attempts` rehearsals of 39 variables for the companions of the
 * plan in use: what a nation reports after its classes. Everybody is made up, and so is how they did.
 */
export async function storeReports(database: Database, { seed, silent, attempts, judged = attempts }: Reports) {
  const random = createRandom(seed, 1)
  const companions = database
    .read(db =>
      db.all<Companion>(sql`
        SELECT p.id, p.province_code AS provinceCode, c.code AS classCode, c.date
        FROM current_class c
        JOIN current_member m ON m.class_id = c.id
        JOIN participant p ON p.id = m.participant_id
        WHERE c.tier = 2 ORDER BY c.code, p.id
      `),
    )
    .filter(({ provinceCode }) => !silent.includes(provinceCode))
  await database.write(db => {
    addDesign(db)
    for (const companion of companions) addDay(db, companion, random)
  })
  await database.write(db => {
    db.run(
      sql`INSERT INTO practice_text (hash, content) VALUES (${hash}, '{"title":"Keluarga contoh"}') ON CONFLICT DO NOTHING`,
    )
    for (let number = 0; number < attempts; number++) {
      const companion = companions[Math.floor((number * companions.length) / attempts)]!
      addRehearsal(
        db,
        companion,
        { number, isJudged: number % Math.max(1, Math.round(attempts / judged)) === 0 },
        random,
      )
    }
  })
}

const hash = 'c0ffee00'.repeat(8)
/** Harder ones are got wrong more often, the same ones before, after and in rehearsal. */
const easeOf = (variable: string) => 0.42 + ((variable.charCodeAt(1) * 7 + variable.charCodeAt(2) * 13) % 20) / 40

/** 0.85–1.1 by province. */
const skillOf = (provinceCode: string) => 0.85 + (Number(provinceCode) % 11) / 40

function addDesign(db: WritableDb) {
  const settings = {
    name: 'Ujian bimbingan teknis',
    kind: 'crossed',
    blueprint: null,
    timeLimit: 30,
    isShuffled: true,
    passMark: 70,
    attempts: 1,
    counted: 'first',
  }
  db.run(sql`
    INSERT INTO test_design (id, settings, made_at) VALUES (${designId}, ${JSON.stringify(settings)}, '2025-02-20T00:00:00.000Z')
  `)
  for (const form of ['A', 'B'] as const) {
    for (let position = 0; position < items; position++) {
      const variable = variableIds[position % variableIds.length]!
      const item = { ...anItem(), id: `${variable}-${form}${position}`, variable, form, points: 1 }
      db.run(sql`
        INSERT INTO test_item (design_id, form, position, item_id, variable, points, content)
        VALUES (${designId}, ${form}, ${position}, ${item.id}, ${variable}, 1, ${JSON.stringify(item)})
      `)
    }
  }
}

function addDay(db: WritableDb, { id, provinceCode, classCode, date }: Companion, random: Random) {
  const skill = skillOf(provinceCode)
  const minutes = random.next() < 0.05 ? 0 : Math.min(450, 330 + 160 * random.next() * skill)
  db.run(sql`
    INSERT INTO attendance (participant_id, class_code, minutes, session_minutes, source, at)
    VALUES (${id}, ${classCode}, ${minutes}, 450, 'zoom', ${reportedAt(date, 11)})
  `)
  if (minutes === 0) return
  const first = random.below(2)
  addResult(
    db,
    { id, occasion: 'pre', form: first === 0 ? 'A' : 'B', at: reportedAt(date, 1), ease: 0.92 * skill },
    random,
  )
  if (random.next() < 0.06) return
  addResult(
    db,
    { id, occasion: 'post', form: first === 0 ? 'B' : 'A', at: reportedAt(date, 9), ease: 1.28 * skill },
    random,
  )
}

type Result = { id: string; occasion: 'pre' | 'post'; form: 'A' | 'B'; at: string; ease: number }

function addResult(db: WritableDb, { id, occasion, form, at, ease }: Result, random: Random) {
  const points = Array.from({ length: items }, (_, position) =>
    Number(random.next() < easeOf(variableIds[position % variableIds.length]!) * ease),
  )
  const sum = points.reduce((total, point) => total + point, 0)
  const percent = (100 * sum) / items
  db.run(sql`
    INSERT INTO test_result (id, design_id, occasion, participant_id, attempt, form, taken_at, source, item_points, responses,
                             points_taken, points_possible, percent, percent_taken, counts)
    VALUES (${`${occasion} ${id}`}, ${designId}, ${occasion}, ${id}, 1, ${form}, ${at}, 'sheet', ${JSON.stringify(points)},
            ${JSON.stringify(points.map(point => (point === 1 ? 'A' : 'B')))}, ${sum}, ${items}, ${percent}, ${percent}, 1)
  `)
}

function addRehearsal(
  db: WritableDb,
  { id, provinceCode, date }: Companion,
  { number, isJudged }: { number: number; isJudged: boolean },
  random: Random,
) {
  const attemptId = `latihan ${number}`
  const at = new Date(Date.parse(reportedAt(date, 12)) + random.below(96) * 3_600_000).toISOString()
  const right = variableIds.map(variable => random.next() < 0.35 + 0.75 * easeOf(variable) * skillOf(provinceCode))
  const count = right.filter(Boolean).length
  db.run(sql`
    INSERT INTO practice_attempt (id, participant_id, case_id, mode, case_hash, questionnaire_version, questionnaire_hash,
                                  started_at, finished_at, "right", counted, score)
    VALUES (${attemptId}, ${id}, ${`kasus ${number % 7}`}, 'practice', ${hash}, '1', ${hash}, ${at}, ${at}, ${count}, ${right.length}, '{}')
  `)
  if (!isJudged) return
  for (const [place, variable] of variableIds.entries()) {
    const isRight = right[place]!
    const wrong = isRight
      ? []
      : [{ question: 'lantai', entry: null, recorded: String(1 + random.below(3)), right: '6', mistake: 'concept' }]
    db.run(sql`
      INSERT INTO practice_result (attempt_id, variable, is_right, mistake, points, wrong)
      VALUES (${attemptId}, ${variable}, ${Number(isRight)}, ${isRight ? null : 'concept'}, ${Number(isRight)}, ${JSON.stringify(wrong)})
    `)
  }
}
