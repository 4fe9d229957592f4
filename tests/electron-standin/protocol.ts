import type { CustomScheme } from 'electron'
import { app } from './app.ts'
import { notReproduced, strict } from './strict.ts'

type Handler = (request: Request) => Response | Promise<Response>

const privileged = new Set<string>()
const handlers = new Map<string, Handler>()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) {
      // In Chromium the page is an https: one, so it always has what these two give.
      if (!privileges?.standard || !privileges.secure) throw notReproduced('a scheme that is not standard and secure')
      privileged.add(scheme)
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!app.isReady()) throw new Error('protocol.handle must be called after app is ready')
    if (!privileged.has(scheme)) throw notReproduced(`a scheme without privileges (${scheme})`)
    handlers.set(scheme, handler)
  },
})

export function handlerOf(address: string): Handler | undefined {
  return handlers.get(new URL(address).protocol.slice(0, -1))
}
