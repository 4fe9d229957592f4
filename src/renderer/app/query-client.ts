import { QueryClient } from '@tanstack/react-query'

/**
 * What main answered stays true until this window changes something and says so by invalidating. Calls go to this
 * computer, so being offline is no reason to wait, and an error will not go away by asking again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})
