import type { DevTools } from './devtools.ts'
import { toBrowserAddress } from './page-address.ts'
import { strict } from './strict.ts'
import type { WebContents } from './web-contents.ts'

export interface Details {
  isMainFrame: boolean
  requestingUrl: string
}
type CheckHandler = (contents: WebContents, permission: string, origin: string, details: Details) => boolean
type RequestHandler = (
  contents: WebContents,
  permission: string,
  answer: (isAllowed: boolean) => void,
  details: Details,
) => void

// Electron allows everything until it is told otherwise.
let check: CheckHandler = () => true
let request: RequestHandler = (_contents, _permission, answer) => answer(true)

export const session = strict('session', {
  defaultSession: strict('Session', {
    setPermissionCheckHandler: (handler: CheckHandler) => {
      check = handler
    },
    setPermissionRequestHandler: (handler: RequestHandler) => {
      request = handler
    },
    /** Never asked: there are no devices here. */
    setDevicePermissionHandler: (_handler: () => boolean) => {},
  }),
})

/** Chromium's names of the permissions that are reproduced, and Electron's. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
] as const

/** Grants the page at `address` what both handlers allow, and nothing else. */
export async function applyPermissions(browser: DevTools, contents: WebContents, address: string): Promise<void> {
  const origin = `${new URL(address).protocol}//${new URL(address).host}/`
  for (const [name, permission] of permissions) {
    const isAllowed = allows(contents, permission, origin)
    const setting = isAllowed ? 'granted' : 'denied'
    await browser.send('Browser.setPermission', { permission: { name }, setting, origin: toBrowserAddress(origin) })
  }
}

function allows(contents: WebContents, permission: string, origin: string): boolean {
  const details = { isMainFrame: true, requestingUrl: origin }
  if (!check(contents, permission, origin, details)) return false
  let isAllowed = false
  request(contents, permission, answer => (isAllowed = answer), details)
  return isAllowed
}
