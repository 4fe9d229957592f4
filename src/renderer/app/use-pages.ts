import { useIsCompanion } from '../is-companion.ts'
import { type PageEntry, pages } from './pages.ts'

const companionPages = pages.filter(({ isForAll }) => isForAll)

/** The pages that the open workspace has. */
export const usePages = (): PageEntry[] => (useIsCompanion() ? companionPages : pages)
