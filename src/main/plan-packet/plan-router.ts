import { call } from '@orpc/server'
import type { OpenWorkspace } from '#contract/workspace'
import { logChange } from '#main/database/change-log'
import { sql } from '#main/database/sql'
import { eventStream } from '#main/event-stream'
import { ensureDevice } from '#main/exchange/device-repository'
import { enrolParty } from '#main/exchange/known-party-repository'
import { type Carrier, packetsToSend } from '#main/exchange/packet-repository'
import { senderOf } from '#main/exchange/sender'
import { findServer } from '#main/exchange/server-repository'
import { type AppContext, forPlanners, procedure } from '#main/procedure'
import { workspaceRouter } from '#main/workspace/workspace-router'
import { openPacket } from '#packet/read-packet'
import type { OpenedWorkspace } from '#main/workspace-session'
import { openCard, takeCard } from './open-card.ts'
import { listPlanPackets } from './plan-packet-list.ts'
import { runPlanTask } from './plan-task.ts'

const { planExchange } = forPlanners

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

const keyOf = ({ database, key }: OpenedWorkspace, { settings }: AppContext) => ({
  file: database.file,
  key,
  resourcesFolder: settings.resourcesFolder,
})

/** Never waits for other writes while it holds them back: the worker writes on a connection of its own. */
const take = (
  workspace: OpenedWorkspace,
  context: AppContext,
  order: { bytes: Uint8Array; state: string | null; evenOlder: boolean },
) =>
  workspace.database.exclusively(() =>
    runPlanTask(
      { task: 'take', ...keyOf(workspace, context), ...order, at: context.now().toISOString() },
      { workspace },
    ),
  )

export const planRouter = {
  preview: planExchange.preview.handler(async ({ input, context, signal }) => {
    const { workspace } = context
    const data = { task: 'preview', ...keyOf(workspace, context), bytes: await bytesOf(input.file) } as const
    const answer = await runPlanTask(data, { workspace, signal })
    if (answer.type !== 'previewed') throw new Error(`Not a preview: ${answer.type}.`)
    return answer.plan
  }),

  take: planExchange.take.handler(async ({ input: { file, state, evenOlder }, context, errors }) => {
    const answer = await take(context.workspace, context, { bytes: await bytesOf(file), state, evenOlder })
    if (answer.type === 'taken') return
    if (answer.type !== 'not-taken') throw new Error(`Neither taken nor not: ${answer.type}.`)
    if (answer.why === 'older') throw errors.OLDER()
    if (answer.why === 'changed') throw errors.CHANGED_MEANWHILE()
    throw errors.NOT_TAKEN({ data: { is: answer.why } })
  }),

  inspect: procedure.planExchange.inspect.handler(async ({ input, signal }) =>
    inspect(await bytesOf(input.file), signal),
  ),

  createWorkspace: procedure.planExchange.createWorkspace.handler(async ({ input, context, errors }) => {
    const bytes = await bytesOf(input.file)
    const found = await inspect(bytes)
    if (found.is !== 'plan' && found.is !== 'card') throw errors.NOT_TAKEN({ data: { is: found.is } })
    const { name, passphrase } = input
    const about = {
      name,
      role: found.is === 'card' ? 'pendamping' : 'provinsi',
      provinceCode: found.provinceCode,
      passphrase,
    } as const
    const created: { workspace: OpenWorkspace; recoveryCode: string } = await call(workspaceRouter.create, about, {
      context,
    })
    const workspace = context.session.current()!
    const at = context.now().toISOString()
    await workspace.database.write(db => enrolParty(db, found.from, at))
    if (found.is === 'card') {
      const card = openCard(openPacket(bytes))
      await workspace.database.write(db => takeCard(db, card, { bytes, at }, context.questionnaires))
      return created
    }
    const answer = await take(workspace, context, { bytes, state: null, evenOlder: false })
    if (answer.type !== 'taken') throw errors.NOT_TAKEN({ data: { is: answer.type } })
    return created
  }),

  provinces: planExchange.provinces.handler(({ context: { workspace } }) => workspace.database.read(listPlanPackets)),

  make: planExchange.make.handler(({ input: { provinceCodes }, context, errors, signal }) =>
    eventStream<Made, { fileName: string; packets: number }>(async emit => {
      const { workspace } = context
      const answer = await make(workspace, context, { provinceCodes, carrier: 'file', signal, emit })
      if (!answer?.plans) throw errors.NO_PLAN()
      const { fileName, bytes } = answer.plans
      made.set(workspace, new File([bytes], fileName, { type: 'application/octet-stream' }))
      return { fileName, packets: provinceCodes.length }
    }),
  ),

  send: planExchange.send.handler(({ input: { provinceCodes }, context, errors, signal }) =>
    eventStream<Made, void>(async emit => {
      const { workspace, now } = context
      if (!workspace.database.read(findServer)?.credential) throw errors.NOT_ENROLLED()
      const answer = await make(workspace, context, { provinceCodes, carrier: 'network', signal, emit })
      if (!answer) throw errors.NO_PLAN()
      senderOf(workspace, { now, chance: Math.random }).wake()
    }),
  ),

  stopSending: planExchange.stopSending.handler(async ({ context: { workspace, now } }) => {
    const sender = senderOf(workspace, { now, chance: Math.random })
    // The one that is on its way comes last: stopping it before would let the next one go.
    const { packetId: running } = sender.progress() ?? {}
    const plans = workspace.database.read(packetsToSend).filter(({ kind }) => kind === 'plan')
    for (const { id } of plans.toSorted((one, other) => Number(one.id === running) - Number(other.id === running))) {
      await sender.cancel(id)
    }
  }),

  madeFile: planExchange.madeFile.handler(({ context: { workspace }, errors }) => {
    const file = made.get(workspace)
    if (!file) throw errors.FILE_GONE()
    made.delete(workspace)
    return file
  }),
}

type Made = { made: number; of: number }
type Making = { provinceCodes: string[]; carrier: Carrier; signal: AbortSignal | undefined; emit: (made: Made) => void }

/** Null: there is no plan, or this is not the centre's workspace. */
async function make(workspace: OpenedWorkspace, context: AppContext, { provinceCodes, carrier, signal, emit }: Making) {
  const at = context.now().toISOString()
  const { database } = workspace
  if (!database.read(db => db.one(sql`SELECT 1 FROM workspace WHERE role = 'pusat'`))) return null
  await ensureDevice(database, at)
  const answer = await database.exclusively(() =>
    runPlanTask(
      { task: 'make', ...keyOf(workspace, context), provinceCodes, at, carrier },
      { workspace, signal, onMade: (made, of) => emit({ made, of }) },
    ),
  )
  if (answer.type !== 'made') return null
  const data = { count: provinceCodes.length, provinceCodes }
  const kind = carrier === 'file' ? 'planPacketsMade' : 'planPacketsSent'
  await database.write(db => logChange(db, { at, kind, data }))
  return answer
}

/** One file per workspace waits to be taken: the next one replaces it. */
const made = new WeakMap<OpenedWorkspace, File>()

async function inspect(bytes: Uint8Array, signal?: AbortSignal) {
  const answer = await runPlanTask({ task: 'inspect', bytes }, { signal })
  if (answer.type !== 'inspected') throw new Error(`Not inspected: ${answer.type}.`)
  return answer.plan
}
