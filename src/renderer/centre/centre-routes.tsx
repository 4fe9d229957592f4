import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  useParams,
  useSearch,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import type { ClassId } from '#contract/identifiers'
import type { ReadinessScope } from '#contract/readiness'
import type { ParticipantId } from '#domain/roster/participant'
import { api } from '../api.ts'
import { lazyPage } from '../app/lazy-page.tsx'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { Problem } from '../app/problem.tsx'
import { Screen } from '../app/screen.tsx'
import { overviewQuery, rulesQuery } from '../features/readiness/queries.ts'
import {
  type PeopleView,
  readPeopleView,
  readScopeView,
  scopeOfCode,
  type ScopeView,
} from '../features/readiness/scope.ts'
import { centreQueries, standingQuery } from './centre-api.ts'
import { CentreShell } from './centre-shell.tsx'

/** The pages of readiness at their own addresses, and no others: what the centre cannot do has no page here. */

type RouteContext = { queryClient: QueryClient }

const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: () => (
    <Screen>
      <Outlet />
    </Screen>
  ),
})

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'centre',
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.prefetchQuery(standingQuery()),
      queryClient.prefetchQuery(api.regions.names.queryOptions()),
    ]),
  component: CentreShell,
})

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/kesiapan' })
  },
})

/** Types know the window's own routes; these have the same addresses. */
const useOpened = () => useParams({ strict: false })

const loadReadinessPage = () => import('../features/readiness/readiness-page.tsx')
const loadScope = (scope: ReadinessScope, { queryClient }: RouteContext) =>
  Promise.all([queryClient.prefetchQuery(overviewQuery(scope)), queryClient.prefetchQuery(rulesQuery(scope))])

const nationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kesiapan',
  // A province's own page is all that it sees.
  beforeLoad: async ({ context: { queryClient } }) => {
    const { reader } = await queryClient.ensureQueryData(standingQuery())
    if (reader.provinceCode !== null) throw redirect({ to: '/kesiapan/$code', params: { code: reader.provinceCode } })
  },
  loader: ({ context }) => loadScope({ kind: 'nation' }, context),
  component: lazyPage(loadReadinessPage, 'ReadinessPage', (): { scope: ReadinessScope } => ({
    scope: { kind: 'nation' },
  })),
})

const placeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kesiapan/$code',
  loader: ({ context, params }) => loadScope(scopeOfCode(params.code), context),
  component: lazyPage(loadReadinessPage, 'ReadinessPage', usePlace),
})
function usePlace(): { scope: ReadinessScope } {
  return { scope: scopeOfCode(useOpened().code ?? '') }
}

const classRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kesiapan/kelas/$classId',
  loader: ({ context, params }) => loadScope({ kind: 'class', classId: params.classId as ClassId }, context),
  component: lazyPage(loadReadinessPage, 'ReadinessPage', useClass),
})
function useClass(): { scope: ReadinessScope } {
  return { scope: { kind: 'class', classId: useOpened().classId as ClassId } }
}

const debriefRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kesiapan/kelas/$classId/debrief',
  component: lazyPage(() => import('../features/readiness/debrief-page.tsx'), 'DebriefPage', useDebriefed),
})
function useDebriefed(): { classId: ClassId } {
  return { classId: useOpened().classId as ClassId }
}

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kesiapan/orang',
  validateSearch: readPeopleView,
  component: lazyPage(() => import('../features/readiness/people-page.tsx'), 'PeoplePage', usePeople),
})
function usePeople(): { view: PeopleView } {
  return { view: readPeopleView(useSearch({ strict: false })) }
}

const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kesiapan/orang/$participantId',
  component: lazyPage(() => import('../features/readiness/person-page.tsx'), 'PersonPage', usePerson),
})
function usePerson(): { participantId: ParticipantId } {
  return { participantId: useOpened().participantId as ParticipantId }
}

const variablesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kesiapan/variabel',
  validateSearch: readScopeView,
  component: lazyPage(() => import('../features/readiness/variables-page.tsx'), 'VariablesPage', useVariables),
})
function useVariables(): { view: ScopeView } {
  return { view: readScopeView(useSearch({ strict: false })) }
}

export const centreRouter = createRouter({
  routeTree: rootRoute.addChildren([
    startRoute,
    shellRoute.addChildren([
      nationRoute,
      placeRoute,
      classRoute,
      debriefRoute,
      peopleRoute,
      personRoute,
      variablesRoute,
    ]),
  ]),
  history: createHashHistory(),
  // As the window's own: filters are short texts.
  parseSearch: text => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: search => {
    const text = new URLSearchParams(search).toString()
    return text && `?${text}`
  },
  context: { queryClient: centreQueries },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: ({ error }) => <Problem error={error} />,
})
