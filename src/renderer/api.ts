import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { contract } from '#contract/contract'
import { hostLink } from './connection/host-link.ts'

/** Calls main; refusals arrive as defined errors (`isDefinedError`). */
export const client: ContractRouterClient<typeof contract> = createORPCClient(hostLink)

/** The same contract as query and mutation options. */
export const api = createTanstackQueryUtils(client)

/** Reads a stream to its end: every step goes to `onStep`, the result is returned. */
export async function follow<Step, Result>(
  stream: AsyncIterator<Step, Result>,
  onStep: (step: Step) => void,
): Promise<Result> {
  for (;;) {
    const next = await stream.next()
    if (next.done) return next.value
    onStep(next.value)
  }
}

export type RegionNames = {
  provinces: Province[]
  /** The code itself where the name is not known. */
  provinceName: (code: string) => string
  regencyName: (code: string) => string
}
type Province = { code: string; bpsCode: string; name: string; letters: string; zone: 'WIB' | 'WITA' | 'WIT' }

/** Names of provinces and regencies. They do not change while Gladi runs. */
export function useRegionNames(): RegionNames {
  return useSuspenseQuery(
    api.regions.names.queryOptions({ staleTime: Number.POSITIVE_INFINITY, select: toRegionNames }),
  ).data
}

function toRegionNames(names: { provinces: Province[]; regencies: { code: string; name: string }[] }): RegionNames {
  const provinces = new Map(names.provinces.map(province => [province.code, province.name]))
  const regencies = new Map(names.regencies.map(regency => [regency.code, regency.name]))
  return {
    provinces: names.provinces,
    provinceName: code => provinces.get(code) ?? code,
    regencyName: code => regencies.get(code) ?? code,
  }
}
