import type { ReadinessFilter, ReadinessScope } from '#contract/readiness'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import type { ParticipantId } from '#domain/roster/participant'
import { api } from '../../api.ts'

/**
 * Asked anew whenever a page opens: a rehearsal or a test that somebody finished counts at once, and main answers from
 * memory.
 */
const fresh = { staleTime: 0 }

export const overviewQuery = (scope: ReadinessScope) =>
  api.readiness.overview.queryOptions({ input: { scope }, ...fresh })

export const variablesQuery = (scope: ReadinessScope) =>
  api.readiness.variables.queryOptions({ input: { scope }, ...fresh })

export const wrongItemsQuery = (scope: ReadinessScope, variables: VariableId[]) =>
  api.readiness.wrongItems.queryOptions({ input: { scope, variables }, ...fresh })

/** A workspace has the same for every scope. */
export const rulesQuery = (scope: ReadinessScope = { kind: 'nation' }) =>
  api.readiness.rules.queryOptions({ input: { scope }, ...fresh })

/** Of a class: everybody at once. */
export const peopleQuery = (scope: ReadinessScope, filter: ReadinessFilter) =>
  api.readiness.people.queryOptions({ input: { scope, filter, offset: 0, limit: 1000 }, ...fresh })

export const personQuery = (participantId: ParticipantId) =>
  api.readiness.person.queryOptions({ input: { participantId }, ...fresh })

export const contactsOfPage = 200

/** `page`: which two hundred of them, from 0 on. */
export const contactsQuery = (scope: ReadinessScope, page: number) =>
  api.readiness.contacts.queryOptions({
    input: { scope, offset: page * contactsOfPage, limit: contactsOfPage },
    ...fresh,
  })
