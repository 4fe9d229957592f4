import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { centrePage } from '#contract/centre-page'
import { hostLink } from '../connection/host-link.ts'

const client: ContractRouterClient<{ centrePage: typeof centrePage }> = createORPCClient(hostLink)

/** What only the centre answers; the pages' own questions are those of `../api.ts`. */
export const centreApi = createTanstackQueryUtils(client)

/** Packets come in while one looks: coming back to the window asks anew. */
export const centreQueries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: false, networkMode: 'always', refetchOnWindowFocus: 'always' },
  },
})

export const standingQuery = () => centreApi.centrePage.standing.queryOptions()
