import { oc } from '@orpc/contract'
import * as z from 'zod'
import { recordReasons, recordStatuses } from '#domain/exchange/receipt'
import { instant, participantId } from './identifiers.ts'

const count = z.int().min(0)
const counts = z.partialRecord(z.enum(recordStatuses), count)
const file = z.object({ file: z.file() })
const fault = z.object({ is: z.literal('fault'), kind: z.string(), line: z.int().nullable() })

/** What came of a file of a companion's results. */
export const receivedResults = z.discriminatedUnion('is', [
  fault,
  /** No card that was given here is in it; or that card's packets come from another computer. */
  z.object({ is: z.enum(['not-results', 'unknown-card', 'card-in-use']) }),
  z.object({
    is: z.literal('received'),
    participantId,
    name: z.string(),
    counts,
    notTaken: z.array(z.object({ kind: z.string(), reason: z.enum(recordReasons).nullable(), sentence: z.string() })),
    /** To be given back, so that the companion knows. */
    receipt: z.file(),
  }),
])
export type ReceivedResults = z.infer<typeof receivedResults>

/** What a companion's workspace knows of itself; `last`: the packet that was written last. */
export const companionState = z.object({
  name: z.string(),
  classCode: z.string().nullable(),
  training: z.string(),
  provinceCode: z.string(),
  rehearsals: count,
  tests: count,
  last: z
    .object({
      at: instant,
      state: z.enum(['waiting', 'sent', 'accepted', 'partly', 'refused']),
      outcome: counts.nullable(),
    })
    .nullable(),
})
export type CompanionState = z.infer<typeof companionState>

/** Between a province and its companions, by file. */
export const companion = {
  /** One card, or a ZIP of several. */
  cards: oc
    .input(z.object({ participantIds: z.array(participantId).min(1).max(500) }))
    .output(z.file())
    .errors({
      NOBODY: { status: 409, message: 'None of these people take part.' },
      NOT_A_PROVINCE: { status: 409, message: 'Cards are given by a province.' },
    }),
  /** Takes the results in a file, each once. */
  receive: oc.input(file).output(receivedResults),

  /** Null: a workspace without a card. */
  state: oc.output(companionState.nullable()),
  /** All that was finished, for the province alone. */
  results: oc.output(z.file()).errors({ NO_CARD: { status: 409, message: 'This workspace has no card.' } }),
  /** What the province said of a packet. */
  takeReceipt: oc
    .input(file)
    .output(
      z.discriminatedUnion('is', [
        fault,
        z.object({ is: z.literal('not-ours') }),
        z.object({ is: z.literal('taken'), counts }),
      ]),
    ),
}
