import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'

/** Asks for a port at the first call, and for a new one after the backend died. */
export const desktopLink: ClientLink<ClientContext> = {
  call: async (path, input, options) => (await connectedLink()).call(path, input, options),
}

let connecting: Promise<RPCLink<ClientContext>> | null = null

function connectedLink() {
  connecting ??= askForPort().then(port => {
    port.addEventListener('close', () => {
      connecting = null
    })
    const link = new RPCLink({ port })
    port.start()
    return link
  })
  return connecting
}

/** The preload answers `gladi:connect` with `gladi:connected` and one end of a channel to the backend. */
function askForPort() {
  return new Promise<MessagePort>(resolve => {
    window.addEventListener('message', function receive(event) {
      const port = event.ports[0]
      if (event.source !== window || event.data !== 'gladi:connected' || !port) return
      window.removeEventListener('message', receive)
      resolve(port)
    })
    window.postMessage('gladi:connect', window.location.origin)
  })
}
