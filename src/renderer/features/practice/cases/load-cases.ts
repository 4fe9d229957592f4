import type { QueryClient } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { chosenPractiser } from './practiser.ts'

/** Asks at once for all that the pages around a rehearsal read; drawn first, they would ask one after the other. */
export async function loadCases(queryClient: QueryClient): Promise<void> {
  const { open } = await queryClient.ensureQueryData(api.workspace.state.queryOptions())
  const input = { who: chosenPractiser(open?.path ?? '') }
  await Promise.all([
    queryClient.prefetchQuery(api.practice.cases.queryOptions({ input })),
    queryClient.prefetchQuery(api.practice.drafts.queryOptions({ input })),
    queryClient.prefetchQuery(api.practice.mastery.queryOptions({ input })),
    queryClient.prefetchQuery(api.practice.attempts.queryOptions({ input: { ...input, limit: mostAttempts } })),
    queryClient.prefetchQuery(api.practice.variables.queryOptions()),
  ])
}

/** Of the rehearsals that were finished, so many are shown. */
export const mostAttempts = 500
