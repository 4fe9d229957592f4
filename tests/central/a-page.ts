import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { makePageKey } from '#central/readiness/page-sessions'
import type { centrePage } from '#contract/centre-page'
import type { contract } from '#contract/contract'
import { now, type TestCentre } from './a-centre.ts'
import type { aServer } from './a-server.ts'

type Server = Awaited<ReturnType<typeof aServer>>

/** What the centre's window asks; more than the centre answers. */
export type PageApi = ContractRouterClient<typeof contract & { centrePage: typeof centrePage }>

/** What a browser sends that shows a one-time key or a credential. */
export const signIn = (server: Server, shown: unknown, headers: Record<string, string> = { origin: server.address }) =>
  server.call('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ shown }),
  })

/** `gladi-pusat=…`, as the browser sends it back. */
export const cookieOf = (response: Response) => response.headers.get('set-cookie')!.split(';')[0]!

/** A page that is open: the nation's, or one province's. */
export async function aPage(centre: TestCentre, server: Server, provinceCode = '00') {
  const key = await makePageKey(centre.store, { provinceCode, name: 'Bu Rina', now })
  return pageWith(server, cookieOf(await signIn(server, key)))
}

export function pageWith(server: Server, cookie: string): PageApi {
  const headers = { cookie, origin: server.address }
  return createORPCClient(new RPCLink({ url: `${server.address}/rpc`, headers }))
}
