import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { waitingReasons } from '#domain/exchange/known-record'
import { partyRoles } from '#domain/exchange/packet'
import { recordReasons, recordStatuses } from '#domain/exchange/receipt'
import type { SendFault } from '#domain/exchange/send-fault'
import { instant } from './identifiers.ts'
import { packetHeader, party } from './packet.ts'

/** What a province reports; a packet of another kind may hold others. */
export const resultKind = z.enum(['attendance', 'test-result', 'rehearsal'])
export type ResultKind = z.infer<typeof resultKind>

const count = z.int().min(0)
const sendFault = z.custom<SendFault>(value => typeof value === 'object' && value !== null && 'kind' in value)
const carrier = z.enum(['network', 'file'])
const share = z.object({ share: z.number() })
const language = z.enum(['id', 'en'])

/** Facts by kind and why they wait. */
export const waitingSum = z.record(resultKind, z.record(z.enum(waitingReasons), count))
export type WaitingSum = z.infer<typeof waitingSum>

/** Of a packet that is not kept yet. */
export const draft = z.object({
  draftId: z.string(),
  sum: waitingSum,
  /** Records by the class of the person; null: of nobody who is in a class. */
  classes: z.array(z.object({ code: z.string().nullable(), records: count })),
  examples: z.array(
    z.object({
      kind: resultKind,
      why: z.enum(waitingReasons),
      name: z.string().nullable(),
      classCode: z.string().nullable(),
    }),
  ),
  bytes: count,
})
export type Draft = z.infer<typeof draft>

export const keptPacket = z.object({
  id: z.string(),
  direction: z.enum(['out', 'in']),
  header: packetHeader,
  bytes: count,
  state: z.enum(['waiting', 'sent', 'accepted', 'partly', 'refused']),
  carrier: carrier.nullable(),
  keptAt: instant,
  sentAt: instant.nullable(),
  settledAt: instant.nullable(),
  /** How many records came to what, once there is a receipt. */
  outcome: z.partialRecord(z.enum(recordStatuses), count).nullable(),
  tries: count,
  /** When it is tried again by itself; null: not so. */
  nextTryAt: instant.nullable(),
  fault: sendFault.nullable(),
})
export type KeptPacket = z.infer<typeof keptPacket>

export const knownParty = z.object({ party, fingerprint: z.string(), enrolledAt: instant })
export type KnownParty = z.infer<typeof knownParty>

export const server = z.object({
  address: z.string(),
  /** SHA-256 in hexadecimal digits; null: authorities vouch for it. */
  certificate: z.string().nullable(),
  isEnrolled: z.boolean(),
  seenAt: instant.nullable(),
})

export const exchangeState = z.object({
  role: z.enum(partyRoles),
  device: z.object({ party, fingerprint: z.string() }),
  server: server.nullable(),
  /** Whose receipts are believed. */
  centres: z.array(knownParty),
  /** The latest first. */
  packets: z.array(keptPacket),
  /** Not taken, and nobody has decided yet. */
  open: z.object({ conflicts: count, refused: count }),
  /** Decisions of the centre about facts of this device that nobody has read here. */
  unreadDecisions: count,
  sending: z.object({ packetId: z.string(), sent: count, bytes: count }).nullable(),
  /** By how many minutes the centre's clock is ahead of this one, where that is too many. */
  clockAheadMinutes: z.int().nullable(),
})
export type ExchangeState = z.infer<typeof exchangeState>

const body = z.record(z.string(), z.unknown()).nullable()

/** A record that was not taken, with both contents. */
export const notTaken = z.object({
  receiver: z.string(),
  kind: z.string(),
  id: z.string(),
  reason: z.enum(recordReasons).nullable(),
  sentence: z.string(),
  name: z.string().nullable(),
  classCode: z.string().nullable(),
  own: body,
  held: z.object({ sha256: z.string(), body }).nullable(),
  at: instant,
})
export type NotTaken = z.infer<typeof notTaken>

