import { oc } from '@orpc/contract'
import * as z from 'zod'
import { zone } from './identifiers.ts'

export const regions = {
  /** Names for codes: 38 provinces with their place on the tile map, 514 regencies and cities. */
  names: oc.output(
    z.object({
      provinces: z.array(
        z.object({ code: z.string(), bpsCode: z.string(), name: z.string(), letters: z.string(), zone }),
      ),
      regencies: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
}
