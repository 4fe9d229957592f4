import { setImmediate } from 'node:timers/promises'
import { sql } from '../store/sql.ts'
import { centreScope, type Db, type Scope, type Store } from '../store/store.ts'
import { boardOf, type ProvinceBoard, type ReadProvinceBoard } from './province-board.ts'
import { readProvinceFacts } from './province-facts.ts'

/** The readiness of provinces as the database has it at this moment. */
export type Boards = {
  /** Of those that `reader` sees, by code, in their order; `only` one of them. */
  current: (reader: Scope, only?: string) => Promise<Map<string, ProvinceBoard>>
  /** The same, with everybody's record. */
  withPeople: (reader: Scope, only?: string) => Promise<Map<string, ReadProvinceBoard>>
}

type Held = { sequence: number } & ({ board: ProvinceBoard; people: 0 } | { board: ReadProvinceBoard; people: number })

/** So many people's records are held at once, some 150 MB; beyond, those of the province longest not asked for go. */
const mostPeople = 100_000

/**
 * What each province adds up to is kept in memory as of the sequence of its audit entries: whatever changes a province's
 * facts or plan adds one in the same transaction, on whichever instance. So a look asks the database for the sequences,
 * and reads only the people of provinces where something changed since.
 */
export function createBoards(store: Store, most = mostPeople): Boards {
  const held = new Map<string, Held>()
  const reading = new Map<string, Promise<Held>>()

  function read(provinceCode: string): Promise<Held> {
    const running = reading.get(provinceCode)
    if (running) return running
    const started = readBoard(store, provinceCode).finally(() => reading.delete(provinceCode))
    reading.set(provinceCode, started)
    return started
  }

  /** Newest last. */
  function hold(provinceCode: string, one: Held) {
    held.delete(provinceCode)
    held.set(provinceCode, one)
    let people = 0
    for (const [code, other] of [...held].toReversed()) {
      people += other.people
      if (people > most && code !== provinceCode) held.set(code, withoutPeople(other))
    }
  }

  async function upToDate(provinceCode: string, sequence: number, needsPeople: boolean): Promise<Held> {
    const known = held.get(provinceCode)
    const isGood = known?.sequence === sequence && (!needsPeople || known.people > 0 || known.board.cells.length === 0)
    const one = isGood ? known : await read(provinceCode)
    hold(provinceCode, one)
    if (!isGood) await setImmediate()
    return one
  }

  async function boards(reader: Scope, only: string | undefined, needsPeople: boolean) {
    const found = new Map<string, ProvinceBoard>()
    for (const { code, sequence } of await sequencesOf(store, reader, only)) {
      found.set(code, (await upToDate(code, sequence, needsPeople)).board)
    }
    return found
  }

  return {
    current: (reader, only) => boards(reader, only, false),
    withPeople: (reader, only) => boards(reader, only, true) as Promise<Map<string, ReadProvinceBoard>>,
  }
}

function withoutPeople({ board, sequence }: Held): Held {
  const { rules, design, designs, classes, cells } = board
  const sums = cells.map(cell => ({ ...cell, people: undefined }))
  return { sequence, board: { rules, design, designs, classes, cells: sums }, people: 0 }
}

/** Row-level security decides which provinces there are. */
const sequencesOf = (store: Store, reader: Scope, only: string | undefined) =>
  store.transaction(reader, db =>
    db.rows<{ code: string; sequence: number }>(sql`
      SELECT province_code AS code, audit_sequence AS sequence FROM province
      WHERE province_code <> ${centreScope} AND (${only ?? null}::text IS NULL OR province_code = ${only ?? null})
      ORDER BY 1`),
  )

/** A packet that is taken meanwhile is in it whole, or the reading begins again. */
const readings = 3

function readBoard(store: Store, provinceCode: string): Promise<Held> {
  return store.transaction({ role: 'province', provinceCode }, async db => {
    for (let tries = 1; ; tries++) {
      const sequence = await sequenceOf(db, provinceCode)
      const board = boardOf(await readProvinceFacts(db, provinceCode))
      const isWhole = (await sequenceOf(db, provinceCode)) === sequence
      const people = board.cells.reduce((sum, cell) => sum + cell.people.length, 0)
      // What was read of an earlier sequence is read anew at the next look.
      if (isWhole || tries === readings) return { sequence, board, people }
    }
  })
}

async function sequenceOf(db: Db, provinceCode: string): Promise<number> {
  const [row] = await db.rows<{ sequence: number }>(sql`
    SELECT audit_sequence AS sequence FROM province WHERE province_code = ${provinceCode}`)
  return row?.sequence ?? 0
}
