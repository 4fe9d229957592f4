import { create } from 'zustand'

/** What the start page is asked to do as soon as it is there: by the desktop's menu, or by a file that was opened. */
export type StartRequest = { kind: 'create' } | { kind: 'open'; path: string }

export const useStartRequest = create<{ request: StartRequest | null }>()(() => ({ request: null }))

export const requestStart = (request: StartRequest | null) => useStartRequest.setState({ request })
