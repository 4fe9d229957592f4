import { afterDecision } from '#domain/exchange/known-record'
import { logChange } from '#main/database/change-log'
import { forPlanners } from '#main/procedure'
import { sql } from '#main/database/sql'
import { askCentre, offeredPlan } from './central-news.ts'
import { readDecision } from './decision-repository.ts'
import { ensureDevice } from './device-repository.ts'
import { decisionsView, exchangeState, notTakenView } from './exchange-view.ts'
import { openFile } from './open-file.ts'
import { packetsFile } from './packets-file.ts'
import { findKnown, findVerdict, saveKnown, sendRefusedAgain } from './record-repository.ts'
import { resultsFile } from './results-file.ts'
import { senderOf } from './sender.ts'
import { sendingRouter } from './sending-router.ts'
import { serverRouter } from './server-router.ts'

const { exchange } = forPlanners

export const exchangeRouter = {
  ...sendingRouter,
  ...serverRouter,

  state: exchange.state.handler(async ({ context: { workspace, now } }) => {
    const device = await ensureDevice(workspace.database, now().toISOString())
    const sender = senderOf(workspace, { now, chance: Math.random })
    return workspace.database.read(db => exchangeState(db, device, sender))
  }),

  openFile: exchange.openFile.handler(async ({ input, context: { workspace, now } }) => {
    const at = now().toISOString()
    const device = await ensureDevice(workspace.database, at)
    return await openFile(workspace, device, new Uint8Array(await input.file.arrayBuffer()), at)
  }),

  news: exchange.news.handler(async ({ context: { workspace, now } }) => {
    const isProvince = workspace.database.read(db => db.one(sql`SELECT 1 FROM workspace WHERE role = 'provinsi'`))
    return isProvince ? await askCentre(workspace, now) : { plan: { is: 'none' as const }, decisions: 0 }
  }),

  offeredPlan: exchange.offeredPlan.handler(({ context: { workspace }, errors }) => {
    const plan = offeredPlan(workspace)
    if (!plan) throw errors.PLAN_GONE()
    return new File([new Uint8Array(plan.bytes)], plan.fileName, { type: 'application/octet-stream' })
  }),

  decisions: exchange.decisions.handler(async ({ context: { workspace, now } }) => {
    const device = await ensureDevice(workspace.database, now().toISOString())
    return workspace.database.read(db => decisionsView(db, device))
  }),

  readDecision: exchange.readDecision.handler(async ({ input, context: { workspace, now } }) => {
    await workspace.database.write(db => readDecision(db, input.id, now().toISOString()))
  }),

  notTaken: exchange.notTaken.handler(({ input, context: { workspace } }) =>
    workspace.database.read(db => notTakenView(db, input.status)),
  ),

  decide: exchange.decide.handler(async ({ input: { whose, ...place }, context: { workspace } }) => {
    await workspace.database.write(db => {
      const known = findKnown(db, place.receiver, place.kind, place.id)
      const held = findVerdict(db, place)?.held
      if (known?.status === 'conflict' && held) saveKnown(db, place, afterDecision(known, whose, held.sha256))
    })
  }),

  sendRefusedAgain: exchange.sendRefusedAgain.handler(async ({ context: { workspace } }) => ({
    records: await workspace.database.write(sendRefusedAgain),
  })),

  resultsFile: exchange.resultsFile.handler(async ({ input, context: { workspace, regions, now } }) => {
    const file = await resultsFile(workspace, regions, input)
    const at = now().toISOString()
    await workspace.database.write(db => logChange(db, { at, kind: 'resultsExported', data: { name: file.name } }))
    return file
  }),

  packetsFile: exchange.packetsFile.handler(({ input: { format, language }, context: { workspace } }) =>
    workspace.database.read(db => packetsFile(db, format, language)),
  ),
}
