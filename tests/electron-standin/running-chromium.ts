import { type Chromium, startChromium } from './chromium.ts'
import type { DevTools } from './devtools.ts'

let chromium: Chromium | undefined
const waiting = new Map<string, (page: DevTools) => void>()
const arrived = new Map<string, DevTools>()
const onGone = new Map<string, () => void>()

/** Starts the one Chromium of this app. */
export async function runChromium(switches: ReadonlyMap<string, string>): Promise<Chromium> {
  const started = await startChromium(switches)
  chromium = started
  started.browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const page = started.page(sessionId)
    const take = waiting.get(targetInfo.targetId)
    if (take) take(page)
    else arrived.set(targetInfo.targetId, page)
  })
  started.browser.on('Target.targetDestroyed', ({ targetId }) => onGone.get(targetId)?.())
  await started.browser.send('Target.setDiscoverTargets', { discover: true })
  await started.browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  })
  return started
}

export function runningChromium(): Chromium {
  if (!chromium) throw new Error('stand-in: Chromium has not been started')
  return chromium
}

/** The page that was just made, stopped before its first step. `gone` is called when it is closed. */
export function pageOfTarget(targetId: string, gone: () => void): Promise<DevTools> {
  onGone.set(targetId, gone)
  const page = arrived.get(targetId)
  return page ? Promise.resolve(page) : new Promise(resolve => waiting.set(targetId, resolve))
}
