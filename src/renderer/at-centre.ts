import { createContext, use } from 'react'

/** What the centre knows beside the figures. */
export type AtCentre = {
  /** When the last packet of a province came; null: it never sent one. */
  lastReceivedAt: (provinceCode: string) => string | null
  /** Whether the reader may see it. */
  sees: (provinceCode: string) => boolean
}

/** Null in a workspace. The centre shows what came in: nothing is changed, called or printed there. */
export const AtCentreContext = createContext<AtCentre | null>(null)

export const useAtCentre = () => use(AtCentreContext)
