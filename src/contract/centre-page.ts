import { oc } from '@orpc/contract'
import * as z from 'zod'
import { instant } from './identifiers.ts'

/** What the centre's own page asks beside the procedures that it has in common with a workspace. */
export const centrePage = {
  /** Whose page it is, and what came in so far. */
  standing: oc.output(
    z.object({
      /** The centre's name. */
      centre: z.string(),
      reader: z.object({
        name: z.string(),
        /** Null: the centre itself, which sees every province. */
        provinceCode: z.string().nullable(),
      }),
      /** Whether provinces have plans with different rules: each is judged by its own. */
      rulesDiffer: z.boolean(),
      /** Every province that the reader sees, also those that never sent anything. */
      provinces: z.array(
        z.object({
          code: z.string(),
          hasPlan: z.boolean(),
          /** Packets with results that were taken. */
          packets: z.int().min(0),
          lastReceivedAt: instant.nullable(),
        }),
      ),
    }),
  ),
}
