import type { ClientContext, ClientLink } from '@orpc/client'
import { desktopLink } from './desktop-link.ts'
import { isWebHost, webLink } from './web-link.ts'

/** The way to main: HTTP where the web host served this page, else a message port that the preload hands over. */
export const hostLink: ClientLink<ClientContext> = isWebHost() ? webLink : desktopLink
