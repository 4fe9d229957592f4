import { gzipSync } from 'node:zlib'
import type { Draft } from '#contract/exchange'
import type { Database } from '#main/database/database'
import { sql } from '#main/database/sql'
import { aCentre } from '../../tests/builders/a-centre.ts'
import { storeReports } from '../../tests/builders/reports.ts'
import { type App, runToEnd, startApp } from '../../tests/builders/start-app.ts'
import { whileRunning } from '../app/responsiveness-rows.ts'

export type ExchangeRow = { name: string; ours: number; bare: number | null; ratio: number | null; note: string }

/** 33,603 people's attendance, two tests of 40 items and 5,129 rehearsals of 39 variables. CPU milliseconds. */
export async function exchangeRows(): Promise<ExchangeRow[]> {
  const app = startApp()
  await runToEnd(await app.api.workspace.openExample())
  const database = databaseOf(app)
  await storeReports(database, { seed: 1, silent: [], attempts: 5129 })
  // Nobody reports a nation: but what one province has is too little to measure.
  await database.write(db => db.run(sql`UPDATE workspace SET role = 'provinsi', province_code = '73'`))
  const { exchange } = app.api
  await exchange.state()
  const centre = aCentre()
  await exchange.trust({ party: centre.device.party })

  const bare: number[] = []
  const written: number[] = []
  let packetId = ''
  for (let time = 0; time < 3; time++) {
    await forget(database)
    bare.push(await once(() => bareWriting(database)))
    written.push(
      await once(async () => {
        const { result } = await runToEnd<unknown, Draft | null>(await exchange.draft())
        packetId = (await exchange.keep({ draftId: result!.draftId })).packetId
      }),
    )
  }
  const nothing = await once(() => exchange.waiting())
  const packet = await exchange.packetFile({ packetId, isEncrypted: false })
  const receipt = new File([new Uint8Array(centre.receive(await packet.bytes()))], 'tanda-terima.gladi')
  const taking = await once(() => exchange.openFile({ file: receipt }))
  await forget(database)
  const others = await whileRunning(app, 'a nation’s packet is written', async () => {
    const { result } = await runToEnd<unknown, Draft | null>(await exchange.draft())
    await exchange.keep({ draftId: result!.draftId })
  })
  const records = database.read(db =>
    db.one<{ count: number }>(sql`SELECT count(*) AS count FROM exchange_record`),
  )!.count
  await app.close()
  return [
    {
      name: `a packet of ${records} records, written and kept`,
      ours: middle(written),
      bare: middle(bare),
      ratio: middle(written) / middle(bare),
      note: 'in a worker of its own; bare: rows, JSON, gzip; goal 2×',
    },
    { name: 'that nothing waits any more', ours: nothing, bare: null, ratio: null, note: 'every record looked at' },
    {
      name: 'its receipt checked and taken',
      ours: taking,
      bare: null,
      ratio: null,
      note: 'every line true to the packet',
    },
    { name: 'other calls meanwhile, p99 (by the clock)', ours: others.p99, bare: null, ratio: null, note: 'goal 50' },
  ]
}

const databaseOf = (app: App): Database => app.context.session.current()!.database

const forget = (database: Database) =>
  database.write(db => {
    db.run(sql`DELETE FROM exchange_record`)
    db.run(sql`DELETE FROM exchange_packet`)
  })

/** The same facts as JSON lines, compressed: no ids of records, no hashes, no signature, nothing remembered. */
function bareWriting(database: Database): number {
  const lines: string[] = []
  database.read(db => {
    for (const row of db.all(sql`
      SELECT a.* FROM attendance a JOIN participant p ON p.id = a.participant_id
    `)) {
      lines.push(JSON.stringify(row))
    }
    for (const { itemPoints, responses, ...row } of db.all<{ itemPoints: string; responses: string }>(sql`
      SELECT t.design_id, t.occasion, t.participant_id, t.attempt, t.form, t.taken_at, t.source, t.item_points AS itemPoints,
             t.responses, t.points_taken, t.points_possible
      FROM test_result t JOIN participant p ON p.id = t.participant_id
    `)) {
      lines.push(JSON.stringify({ ...row, itemPoints: JSON.parse(itemPoints), responses: JSON.parse(responses) }))
    }
    for (const { variables, ...row } of db.all<{ variables: string }>(sql`
      SELECT a.case_id, a.counted, a.finished_at, a.mode, a.participant_id, a.questionnaire_version, a."right", a.started_at,
             (SELECT json_group_object(r.variable, r.points) FROM practice_result r WHERE r.attempt_id = a.id) AS variables
      FROM practice_attempt a JOIN participant p ON p.id = a.participant_id WHERE a.finished_at IS NOT NULL
    `)) {
      lines.push(JSON.stringify({ ...row, variables: JSON.parse(variables) }))
    }
  })
  return gzipSync(lines.join('\n')).length
}

/** CPU time of all threads: what else the machine does is not in it. */
async function once(job: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await job()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const middle = (times: readonly number[]) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!
