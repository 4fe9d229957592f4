import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { makeEnrolmentCode } from '#central/devices/devices'
import { openPostgres } from '#central/store/postgres-store'
import { onDisk, postgresPrograms, startCluster } from '../../tests/central/cluster/postgres-cluster.ts'
import { aProvince, type Calls, enrol, type Province, send } from './province-sender.ts'
import { type RunningCentre, startCentre } from './running-centre.ts'

export type NationRow = {
  name: string
  instances: number
  records: number
  seconds: number
  recordsPerSecond: number
  packetsPerSecond: number
  /** Milliseconds of a piece of 256 KiB, and of the call that makes a packet of them and gives the receipt. */
  pieceP50: number
  pieceP99: number
  packetP50: number
  packetP99: number
  /** Seconds of CPU of all instances for 100,000 records. */
  centreCpu: number
  /** MiB: the most that an instance ever had; the database after all was taken, and what its log grew by meanwhile. */
  memory: number
  database: number
  log: number
}

/** People by province. */
export type Nation = { name: string; people: Map<string, number> }

/** Each province with so many times the companions that it has. */
export function theNation(times = 1): Nation {
  const lines = readFileSync(join(import.meta.dirname, '../../resources/regions/provinces.csv'), 'utf8')
    .trim()
    .split('\n')
  const people = new Map(
    lines.slice(1).map(line => {
      const cells = line.trim().split(',')
      return [cells[0]!, Number(cells[6]) * times]
    }),
  )
  const all = [...people.values()].reduce((sum, one) => sum + one, 0)
  return { name: `${people.size} provinces at once, ${all} people`, people }
}

export const oneProvince = (people: number): Nation => ({
  name: `one province of ${people} people`,
  people: new Map([['35', people]]),
})

/**
 * All provinces send at the same moment, over HTTP, to as many instances of the centre as are asked for, each a process of
 * its own, on one PostgreSQL with its usual care for the disk. Senders, centre and database share this machine.
 */
export async function nationRow(nation: Nation, instances: number): Promise<NationRow | null> {
  const programs = postgresPrograms()
  if (programs === null) return null
  const home = mkdtempSync(join(tmpdir(), 'gladi-centre-'))
  const cluster = await startCluster(programs, onDisk)
  try {
    const provinces = [...nation.people].map(([code, people]) => aProvince(code, people))
    const url = cluster.url('postgres')
    const centres: RunningCentre[] = []
    for (let n = 0; n < instances; n += 1) centres.push(await startCentre(url, home))
    try {
      return { name: nation.name, ...(await measured(url, centres, provinces)) }
    } finally {
      for (const centre of centres) await centre.stop()
    }
  } finally {
    await cluster.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function measured(
  url: string,
  centres: readonly RunningCentre[],
  provinces: readonly Province[],
): Promise<Omit<NationRow, 'name'>> {
  const store = openPostgres(url, 2)
  const addressOf = (n: number) => centres[n % centres.length]!.address
  const credentials: string[] = []
  for (const [n, province] of provinces.entries()) {
    const order = { provinceCode: province.code, name: 'Laptop', now: new Date() }
    const { code } = await makeEnrolmentCode(store, order)
    credentials.push(await enrol(addressOf(n), province, code))
  }
  await store.close()
  const calls: Calls = { pieces: [], packets: [] }
  const before = await databaseSize(url)
  const cpu = sum(centres.map(centre => centre.cpu()))
  const began = performance.now()
  await Promise.all(provinces.map((province, n) => send(addressOf(n), province, credentials[n]!, calls)))
  const seconds = (performance.now() - began) / 1000
  const after = await databaseSize(url)
  const records = sum(provinces.map(province => province.records))
  return {
    instances: centres.length,
    records,
    seconds,
    recordsPerSecond: records / seconds,
    packetsPerSecond: provinces.length / seconds,
    pieceP50: quantile(calls.pieces, 0.5),
    pieceP99: quantile(calls.pieces, 0.99),
    packetP50: quantile(calls.packets, 0.5),
    packetP99: quantile(calls.packets, 0.99),
    centreCpu: ((sum(centres.map(centre => centre.cpu())) - cpu) / records) * 100_000,
    memory: Math.max(...centres.map(centre => centre.peakMemory())),
    database: after.database,
    log: after.log - before.log,
  }
}

/** In MiB; `log`: all that was ever written to the write-ahead log. */
async function databaseSize(url: string): Promise<{ database: number; log: number }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ size: string; log: string }>(`
    SELECT pg_database_size(current_database()) AS size, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') AS log`)
  await client.end()
  return { database: Number(rows[0]!.size) / 1024 ** 2, log: Number(rows[0]!.log) / 1024 ** 2 }
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))]!
