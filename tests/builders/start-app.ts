import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { RPCHandler } from '@orpc/server/message-port'
import type { contract } from '#contract/contract'
import { createAppContext } from '#main/app-context'
import type { AppContext } from '#main/procedure'
import { router } from '#main/router'

export type Api = ContractRouterClient<typeof contract>

export type App = {
  api: Api
  /** Where its workspaces are; survives `restart`. */
  folder: string
  context: AppContext
  /** As if the app were left and started again. */
  restart(): Promise<App>
  close(): Promise<void>
}

const root = join(import.meta.dirname, '../..')

/** The whole app but its window: the real router on a real message port, real workers, a real encrypted database. */
export function startApp(folder = mkdtempSync(join(tmpdir(), 'gladi-app-'))): App {
  const context = createAppContext({
    workspacesFolder: join(folder, 'Gladi'),
    resourcesFolder: join(root, 'resources'),
    userDataFolder: join(folder, 'user-data'),
    appVersion: '0.0.0',
    argon2Cost: { memoryKiB: 64, passes: 1 },
  })
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(router).upgrade(port1, { context })
  port1.start()
  port2.start()
  const api: Api = createORPCClient(new RPCLink({ port: port2 }))
  const leave = async () => {
    await context.session.close()
    port1.close()
  }
  return {
    api,
    folder,
    context,
    restart: async () => {
      await leave()
      return startApp(folder)
    },
    close: async () => {
      await leave()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Takes every event of a stream; gives back its result and the events. */
export async function runToEnd<Event, Result>(stream: AsyncIterator<Event, Result, unknown>) {
  const events: Event[] = []
  for (;;) {
    const { done, value } = await stream.next()
    if (done) return { result: value, events }
    events.push(value)
  }
}