/** How the centre decided about a fact of this device, with both contents. */
export const centralDecision = z.object({
  id: z.string(),
  kind: z.string(),
  /** Whose content holds now. */
  holds: z.enum(['mine', 'theirs']),
  name: z.string().nullable(),
  classCode: z.string().nullable(),
  own: body,
  other: body,
  decidedAt: instant,
  decidedBy: z.string(),
})
export type CentralDecision = z.infer<typeof centralDecision>

/** What the centre has for this province. `new`: another plan than the one in use; `decisions`: so many just came. */
export const centralNews = z.object({
  plan: z.discriminatedUnion('is', [
    z.object({ is: z.literal('new'), madeAt: instant }),
    z.object({ is: z.literal('in-use') }),
    z.object({ is: z.literal('none') }),
  ]),
  decisions: count,
})
export type CentralNews = z.infer<typeof centralNews>

/** What the centre would make of a draft. */
export const checkedDraft = z.object({
  counts: z.partialRecord(z.enum(recordStatuses), count),
  /** The first of those that it would not take. */
  notTaken: z.array(
    z.object({
      kind: z.string(),
      status: z.enum(recordStatuses),
      reason: z.enum(recordReasons).nullable(),
      sentence: z.string(),
      name: z.string().nullable(),
    }),
  ),
})
export type CheckedDraft = z.infer<typeof checkedDraft>

/** What a file that was opened is, and what became of it. */
export const openedFile = z.discriminatedUnion('is', [
  /** `isNew` false: its packet was settled before. */
  z.object({ is: z.literal('receipt'), packet: keptPacket, isNew: z.boolean() }),
  /** Of a key that is not known: somebody compares the fingerprint first. */
  z.object({ is: z.literal('receipt-of-unknown'), party, fingerprint: z.string() }),
  z.object({ is: z.literal('receipt-unknown-packet') }),
  z.object({ is: z.literal('receipt-untrue') }),
  /** So many of the decisions in it are new; all of them hold. */
  z.object({ is: z.literal('decisions'), fresh: count }),
  z.object({ is: z.literal('decisions-elsewhere') }),
  z.object({ is: z.literal('decisions-of-unknown'), party, fingerprint: z.string() }),
  /** Another kind of packet; nothing was done with it. `isOwn`: it was made here. */
  z.object({
    is: z.literal('packet'),
    header: packetHeader,
    fingerprint: z.string(),
    isKnown: z.boolean(),
    isOwn: z.boolean(),
    bytes: count,
  }),
  /** The file in a workspace's folder that opens it. */
  z.object({ is: z.literal('door') }),
  z.object({ is: z.literal('fault'), kind: z.string(), line: z.int().nullable() }),
])
export type OpenedFile = z.infer<typeof openedFile>

/** What answered at an address. */
export const triedServer = z.union([
  z.object({
    party,
    fingerprint: z.string(),
    version: z.string(),
    certificate: z.string(),
    clockAheadMinutes: z.int().nullable(),
  }),
  z.object({ fault: sendFault }),
])
export type TriedServer = z.infer<typeof triedServer>

const draftGone = { DRAFT_GONE: { status: 409, message: 'The draft was replaced or sent.' } }
const packetGone = { PACKET_GONE: { status: 409, message: 'There is no such packet.' } }
const noRecipient = { NO_RECIPIENT: { status: 409, message: 'No key of the centre is known to encrypt to.' } }
const kept = z.object({ packetId: z.string() })
const sendProgress = z.object({ sent: count, bytes: count })
const record = z.object({ receiver: z.string(), kind: z.string(), id: z.string() })
const address = z.string().trim().max(500)

