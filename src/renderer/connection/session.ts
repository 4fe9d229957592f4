import { create } from 'zustand'

/** `ended`: the web host lets this page in no longer. `stopped`: nobody answers there. */
export type LostSession = 'ended' | 'stopped'

/** Whether the web host still answers this page; a desktop window always stays in. */
export const useSession = create<{ lost: LostSession | null }>()(() => ({ lost: null }))

export function loseSession(lost: LostSession) {
  useSession.setState({ lost })
}
