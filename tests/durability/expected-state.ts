import type { ReadableDb } from '#main/database/sql'
import { sql } from '#main/database/sql'
import { classSize, kindOf, peopleIn, personName, savedPhone } from './transactions.ts'

/** Everything that a transaction of transactions.ts changes. */
export type State = {
  /** The numbers of the transactions that the log has. */
  log: number[]
  revision: number
  imports: { id: string; rows: number }[]
  people: { id: string; name: string; phone: string | null }[]
  plan: number | null
  /** Seats and members of each class. */
  classes: { size: number; members: number }[]
}

/** What the database holds, as it says itself. */
export function stateIn(db: ReadableDb): State {
  return {
    log: db.all<{ id: number }>(sql`SELECT id FROM change_log ORDER BY id`).map(({ id }) => id),
    revision: db.one<{ revision: number }>(sql`SELECT revision FROM roster_revision`)?.revision ?? -1,
    imports: db.all(sql`SELECT id, rows FROM roster_import ORDER BY imported_at, length(id), id`),
    people: db.all(sql`SELECT id, name, phone FROM participant ORDER BY length(id), id`),
    plan: db.one<{ number: number }>(sql`SELECT number FROM plan`)?.number ?? null,
    classes: db.all(sql`
      SELECT room_number AS size, (SELECT count(*) FROM class_member WHERE class_id = training_class.id) AS members
      FROM training_class ORDER BY length(id), id
    `),
  }
}

/** What it must hold after the transactions 1 to `last`, computed from their numbers alone. */
export function stateAfter(last: number, most: number): State {
  const log = Array.from({ length: last }, (_, index) => index + 1)
  const imports = log.filter(number => kindOf(number) === 'import')
  const roster = imports.at(-1) ?? 0
  const plan = log.findLast(number => number > roster && kindOf(number) === 'plan') ?? null
  const people = roster === 0 ? 0 : peopleIn(roster, most)
  const phones = new Map(
    log
      .filter(number => number > roster && kindOf(number) === 'save')
      .map(number => {
        const { person, phone } = savedPhone(number)
        return [person, phone]
      }),
  )
  return {
    log,
    revision: roster,
    imports: imports.map(number => ({ id: `i${number}`, rows: peopleIn(number, most) })),
    people: Array.from({ length: people }, (_, person) => ({
      id: `p${person}`,
      name: personName(roster, person),
      phone: phones.get(person) ?? null,
    })),
    plan,
    classes: plan === null ? [] : classesOf(people),
  }
}

function classesOf(people: number): State['classes'] {
  return Array.from({ length: Math.ceil(people / classSize) }, (_, index) => {
    const size = Math.min(classSize, people - index * classSize)
    return { size, members: size }
  })
}
