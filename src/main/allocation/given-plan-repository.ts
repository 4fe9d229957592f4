import type { ClassFact, PersonFact, TrainingFact } from '#domain/exchange/plan-facts'
import { sql, type WritableDb } from '#main/database/sql'
import { getRosterRevision } from './allocation-repository.ts'

/**
 * A plan that somebody else made, kept as the one in use: inside a recorded change, and only what is other than it is
 * already, so that taking it twice changes nothing.
 */
export function putGivenPlan(db: WritableDb, { plan, infeasible }: TrainingFact, at: string) {
  const { id, madeAt, adoptedAt, seed } = plan
  const settings = JSON.stringify(plan.settings)
  const divisions = JSON.stringify(infeasible)
  db.run(sql`
    UPDATE plan SET superseded_at = ${at} WHERE adopted_at IS NOT NULL AND superseded_at IS NULL AND id <> ${id}
  `)
  if (!db.one(sql`SELECT 1 FROM plan WHERE id = ${id}`)) {
    db.run(sql`
      INSERT INTO plan (id, number, made_at, adopted_at, seed, roster_revision, settings, infeasible)
      SELECT ${id}, coalesce(max(number), 0) + 1, ${madeAt}, ${adoptedAt}, ${seed}, ${getRosterRevision(db)},
             ${settings}, ${divisions}
      FROM plan
    `)
    return
  }
  db.run(sql`
    UPDATE plan
    SET made_at = ${madeAt}, adopted_at = ${adoptedAt}, seed = ${seed}, superseded_at = NULL,
        roster_revision = ${getRosterRevision(db)}, settings = ${settings}, infeasible = ${divisions}
    WHERE id = ${id}
      AND (made_at <> ${madeAt} OR adopted_at IS NOT ${adoptedAt} OR seed <> ${seed} OR superseded_at IS NOT NULL
        OR roster_revision <> ${getRosterRevision(db)} OR settings <> ${settings} OR infeasible <> ${divisions})
  `)
}

type Seat = { participantId: string; classId: string; tier: number; pinned: number }

/**
 * The classes of that plan with their people. `staysHere`: who sits in a class that is still there though the plan does
 * not know them, and goes on sitting there.
 */
export function putGivenClasses(
  db: WritableDb,
  planId: string,
  classes: readonly ClassFact[],
  staysHere: (participantId: string) => boolean,
) {
  const known = new Set(classes.map(({ id }) => id))
  const wanted = new Set(classes.flatMap(({ tier, members }) => members.map(one => seatKey(tier, one.participantId))))
  const leaves = ({ tier, participantId, classId }: Seat) =>
    !known.has(classId) || (!wanted.has(seatKey(tier, participantId)) && !staysHere(participantId))
  for (const { tier, participantId } of listSeats(db, planId).filter(leaves)) {
    db.run(sql`
      DELETE FROM class_member WHERE plan_id = ${planId} AND tier = ${tier} AND participant_id = ${participantId}
    `)
  }
  for (const { id } of db.all<{ id: string }>(sql`SELECT id FROM training_class WHERE plan_id = ${planId}`)) {
    if (!known.has(id)) db.run(sql`DELETE FROM training_class WHERE id = ${id}`)
  }
  for (const one of classes) putClass(db, planId, one)
  seat(db, planId, classes)
}

const seatKey = (tier: number, participantId: string) => `${tier} ${participantId}`

const listSeats = (db: WritableDb, planId: string) =>
  db.all<Seat>(sql`
    SELECT participant_id AS participantId, class_id AS classId, tier, pinned FROM class_member WHERE plan_id = ${planId}
  `)

function seat(db: WritableDb, planId: string, classes: readonly ClassFact[]) {
  const seats = new Map(listSeats(db, planId).map(one => [seatKey(one.tier, one.participantId), one]))
  for (const { id, tier, members } of classes) {
    for (const { participantId, pinned } of members) {
      const was = seats.get(seatKey(tier, participantId))
      if (!was) {
        db.run(sql`
          INSERT INTO class_member (plan_id, tier, participant_id, class_id, pinned)
          VALUES (${planId}, ${tier}, ${participantId}, ${id}, ${Number(pinned)})
        `)
      } else if (was.classId !== id || was.pinned !== Number(pinned)) {
        db.run(sql`
          UPDATE class_member SET class_id = ${id}, pinned = ${Number(pinned)}
          WHERE plan_id = ${planId} AND tier = ${tier} AND participant_id = ${participantId}
        `)
      }
    }
  }
}

type ClassRow = Record<string, string | number | null>

function putClass(db: WritableDb, planId: string, one: ClassFact) {
  const row: ClassRow = {
    plan_id: planId,
    tier: one.tier,
    code: one.code,
    division_code: one.division,
    province_codes: one.provinceCodes.join(' '),
    regency_codes: one.regencyCodes.join(' '),
    instructor_id: one.instructor?.participantId ?? null,
    room_number: one.room.number,
    room_division: one.room.division,
    wave: one.wave,
    date: one.date,
    start_utc: one.startUtc,
    end_utc: one.endUtc,
    zone: one.zone,
  }
  const before = db.one<ClassRow>(sql`SELECT * FROM training_class WHERE id = ${one.id}`)
  if (before && Object.keys(row).every(column => before[column] === row[column])) return
  db.run(sql`
    INSERT INTO training_class (id, plan_id, tier, code, division_code, province_codes, regency_codes, instructor_id,
                                room_number, room_division, wave, date, start_utc, end_utc, zone)
    VALUES (${one.id}, ${planId}, ${one.tier}, ${one.code}, ${one.division}, ${row['province_codes']!},
            ${row['regency_codes']!}, ${row['instructor_id']!}, ${one.room.number}, ${one.room.division}, ${one.wave},
            ${one.date}, ${one.startUtc}, ${one.endUtc}, ${one.zone})
    ON CONFLICT (id) DO UPDATE SET
      plan_id = excluded.plan_id, tier = excluded.tier, code = excluded.code, division_code = excluded.division_code,
      province_codes = excluded.province_codes, regency_codes = excluded.regency_codes,
      instructor_id = excluded.instructor_id, room_number = excluded.room_number,
      room_division = excluded.room_division, wave = excluded.wave, date = excluded.date,
      start_utc = excluded.start_utc, end_utc = excluded.end_utc, zone = excluded.zone
  `)
}

/** Why people of that plan have no class. */
export function putGivenUnplaced(db: WritableDb, planId: string, people: readonly PersonFact[]) {
  const wanted = new Map(people.flatMap(({ id, unplaced }) => (unplaced === null ? [] : [[id, unplaced] as const])))
  const known = db.all<{ id: string; reason: string }>(
    sql`SELECT participant_id AS id, reason FROM unplaced WHERE plan_id = ${planId}`,
  )
  for (const { id, reason } of known) {
    if (wanted.get(id) === reason) continue
    db.run(sql`DELETE FROM unplaced WHERE plan_id = ${planId} AND participant_id = ${id}`)
  }
  const right = new Set(known.filter(({ id, reason }) => wanted.get(id) === reason).map(({ id }) => id))
  for (const { id, role, unplaced } of people) {
    if (unplaced === null || right.has(id)) continue
    db.run(sql`
      INSERT INTO unplaced (plan_id, tier, participant_id, reason)
      VALUES (${planId}, ${role === 'instructor' ? 1 : 2}, ${id}, ${unplaced})
    `)
  }
}
