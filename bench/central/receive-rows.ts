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

export type ReceiveRow = { name: string; records: number; milliseconds: number; bareCopy: number; ratio: number }

/**
 * The results of so many people as one packet, taken by the centre (opened, checked, judged, stored, answered), beside a
 * bare COPY of the same rows into the same tables, in one transaction. Null where there is no PostgreSQL.
 */
export async function receiveRow(people: number, times: number): Promise<ReceiveRow | null> {
  const programs = postgresPrograms()
  if (programs === null) return null
  const cluster = await startCluster(programs)
  try {
    const records = resultsOf(people)
    const device = aDevice()
    const packet = aPacket(records, { device })
    const lines = copyLines(records)
    const pairs: { taken: number; bare: number }[] = []
    for (let time = 0; time < times; time += 1) {
      const url = await freshDatabase(cluster, `taking_${time}`)
      const bare = await bareCopy(await freshDatabase(cluster, `bare_${time}`), lines)
      pairs.push({ taken: await taking(url, device.party, packet.bytes), bare })
    }
    const ratio = median(pairs.map(({ taken, bare }) => taken / bare))
    const milliseconds = median(pairs.map(({ taken }) => taken))
    const bare = median(pairs.map(one => one.bare))
    return { name: `${people} people`, records: records.length, milliseconds, bareCopy: bare, ratio }
  } finally {
    await cluster.stop()
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
  const began = performance.now()
  const received = await receivePacket(
    { store, keys, words: centralWords() },
    { bytes, caller: '11', carrier: 'network', isCheck: false, now: new Date() },
  )
  const milliseconds = performance.now() - began
  await store.close()
  if (received.status !== 'taken') throw new Error(received.status)
  return milliseconds
}

type Lines = { record: string[]; current: string[] }

/** What COPY reads, made before the clock runs. */
function copyLines(records: readonly PacketRecord[]): Lines {
  const cell = (text: string) =>
    text.replace(/[\\\t\n\r]/g, sign => `\\${{ '\\': '\\', '\t': 't', '\n': 'n', '\r': 'r' }[sign]}`)
  return {
    record: records.map(
      ({ kind, id, revision, sha256, body }) =>
        `11\t${kind}\t${id}\t1\tkey\t${revision}\t${sha256}\t\\N\t${cell(JSON.stringify(body))}\t1\n`,
    ),
    current: records.map(({ kind, id }) => `11\t${kind}\t${id}\t1\n`),
  }
}

async function bareCopy(url: string, lines: Lines) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const began = performance.now()
  await client.query('BEGIN')
  await pipeline(Readable.from(chunks(lines.record)), client.query(copyFrom('COPY record FROM STDIN')))
  await pipeline(Readable.from(chunks(lines.current)), client.query(copyFrom('COPY current_record FROM STDIN')))
  await client.query('COMMIT')
  const milliseconds = performance.now() - began
  await client.end()
  return milliseconds
}

function* chunks(lines: readonly string[]) {
  for (let from = 0; from < lines.length; from += 500) yield lines.slice(from, from + 500).join('')
}

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1]!
