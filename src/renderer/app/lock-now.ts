import { client } from '../api.ts'
import { leaveSafely } from './leaving.ts'

/** Locks the open workspace; who watches the lock shows the page that unlocks it. */
export const lockNow = () => leaveSafely(() => void client.workspace.lock())
