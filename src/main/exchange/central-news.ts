import type { CentralNews } from '#contract/exchange'
import type { SendFault } from '#domain/exchange/send-fault'
import { type ReadableDb, sql } from '#main/database/sql'
import type { OpenedWorkspace } from '#main/workspace-session'
import { fingerprintOf } from '#packet/device-keys'
import { PacketFault } from '#packet/packet-fault'
import { openPacket } from '#packet/read-packet'
import { type CentralConnection, connectCentral } from './central-connection.ts'
import { countDecisions } from './decision-repository.ts'
import { findDevice } from './device-repository.ts'
import { openGladiFile } from './open-gladi-file.ts'
import { packetFileName } from './packet-file-name.ts'
import { SendFaultError, toSendFault } from './send-fault-error.ts'
import { findServer } from './server-repository.ts'
import { isAnswer, packetOf } from './send-packet.ts'
import { takeDecisionPacket } from './take-decisions.ts'

type Client = CentralConnection['client']
type OfferedPlan = { sha256: string; madeAt: string; fileName: string; bytes: Uint8Array }

/** The plan that the centre has for each open workspace, if it is another than the one in use: it comes once. */
const offers = new WeakMap<OpenedWorkspace, OfferedPlan>()

export const offeredPlan = (workspace: OpenedWorkspace) => offers.get(workspace)

/** Asks the centre for a newer plan of this province and for decisions; the latter hold from then on. */
export async function askCentre(
  workspace: OpenedWorkspace,
  now: () => Date,
): Promise<CentralNews | { fault: SendFault }> {
  const server = workspace.database.read(findServer)
  if (!server?.credential) return { fault: { kind: 'not-enrolled' } }
  const connection = connectCentral(server, now)
  try {
    const plan = await askPlan(workspace, connection.client)
    return { plan, decisions: await askDecisions(workspace, connection.client, now) }
  } catch (error) {
    return { fault: toSendFault(error, new URL(server.address).hostname) }
  } finally {
    connection.close()
  }
}

async function askPlan(workspace: OpenedWorkspace, client: Client): Promise<CentralNews['plan']> {
  const inUse = workspace.database.read(planInUse)
  const offer = offers.get(workspace)
  const known = offer && offer.sha256 !== inUse?.sha256 ? offer : undefined
  const after = known?.sha256 ?? inUse?.sha256
  let answer
  try {
    answer = await client.packets.plan(after === undefined ? {} : { after })
  } catch (error) {
    if (isAnswer(error, 'NOT_FOUND')) return { is: 'none' }
    throw error
  }
  if (answer.status === 204) {
    if (!known) offers.delete(workspace)
    return known ? { is: 'new', madeAt: known.madeAt } : { is: 'in-use' }
  }
  const bytes = await packetOf(answer.body)
  const { header, sha256 } = readPlan(bytes)
  if (header.from.publicKey === inUse?.publicKey && header.sequence < inUse.sequence) return { is: 'in-use' }
  offers.set(workspace, { sha256, madeAt: header.madeAt, fileName: packetFileName(header), bytes })
  return { is: 'new', madeAt: header.madeAt }
}

const planInUse = (db: ReadableDb) =>
  db.one<{ sha256: string; publicKey: string; sequence: number }>(sql`
    SELECT sha256, party AS publicKey, sequence FROM exchange_packet
    WHERE direction = 'in' AND sha256 = (SELECT packet_sha256 FROM plan_in_force)
  `)

/** Only its header is read here; whether it may be taken is found out where it is looked at, as with a file. */
function readPlan(bytes: Uint8Array) {
  try {
    return openPacket(bytes)
  } catch (error) {
    if (error instanceof PacketFault) throw new SendFaultError({ kind: 'not-gladi', status: 200 })
    throw error
  }
}

/** How many are new. */
async function askDecisions({ database }: OpenedWorkspace, client: Client, now: () => Date): Promise<number> {
  const answer = await client.packets.decisions({ after: database.read(countDecisions) })
  if (answer.status === 204) return 0
  try {
    const file = await openGladiFile(await packetOf(answer.body), database.read(findDevice)!.reading)
    const taken = await takeDecisionPacket(database, file, { carrier: 'network', at: now().toISOString() })
    if ('fresh' in taken) return taken.fresh
    if (taken.fault === 'elsewhere') throw new SendFaultError({ kind: 'not-gladi', status: 200 })
    throw new SendFaultError({ kind: 'receipt-unknown-signer', fingerprint: fingerprintOf(taken.party.publicKey) })
  } catch (error) {
    if (error instanceof PacketFault) throw new SendFaultError({ kind: 'not-gladi', status: 200 })
    throw error
  }
}
