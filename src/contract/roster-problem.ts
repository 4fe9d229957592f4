import * as z from 'zod'

export const rosterProblem = z.object({
  /** As the spreadsheet numbers it, from 1. */
  row: z.number(),
  /** The column's header, or null where the whole row is meant. */
  column: z.string().nullable(),
  kind: z.string(),
  severity: z.enum(['set-aside', 'warning']),
  /** What the sentence of this kind needs; never a whole NIK or telephone number. */
  data: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RosterProblem = z.infer<typeof rosterProblem>
