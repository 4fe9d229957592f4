import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { PacketRecord } from '#domain/exchange/packet'
import { enrolByHand } from '#central/devices/devices'
import { receivePacket } from '#central/receive/receive-packet'
import { migrate } from '#central/store/migrate'
import { openPostgres } from '#central/store/postgres-store'
import { centralWords } from '#central/words'
import { makeDeviceKeys } from '#packet/device-keys'
import { makeReadingKeys } from '#packet/encrypted-packet'
import { aDevice, aPacket } from '../../tests/builders/a-packet.ts'
import { postgresPrograms, startCluster } from '../../tests/central/cluster/postgres-cluster.ts'
import { resultsOf } from './national-results.ts'

/** Milliseconds; `cpu`: of this process and the database's together, as Linux tells it. */
type Cost = { wall: number; cpu: number }

export type ReceiveRow = { name: string; ours: number; bare: number; ratio: number }

const nation = 33_603

/**
 * A nation's results as one packet, taken by the centre (opened, checked, judged, stored, answered), beside a bare COPY of
 * the same rows into the same tables, in one transaction (the packet's own row, with its bytes and the receipt's, is
 * inserted): in time and, which says more on a busy machine, in CPU. None where there is no PostgreSQL.
 */
export async function receiveRows(times: number, people = nation): Promise<ReceiveRow[]> {
  const programs = postgresPrograms()
  if (programs === null) return []
  const cluster = await startCluster(programs)
  try {
    const device = aDevice()
    const { count, bytes, lines } = given(people, device)
    const pairs: { ours: Cost; bare: Cost }[] = []
    for (let time = 0; time < times; time += 1) {
      const url = await freshDatabase(cluster, `taking_${time}`)
      const { cost, receipt } = await taking(url, device.party, bytes)
      const bare = await bareCopy(await freshDatabase(cluster, `bare_${time}`), { ...lines, bytes, receipt })
      pairs.push({ ours: cost, bare })
    }
    const name = `${people} people, ${count} records`
    return [rowOf(`${name}: time`, pairs, 'wall'), rowOf(`${name}: CPU of both sides`, pairs, 'cpu')]
  } finally {
    await cluster.stop()
  }
}

function rowOf(name: string, pairs: readonly { ours: Cost; bare: Cost }[], of: keyof Cost): ReceiveRow {
  return {
    name,
    ours: median(pairs.map(({ ours }) => ours[of])),
    bare: median(pairs.map(({ bare }) => bare[of])),
    ratio: median(pairs.map(({ ours, bare }) => ours[of] / bare[of])),
  }
}

async function freshDatabase(cluster: Awaited<ReturnType<typeof startCluster>>, name: string) {
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const store = openPostgres(cluster.url(name), 1)
  await migrate(store)
  await store.close()
  return cluster.url(name)
}

async function taking(url: string, party: Parameters<typeof enrolByHand>[1]['party'], bytes: Uint8Array) {
  const store = openPostgres(url, 1)
  const keys = { name: 'Pusat', signing: makeDeviceKeys(), reading: await makeReadingKeys() }
  await enrolByHand(store, { party, now: new Date() })
  const { rows } = await store.pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const spent = stopwatch(rows[0]!.pid)
  const received = await receivePacket(
    { store, keys, words: centralWords() },
    { bytes, caller: '11', carrier: 'network', isCheck: false, now: new Date() },
  )
  const cost = spent()
  await store.close()
  if (received.status !== 'taken') throw new Error(received.status)
  return { cost, receipt: received.receipt }
}

/** Since now, of this process and of the connection that `pid` serves. */
function stopwatch(pid: number): () => Cost {
  const began = { wall: performance.now(), cpu: process.cpuUsage(), backend: backendCpu(pid) }
  return () => {
    const { user, system } = process.cpuUsage(began.cpu)
    const cpu = (user + system) / 1000 + backendCpu(pid) - began.backend
    return { wall: performance.now() - began.wall, cpu }
  }
}

/** proc(5): fields 14 and 15, in hundredths of a second. */
function backendCpu(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

type Lines = { record: Buffer[]; current: Buffer[] }

/** As bytes, of which no garbage collector has anything to look through: a centre has none of the records in memory. */
function given(people: number, device: ReturnType<typeof aDevice>) {
  const records = resultsOf(people)
  return { count: records.length, bytes: aPacket(records, { device }).bytes, lines: copyLines(records) }
}

/** What COPY reads, made before the clock runs. */
function copyLines(records: readonly PacketRecord[]): Lines {
  const cell = (text: string) =>
    text.replace(/[\\\t\n\r]/g, sign => `\\${{ '\\': '\\', '\t': 't', '\n': 'n', '\r': 'r' }[sign]}`)
  return {
    record: chunks(
      records,
      ({ kind, id, revision, sha256, body }) =>
        `11\t${kind}\t${id}\t1\tkey\t${revision}\t${sha256}\t\\N\t${cell(JSON.stringify(body))}\t1\n`,
    ),
    current: chunks(records, ({ kind, id }) => `11\t${kind}\t${id}\t1\n`),
  }
}

async function bareCopy(url: string, lines: Lines & { bytes: Uint8Array; receipt: Uint8Array }) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const spent = stopwatch(rows[0]!.pid)
  await client.query('BEGIN')
  await pipeline(Readable.from(lines.record), client.query(copyFrom('COPY record FROM STDIN')))
  await pipeline(Readable.from(lines.current), client.query(copyFrom('COPY current_record FROM STDIN')))
  await client.query(packetRow, [lines.bytes, lines.receipt])
  await client.query('COMMIT')
  const cost = spent()
  await client.end()
  return cost
}

const packetRow = `
  INSERT INTO packet (province_code, number, sha256, id, kind, public_key, sequence, made_at, received_at, carrier, outcome,
                      bytes, receipt)
  VALUES ('11', 1, 'sha256', gen_random_uuid(), 'result', 'key', 1, '', now(), 'network', '{}', $1, $2)`

const chunks = (records: readonly PacketRecord[], lineOf: (record: PacketRecord) => string): Buffer[] =>
  Array.from({ length: Math.ceil(records.length / 500) }, (_, part) =>
    Buffer.from(
      records
        .slice(500 * part, 500 * (part + 1))
        .map(lineOf)
        .join(''),
    ),
  )

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1]!
