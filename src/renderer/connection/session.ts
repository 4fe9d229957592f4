import { create } from 'zustand'

/** Whether the web host still lets this page in; a desktop window always stays in. */
export const useSession = create<{ ended: boolean }>()(() => ({ ended: false }))

export function endSession() {
  useSession.setState({ ended: true })
}
