import { sql, type WritableDb } from '#main/database/sql'

/**
 * The work of the campaigns: transactions numbered from 1, each wholly determined by its number, so that what the
 * database must hold after any of them can be computed without it (see expected-state.ts).
 */
export type Kind = 'import' | 'plan' | 'save'

const round: readonly Kind[] = ['import', 'save', 'plan', 'save', 'save', 'plan', 'save', 'save', 'save', 'save']

export function kindOf(number: number): Kind {
  return round[(number - 1) % round.length] ?? 'save'
}

/** Between `most / 2` and `most`. */
export function peopleIn(number: number, most: number): number {
  return most - ((number * 7919) % Math.floor(most / 2))
}

export const classSize = 30
export const time = '2025-02-01T00:00:00.000Z'

export function personName(number: number, person: number): string {
  return `Orang ${person} dari impor ${number}`
}

/** The person whose telephone number a small save changes, and to what. */
export function savedPhone(number: number): { person: number; phone: string } {
  return { person: number % 50, phone: `0800-${number}` }
}

/**
 * The parts of one transaction, in order; the last one logs it. All of them belong into one `write`: a writer that
 * gives each a `write` of its own must be found out.
 */
export function partsOf(number: number, most: number): ((db: WritableDb) => void)[] {
  const log = (db: WritableDb) => {
    db.run(sql`INSERT INTO change_log (id, at, kind, data) VALUES (${number}, ${time}, ${kindOf(number)}, '{}')`)
  }
  switch (kindOf(number)) {
    case 'import':
      return [erasePeople, db => addPeople(db, number, peopleIn(number, most)), log]
    case 'plan':
      return [db => replacePlan(db, number), seatPeople, log]
    default:
      return [db => savePhone(db, number), log]
  }
}

function erasePeople(db: WritableDb): void {
  db.run(sql`DELETE FROM plan`)
  db.run(sql`DELETE FROM participant`)
}

function addPeople(db: WritableDb, number: number, people: number): void {
  for (let person = 0; person < people; person++) {
    // Serial 0000: a NIK that nobody has.
    db.run(sql`
      INSERT INTO participant (id, external_id, nik, name, role, province_code, regency_code)
      VALUES (${`p${person}`}, ${`E${person}`}, ${`110199${String(person).padStart(6, '0')}0000`},
              ${personName(number, person)}, 'companion', '11', '1101')
    `)
  }
  db.run(sql`UPDATE roster_revision SET revision = ${number}`)
  db.run(sql`
    INSERT INTO roster_import (id, file_name, file_sha256, imported_at, rows, new, changed, unchanged, gone, set_aside)
    VALUES (${`i${number}`}, 'peserta.xlsx', ${'0'.repeat(64)}, ${time}, ${people}, ${people}, 0, 0, 0, 0)
  `)
}

function replacePlan(db: WritableDb, number: number): void {
  db.run(sql`DELETE FROM plan`)
  db.run(sql`
    INSERT INTO plan (id, number, made_at, adopted_at, seed, roster_revision, settings, infeasible)
    VALUES ('plan', ${number}, ${time}, ${time}, ${number}, 0, '{}', '[]')
  `)
}

function seatPeople(db: WritableDb): void {
  const people = db.all<{ id: string }>(sql`SELECT id FROM participant ORDER BY id`)
  for (let first = 0; first < people.length; first += classSize) {
    const seated = people.slice(first, first + classSize)
    const id = `c${first / classSize}`
    // The room's number says how many sit in it, so that a class which lost some is seen.
    db.run(sql`
      INSERT INTO training_class (id, plan_id, tier, code, division_code, province_codes, regency_codes,
                                  room_number, wave, date, start_utc, end_utc, zone)
      VALUES (${id}, 'plan', 2, ${id}, '11', '11', '1101', ${seated.length}, 1, '2025-02-27', ${time},
              '2025-02-01T07:30:00.000Z', 'WIB')
    `)
    for (const person of seated) {
      db.run(sql`
        INSERT INTO class_member (plan_id, tier, participant_id, class_id) VALUES ('plan', 2, ${person.id}, ${id})
      `)
    }
  }
}

function savePhone(db: WritableDb, number: number): void {
  const { person, phone } = savedPhone(number)
  db.run(sql`UPDATE participant SET phone = ${phone} WHERE id = ${`p${person}`}`)
}
