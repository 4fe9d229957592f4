import { hash } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeEnrolmentCode } from '#central/devices/devices'
import { loadCertificate } from '#central/http/certificate'
import { sql } from '#central/store/sql'
import { centreScope } from '#central/store/store'
import { createRandom } from '#domain/allocation/random'
import { examine } from '#main/database/examine'
import type { ReadableDb } from '#main/database/sql'
import { createWorkspace, openWorkspace } from '#main/database/workspace/workspace-folder'
import { enrolAt, readCertificate } from '#main/exchange/central-server'
import { ensureDevice } from '#main/exchange/device-repository'
import { enrolParty } from '#main/exchange/known-party-repository'
import { listPackets, packetBytes, receiptBytes } from '#main/exchange/packet-repository'
import { knownRecords, recordKey } from '#main/exchange/record-repository'
import { resultFacts } from '#main/exchange/result-facts'
import { saveCredential, saveServer } from '#main/exchange/server-repository'
import { openPacket, readRecords } from '#packet/read-packet'
import { type LastSaid, runKillCampaign } from '../durability/kill-campaign.ts'
import { aFolder } from '../main/database/a-folder.ts'
import { cheap, passphrase } from '../main/database/a-workspace.ts'
import { aCentre, now, type TestCentre } from './a-centre.ts'
import { addProvince, openProvince } from './a-sending-province.ts'
import { aServer } from './a-server.ts'
import { currentFacts, rowCounts } from './stored.ts'

const kills = 12
const seed = 20250312
const provinceCode = '73'

/** A province's workspace whose device the centre knows; closed. */
async function anEnrolledProvince(centre: TestCentre, server: { address: string; certificate: string }) {
  const { workspace } = await createWorkspace({
    folder: join(aFolder(), 'provinsi'),
    passphrase,
    setUp: db => addProvince(db, provinceCode),
    argon2Cost: cheap,
  })
  const { folder, database, dataKey } = workspace
  const { party } = await ensureDevice(database, now.toISOString())
  const { code } = await makeEnrolmentCode(centre.store, { provinceCode, name: 'Laptop', now })
  const enrolled = await enrolAt(server, code, party, () => now)
  if ('fault' in enrolled) throw new Error(enrolled.fault.kind)
  await database.write(db => {
    saveServer(db, server)
    saveCredential(db, enrolled.credential)
    enrolParty(db, enrolled.centre, now.toISOString())
  })
  const key = new Uint8Array(dataKey)
  await workspace.close()
  return { folder, dataKey: key }
}

type Found = { id: string; sha256: string; state: string; receipt: string | null }
const places = ['waiting', 'sent', 'accepted']

const foundIn = (db: ReadableDb): Found[] =>
  listPackets(db, -1)
    .toReversed()
    .map(({ id, number, state }) => {
      const receipt = receiptBytes(db, number)
      const sha256 = hash('sha256', packetBytes(db, number))
      return { id, sha256, state, receipt: receipt && hash('sha256', receipt) }
    })

/** What somebody saw in the window, or found after a kill, and does not find again. */
function lostOf(found: readonly Found[], before: readonly Found[], { acks }: LastSaid): string[] {
  const byId = new Map(found.map(one => [one.id, one]))
  const told = acks.map(ack => ack.split(' '))
  return [
    ...told.filter(([what, id, sha256]) => what === 'kept' && byId.get(id!)?.sha256 !== sha256),
    ...told.filter(([what, id, state]) => what === 'settled' && byId.get(id!)?.state !== state),
    ...before
      .filter(({ id, sha256, state, receipt }) => {
        const is = byId.get(id)
        const isKept = is?.sha256 === sha256 && places.indexOf(is.state) >= places.indexOf(state)
        return !isKept || (receipt !== null && is.receipt !== receipt)
      })
      .map(({ id, state }) => ['found', id, state]),
  ].map(words => `lost: ${words.join(' ')}`)
}