export const exchange = {
  state: oc.output(exchangeState),
  /** What the centre has not been told yet. Takes a second or two for a hundred thousand records. */
  waiting: oc.output(waitingSum),

  /** Writes the packet that would be sent now, for looking at; null: nothing waits. Leaving the stream stops it. */
  draft: oc.output(eventIterator(share, draft.nullable())),
  /** Asks the centre what it would make of a draft; it keeps nothing. */
  check: oc
    .input(z.object({ draftId: z.string() }))
    .output(eventIterator(sendProgress, z.union([checkedDraft, z.object({ fault: sendFault })])))
    .errors(draftGone),
  /** The draft becomes a packet that is kept, before anything is sent. */
  keep: oc
    .input(z.object({ draftId: z.string() }))
    .output(kept)
    .errors(draftGone),
  drop: oc.output(z.void()),

  /** Over the network, until it was tried once; it goes on by itself afterwards. Leaving the stream stops nothing. */
  send: oc.input(kept).output(eventIterator(sendProgress, keptPacket)).errors(packetGone),
  cancelSending: oc.input(kept).output(z.void()),
  /** Its bytes, to be carried by hand. */
  packetFile: oc
    .input(kept.extend({ isEncrypted: z.boolean() }))
    .output(z.file())
    .errors({ ...packetGone, ...noRecipient }),

  /** Asks the centre for a newer plan of this province and for decisions, which hold from then on. */
  news: oc.output(z.union([centralNews, z.object({ fault: sendFault })])),
  /** The plan that `news` told of, as a file like any other. */
  offeredPlan: oc.output(z.file()).errors({ PLAN_GONE: { status: 409, message: 'The centre is to be asked again.' } }),

  /** Says what a file is; a receipt is taken, and so are decisions. */
  openFile: oc.input(z.object({ file: z.file() })).output(openedFile),
  /** After its fingerprint was compared: receipts of this centre are believed. */
  trust: oc.input(z.object({ party })).output(z.void()),
  distrust: oc.input(z.object({ publicKey: z.string() })).output(z.void()),

  notTaken: oc
    .input(z.object({ status: z.enum(['conflict', 'refused']) }))
    .output(z.object({ records: z.array(notTaken), total: count })),
  /** `mine`: goes with the next packet, as following what is held. `theirs`: ours is not sent until it changes. */
  decide: oc.input(record.extend({ whose: z.enum(['mine', 'theirs']) })).output(z.void()),
  /** Those that nobody has read here. */
  decisions: oc.output(z.object({ records: z.array(centralDecision), total: count })),
  readDecision: oc.input(z.object({ id: z.string() })).output(z.void()),
  /** Everything that was refused goes with the next packet again. */
  sendRefusedAgain: oc.output(z.object({ records: count })),

  /** Results for people, or for a central system that takes nothing else. CSV has one kind. */
  resultsFile: oc
    .input(
      z.union([
        z.object({ format: z.literal('xlsx'), language }),
        z.object({ format: z.literal('csv'), kind: resultKind, language }),
      ]),
    )
    .output(z.file()),
  packetsFile: oc.input(z.object({ format: z.enum(['xlsx', 'csv']), language })).output(z.file()),

  renameDevice: oc.input(z.object({ name: z.string().trim().min(1).max(100) })).output(z.void()),
  /** Looks who answers at an address, and saves nothing. */
  tryServer: oc.input(z.object({ address, certificate: z.string().nullable() })).output(triedServer),
  /** An empty address: none. */
  saveServer: oc
    .input(z.object({ address, certificate: z.string().nullable() }))
    .output(z.void())
    .errors({
      NOT_AN_ADDRESS: { status: 409, message: 'Not an address that begins with https://.' },
      NOT_A_FINGERPRINT: { status: 409, message: 'Not 64 hexadecimal digits.' },
    }),
  /** Makes this device one of its province's with a code that the centre gave; keeps the centre's key. */
  enrol: oc
    .input(z.object({ code: z.string().trim().min(1).max(100) }))
    .output(z.union([z.object({ centre: party, fingerprint: z.string() }), z.object({ fault: sendFault })]))
    .errors({
      NO_SERVER: { status: 409, message: 'No address is saved.' },
      OTHER_PROVINCE: {
        status: 409,
        message: 'The code is of another province.',
        data: z.object({ provinceCode: z.string().nullable() }),
      },
    }),
}
