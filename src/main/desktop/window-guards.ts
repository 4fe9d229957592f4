import { type Session, shell, type WebContents } from 'electron'
import { isAllowedOutside } from './external-links.ts'
import { isOwnPage } from './page-protocol.ts'

/** Keeps whatever runs in a window inside the app's own pages. For every WebContents, however it came to be. */
export function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', event => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isAllowedOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}

/** Denies the window everything but putting text on the clipboard. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isAllowedPermission(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowedPermission(permission, origin))
  session.setDevicePermissionHandler(() => false)
}

function isAllowedPermission(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnPage(address.endsWith('/') ? address : `${address}/`)
}
