import { fc } from '@fast-check/vitest'
import type { ServerDeath } from './mortal-store.ts'

/** What becomes of a call on its way to the centre and of the answer on its way back. Shares are of the bytes, 0 to 1. */
export type CallFate =
  | { is: 'arrives' }
  | { is: 'lost' }
  | { is: 'cut'; share: number }
  | { is: 'twice' }
  /** Nobody answers; it arrives at a step `late`. */
  | { is: 'late' }
  | { is: 'answer-lost' }
  | { is: 'answer-cut'; share: number }
  | { is: 'client-killed'; when: 'before' | 'after' }

/** `clientDies`: at which of its next statements that change something, or COMMITs, the process is killed; null: not. */
export type Sending = {
  client: number
  packet: number
  calls: CallFate[]
  serverDies: ServerDeath | null
  clientDies: number | null
}

/** One thing that happens; numbers that name a packet, file or conflict count round among those that there are. */
export type Step =
  | { do: 'fact'; client: number; fact: number; value: number | null; clientDies: number | null }
  | { do: 'pack'; client: number; clientDies: number | null }
  | ({ do: 'send' } & Sending)
  /** Saved, put into a packet and sent, as somebody does who is in a hurry. */
  | ({ do: 'report'; fact: number; value: number | null } & Omit<Sending, 'packet'>)
  | { do: 'together'; sendings: Sending[] }
  | { do: 'check'; client: number; calls: CallFate[]; serverDies: ServerDeath | null }
  | { do: 'export'; client: number; packet: number; isEncrypted: boolean; clientDies: number | null }
  | { do: 'hand-over'; file: number; cut: number | null; times: 1 | 2; serverDies: ServerDeath | null }
  | { do: 'bring-receipt'; client: number; receipt: number; cut: number | null; clientDies: number | null }
  | { do: 'late'; call: number }
  | { do: 'kill'; client: number }
  | { do: 'clock'; of: number; days: -1 | 0 | 1 }
  | { do: 'decide'; client: number; conflict: number; whose: 'mine' | 'theirs' }
  | { do: 'resolve'; conflict: number; holds: 'held' | 'sent' }

export type Schedule = {
  steps: Step[]
  /** In which order all packets are sent once more at the end. */
  replay: number[]
}

export const clientCount = 3
/** Attendances of as many people, then test results; the last of them has answers of several chunks. */
export const factCount = 5

const record = <Model>(model: { [Key in keyof Model]: fc.Arbitrary<Model[Key]> }) =>
  fc.record(model, { noNullPrototype: true })
const any = <const Value>(...values: Value[]) => fc.constantFrom(...values)
/** The first two are of one province: only they can contradict each other. */
const client = any(0, 0, 1, 1, 2)
const some = fc.nat(9)
const share = fc.nat(999).map(thousandths => thousandths / 1000)
/** Null four times of five. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, arbitrary)

const fate: fc.Arbitrary<CallFate> = fc.oneof(
  { weight: 14, arbitrary: record({ is: any('arrives') }) },
  { weight: 2, arbitrary: record({ is: any('answer-lost', 'late') }) },
  record({ is: any('lost', 'twice') }),
  record({ is: any('cut', 'answer-cut'), share }),
  record({ is: any('client-killed'), when: any('before', 'after') }),
)
const calls = fc.array(fate, { maxLength: 4 })
/** A packet that is taken over the network passes some twenty statements, and three transactions that write. */
const serverDies = seldom(
  fc.oneof(
    record<ServerDeath>({ at: any('statement'), number: fc.nat(20) }),
    record<ServerDeath>({ at: any('before-commit', 'after-commit'), number: fc.nat(2) }),
    record<ServerDeath>({ at: any('before-commit'), number: fc.nat(1) }),
  ),
)
/** Keeping a packet passes some five statements that change, and so does taking its receipt. */
const clientDies = seldom(fc.nat(7))

const sendingOf = (whose: fc.Arbitrary<number>) =>
  record({ client: whose, packet: some, calls, serverDies, clientDies })

/** The first is what most is said of, so that devices contradict each other. */
const fact = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(factCount - 2))
const value = fc.option(fc.nat(2), { freq: 5 })

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: record({ do: any('report'), client, fact, value, calls, serverDies, clientDies }),
  },
  { weight: 4, arbitrary: record({ do: any('fact'), client, fact, value, clientDies }) },
  record({ do: any('fact'), client, fact: any(factCount - 1), value, clientDies: any(null) }),
  { weight: 5, arbitrary: record({ do: any('pack'), client, clientDies }) },
  { weight: 7, arbitrary: sendingOf(client).map(one => ({ do: 'send' as const, ...one })) },
  { weight: 2, arbitrary: record({ do: any('together'), sendings: fc.tuple(sendingOf(any(0)), sendingOf(any(1))) }) },
  record({ do: any('check'), client, calls, serverDies }),
  { weight: 5, arbitrary: record({ do: any('export'), client, packet: some, isEncrypted: fc.boolean(), clientDies }) },
  {
    weight: 7,
    arbitrary: record({ do: any('hand-over'), file: some, cut: seldom(share), times: any(1, 1, 2), serverDies }),
  },
  { weight: 5, arbitrary: record({ do: any('bring-receipt'), client, receipt: some, cut: seldom(share), clientDies }) },
  { weight: 3, arbitrary: record({ do: any('late'), call: some }) },
  record({ do: any('kill'), client }),
  record({ do: any('clock'), of: fc.nat(clientCount), days: any(-1, 0, 1) }),
  { weight: 4, arbitrary: record({ do: any('decide'), client, conflict: some, whose: any('mine', 'theirs') }) },
  { weight: 3, arbitrary: record({ do: any('resolve'), conflict: some, holds: any('held', 'sent') }) },
)

/** Of any length alike: short ones alone would be what fast-check likes most. */
export const schedules: fc.Arbitrary<Schedule> = fc.noBias(
  record({
    steps: fc.array(step, { minLength: 1, maxLength: 19, size: 'max' }),
    replay: fc.array(fc.nat(1000), { minLength: 1, maxLength: 20, size: 'max' }),
  }),
)