/** Half of a packet that was made, or half of a receipt that was taken. */
function tornIn(db: ReadableDb): string[] {
  const problems: string[] = []
  const inPackets = new Map<string, string>()
  let previous: string | null = null
  for (const packet of listPackets(db, -1).toReversed()) {
    const { number, sha256, state, header } = packet
    const bytes = packetBytes(db, number)
    if (hash('sha256', bytes) !== sha256 || header.previous !== previous) problems.push(`torn: packet ${number}`)
    previous = sha256
    const isSettled = receiptBytes(db, number) !== null
    if (isSettled !== (state === 'accepted')) problems.push(`torn: packet ${number} is ${state}, receipt: ${isSettled}`)
    for (const record of readRecords(openPacket(bytes))) {
      const held = isSettled ? record.sha256 : 'not told yet'
      inPackets.set(recordKey(record.kind, record.id), `${record.revision} ${record.sha256} ${held}`)
    }
  }
  const known = new Map(
    [...knownRecords(db, 'centre')].map(([key, { revision, sha256, status, held }]) => [
      key,
      `${revision} ${sha256} ${status === null ? 'not told yet' : held?.sha256}`,
    ]),
  )
  const differing = [...new Set([...inPackets.keys(), ...known.keys()])].filter(
    key => inPackets.get(key) !== known.get(key),
  )
  if (differing.length > 0) problems.push(`torn: ${differing.length} records are not as in the packets`)
  return problems
}

const takenBy = ({ store }: TestCentre) =>
  store.transaction({ role: 'centre', provinceCode: centreScope }, async db => ({
    packets: (
      await db.rows<{ id: string; sha256: string; receipt: Uint8Array }>(sql`
      SELECT id, sha256, receipt FROM packet ORDER BY number`)
    ).map(({ receipt, ...row }) => ({
      ...row,
      receipt: hash('sha256', receipt),
    })),
    pieces: (await db.rows(sql`SELECT 1 FROM upload`)).length,
  }))

test(`kill -9 ${kills} times while a province makes packets and sends them: nothing is lost, and all arrives once`, {
  timeout: 240_000,
}, async () => {
  const centre = await aCentre()
  onTestFinished(() => centre.store.close())
  const certificate = await loadCertificate(null, aFolder(), now)
  const server = await aServer(centre, { tls: certificate })
  onTestFinished(() => server.close())
  const { folder, dataKey } = await anEnrolledProvince(centre, {
    address: server.address,
    certificate: readCertificate(certificate.fingerprint)!,
  })
  const random = createRandom(seed, 0)
  let before: Found[] = []

  async function problemsAfter(said: LastSaid) {
    const left = await openWorkspace({ folder, credential: { by: 'data-key', dataKey } })
    const { findings } = examine(left.database)
    const found = left.database.read(foundIn)
    const torn = left.database.read(tornIn)
    await left.close()
    const lost = lostOf(found, before, said)
    before = found
    return [...findings.map(finding => `corrupt: ${finding}`), ...lost, ...torn]
  }

  const report = await runKillCampaign({
    script: join(import.meta.dirname, 'sending-writer.ts'),
    args: ['--folder', folder, '--key', Buffer.from(dataKey).toString('hex')],
    compileCache: aFolder(),
    kills,
    // Rather soon than late: what follows at once takes less time than all that follows.
    chance: () => random.next() ** 2,
    within: 300,
    moments: ['start packet', 'start keeping', 'start sending', 'start receipt'],
    verify: problemsAfter,
  })
  process.stdout.write(`sending kill -9, seed ${seed}: ${report.atWork} at work, ${report.acknowledged} acknowledged\n`)
  expect(report.problems).toEqual([])
  expect(report.atWork).toBeGreaterThan(kills / 4)
  expect(report.acknowledged).toBeGreaterThan(kills / 4)

  const province = await openProvince(folder, dataKey)
  onTestFinished(() => province.close())
  for (;;) {
    const packet = province.open() ?? (await province.pack())
    if (!packet) break
    await province.send(packet)
  }
  const { facts, kept } = province.database.read(db => ({
    facts: new Map([...resultFacts(db)].map(({ kind, id, text }) => [`${kind} ${id}`, JSON.parse(text)])),
    kept: foundIn(db),
  }))
  const atCentre = (await currentFacts(centre)).filter(({ body }) => body !== null)
  expect(new Map(atCentre.map(({ id, body }) => [id, body]))).toEqual(facts)
  expect(atCentre.length).toBe(facts.size)
  const records = province.packets().flatMap(({ header }) => Object.values(header.counts))
  expect(await rowCounts(centre)).toMatchObject({
    packets: kept.length,
    records: records.reduce((sum, count) => sum + count, 0),
    conflicts: 0,
    entries: kept.length,
  })
  const { packets, pieces } = await takenBy(centre)
  expect(kept).toEqual(packets.map(one => ({ ...one, state: 'accepted' })))
  expect(pieces).toBe(0)
})
