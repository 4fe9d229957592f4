import { RPCHandler } from '@orpc/server/message-port'
import { createAppContext } from './app-context.ts'
import type { MessageFromBackend, MessageToBackend } from './desktop/backend-messages.ts'
import { createSystemStore } from './desktop-key-store.ts'
import type { AppContext } from './procedure.ts'
import { router } from './router.ts'

/** What Electron gives a utility process; a port is a MessagePortMain, which oRPC knows. */
type ParentPort = {
  on(event: 'message', listen: (message: { data: MessageToBackend; ports: ServedPort[] }) => void): void
  postMessage(message: MessageFromBackend): void
}
type ServedPort = Parameters<RPCHandler<AppContext>['upgrade']>[0] & { start(): void }

/** The desktop's backend: a utility process that answers each window on a port of its own and holds the workspace. */
const { parentPort } = process as unknown as { parentPort: ParentPort }
const store = createSystemStore(message => parentPort.postMessage(message))
const handler = new RPCHandler(router)
let context: AppContext | undefined

parentPort.on('message', ({ data, ports }) => {
  switch (data.type) {
    case 'start':
      context = createAppContext(data.settings, store)
      return void store.probe()
    case 'serve':
      handler.upgrade(ports[0]!, { context: context! })
      return ports[0]!.start()
    case 'key-answer':
      return store.receive(data.id, data.answer)
    case 'close':
      void context!.session.close().finally(() => process.exit(0))
  }
})
