import { RPCHandler } from '@orpc/server/message-port'
import { createAppContext } from './app-context.ts'
import type { MessageFromBackend, MessageToBackend } from './desktop/backend-messages.ts'
import { createSystemStore } from './desktop-key-store.ts'
import { openExampleNow } from './open-example.ts'
import type { AppContext, AppSettings } from './procedure.ts'
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
let ready: Promise<AppContext> | undefined

parentPort.on('message', ({ data, ports }) => {
  switch (data.type) {
    case 'start':
      ready = prepare(data.settings, data.openExample)
      return
    case 'serve':
      return void ready!.then(context => serve(ports[0]!, context))
    case 'key-answer':
      return store.receive(data.id, data.answer)
    case 'close':
      void ready!.then(({ session }) => session.close()).finally(() => process.exit(0))
  }
})

async function prepare(settings: AppSettings, openExample: boolean) {
  const context = createAppContext(settings, {
    systemStore: store,
    onLanguage: language => parentPort.postMessage({ type: 'use-language', language }),
  })
  await store.probe()
  if (openExample) await openExampleNow(context)
  return context
}

function serve(port: ServedPort, context: AppContext) {
  handler.upgrade(port, { context })
  port.start()
}
