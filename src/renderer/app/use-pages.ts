import { useIsCompanion } from '../is-companion.ts'
import { type PageEntry, pages } from './pages.ts'

/** There is no class day in it: what it has is for learning. */
const companionPages = pages
  .filter(({ isForAll }) => isForAll)
  .map((page): PageEntry => (page.place === 'day' ? { ...page, place: 'learn' } : page))

/** The pages that the open workspace has. */
export const usePages = (): PageEntry[] => (useIsCompanion() ? companionPages : pages)
