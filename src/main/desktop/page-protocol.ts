import { protocol } from 'electron'
import { pageResponse } from '#pages/page-response'

export const pageAddress = 'app://gladi/'

/** Makes `app:` an origin of its own, like https:. Only possible before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built window, and only it, under `app://gladi/`. */
export function servePages(root: string): void {
  protocol.handle('app', request =>
    isOwnPage(request.url) ? pageResponse(root, request) : new Response(null, { status: 404 }),
  )
}

export function isOwnPage(url: string): boolean {
  return URL.canParse(url) && url.startsWith(pageAddress)
}
