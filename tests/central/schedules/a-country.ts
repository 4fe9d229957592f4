import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { randomBytes } from 'node:crypto'
import { enrolByCode, makeEnrolmentCode } from '#central/devices/devices'
import { callLimits } from '#central/http/call-limits'
import { createLog } from '#central/http/log'
import { createMetrics } from '#central/http/metrics'
import { serve } from '#central/http/serve'
import { centreParty } from '#central/centre-keys'
import type { Centre } from '#central/receive/receive-packet'
import { directReceiver } from '#central/receive/receiver'
import { centralWords } from '#central/words'
import { openDatabase } from '#main/database/database'
import { migrate } from '#main/database/migrate'
import { openConnection } from '#main/database/open'
import { sql } from '#main/database/sql'
import { ensureDevice } from '#main/exchange/device-repository'
import { enrolParty } from '#main/exchange/known-party-repository'
import { saveCredential, saveServer } from '#main/exchange/server-repository'
import { centreKeys } from '../a-centre.ts'
import { aStore, type TestStore } from '../a-store.ts'
import { aMachine, type Machine, type Template } from './a-client.ts'
import { designId, people } from './facts.ts'
import { type MortalStore, mortalStore } from './mortal-store.ts'

/** The centre's whole service on a database of its own, and as many provinces' workspaces as there are codes, enrolled. */
export type Country = {
  centre: Centre
  server: MortalStore
  address: string
  machines: Machine[]
  clock: { centre: Date }
  /** As the database's superuser. */
  meddle: (statement: string) => Promise<void>
  /** Nothing was ever sent. */
  forget(): Promise<void>
  close(): Promise<void>
}

/** The clock of everybody before it is set wrong. */
export const noon = new Date('2025-02-27T12:00:00.000Z')

/** Two devices of one province, and one of another. */
const provinces = ['73', '73', '51']
const many = { keyPrefix: 'device', points: 1_000_000, duration: 60 }
const ofPackets = ['packet', 'record', 'current_record', 'conflict', 'upload', 'audit', 'province']

export async function aCountry(wrap: (store: TestStore) => TestStore = one => one): Promise<Country> {
  const store = await aStore()
  const server = mortalStore(store)
  const centre: Centre = { store: wrap(server.store), keys: await centreKeys(), words: centralWords() }
  const clock = { centre: noon }
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'gladi-schedules-'))
  const machines: Machine[] = []
  for (const [index, provinceCode] of provinces.entries()) {
    const template = await aTemplate(centre, join(root, `${index}.db`), provinceCode)
    machines.push(aMachine(template, join(root, `${index}`)))
  }
  const service = await serve({
    context: {
      centre,
      receiver: directReceiver(centre),
      metrics: createMetrics(),
      version: '0',
      now: () => clock.centre,
    },
    limits: callLimits(null, { device: many, stranger: { ...many, keyPrefix: 'stranger' } }),
    log: createLog('silent', new Writable({ write: (_, __, done) => done() })),
    tls: null,
    host: '127.0.0.1',
    port: 0,
    metricsToken: null,
    pagesFolder: '/nowhere',
  })
  return {
    centre,
    server,
    address: service.address,
    machines,
    clock,
    meddle: statement => store.meddle(statement),
    forget: () =>
      store.meddle(
        [
          'SET session_replication_role = replica',
          ...ofPackets.map(table => `DELETE FROM ${table}`),
          'SET session_replication_role = DEFAULT',
        ].join(';'),
      ),
    close: async () => {
      await service.close()
      await store.close()
      for (const { database } of machines) await database.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

async function aTemplate({ store, keys }: Centre, file: string, provinceCode: string): Promise<Template> {
  const key = randomBytes(32)
  const connection = openConnection({ file, key, mode: 'create' })
  migrate(connection)
  connection.close()
  const database = openDatabase({ file, key, mode: 'existing' })
  const at = noon.toISOString()
  await database.write(db => {
    db.run(
      sql`INSERT INTO workspace (name, role, province_code, created_at) VALUES ('Uji', 'provinsi', ${provinceCode}, ${at})`,
    )
    for (const id of people) {
      db.run(
        sql`INSERT INTO participant (id, name, role, province_code) VALUES (${id}, ${id}, 'companion', ${provinceCode})`,
      )
    }
    db.run(sql`INSERT INTO test_design (id, settings, made_at) VALUES (${designId}, '{}', ${at})`)
  })
  const { party } = await ensureDevice(database, at)
  const { code } = await makeEnrolmentCode(store, { provinceCode, name: 'Laptop', now: noon })
  const { credential } = (await enrolByCode(store, { code, party, now: noon }))!
  await database.write(db => {
    saveServer(db, { address: 'https://pusat.invalid', certificate: null })
    saveCredential(db, credential)
    enrolParty(db, centreParty(keys), at)
  })
  await database.close()
  return { file, key, device: party.publicKey, provinceCode }
}
