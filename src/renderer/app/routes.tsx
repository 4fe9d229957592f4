import type { QueryClient } from '@tanstack/react-query'
import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  useParams,
} from '@tanstack/react-router'
import type { DesignId, ResultId, SittingId } from '#contract/assessment'
import type { ClassId } from '#contract/identifiers'
import type { ReadinessScope } from '#contract/readiness'
import type { ParticipantId } from '#domain/roster/participant'
import type { AttemptId } from '#contract/practice'
import { api } from '../api.ts'
import { type AnalysisView, readAnalysisView } from '../features/assessment/analysis/analysis-view.ts'
import { type DesignView, readDesignView } from '../features/assessment/design-view.ts'
import { readScoresView, type ScoresView } from '../features/assessment/scores/scores-view.ts'
import { type CasesView, readCasesView } from '../features/practice/cases/cases-view.ts'
import { type BankView, readBankView } from '../features/item-bank/bank-view.ts'
import { openAttempt } from '../features/practice/interview/open-attempt.ts'
import type { ResultToOpen } from '../features/practice/result/open-result.ts'
import { type AttendanceView, readAttendanceView } from '../features/attendance/attendance-view.ts'
import { type HistoryView, readHistoryView } from '../features/history/history-view.ts'
import {
  type ProvincesView,
  type ProvinceView,
  readProvincesView,
  readProvinceView,
} from '../features/provinces/province-view.ts'
import {
  type HandoverView,
  type MessagesView,
  readHandoverView,
  readMessagesView,
} from '../features/handover/handover-view.ts'
import {
  type PeopleView as ReadyPeopleView,
  readPeopleView,
  readScopeView,
  scopeOfCode,
  type ScopeView,
} from '../features/readiness/scope.ts'
import { overviewQuery, rulesQuery } from '../features/readiness/queries.ts'
import { type RosterView, readRosterView } from '../features/roster/roster-view.ts'
import { type ClassFilter, readClassFilter } from '../features/schedule/class-filter.ts'
import { readTimetableView, type TimetableView } from '../features/timetable/timetable-view.ts'
import { lazyPage, noProps } from './lazy-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { pages } from './pages.ts'
import { Problem } from './problem.tsx'
import { queryClient } from './query-client.ts'
import { RootFrame } from './root-frame.tsx'
import { Screen } from './screen.tsx'
import { startScreenShare } from './screen-share-mode.ts'
import { readSettingsView, type SettingsView } from './settings-page-view.ts'
import { Shell } from './shell.tsx'

type RouteContext = { queryClient: QueryClient }

const openWorkspaceOf = async ({ queryClient }: RouteContext) =>
  (await queryClient.ensureQueryData(api.workspace.state.queryOptions())).open

/**
 * What a page reads is asked for at once, before the page is drawn: asking while drawing would ask one after the other.
 * A failure is not told here; the page meets it again, within its Screen.
 */
const loading = {
  start: ({ queryClient }: RouteContext) => [
    queryClient.prefetchQuery(api.workspace.list.queryOptions()),
    queryClient.prefetchQuery(api.regions.names.queryOptions()),
  ],
  shell: ({ queryClient }: RouteContext) => [queryClient.prefetchQuery(api.regions.names.queryOptions())],
  workspace: ({ queryClient }: RouteContext) => [
    queryClient.prefetchQuery(api.roster.summary.queryOptions()),
    queryClient.prefetchQuery(api.training.get.queryOptions()),
    queryClient.prefetchQuery(api.allocation.current.queryOptions()),
    queryClient.prefetchQuery(api.allocation.unplaced.queryOptions()),
  ],
  roster: ({ queryClient }: RouteContext) => [queryClient.prefetchQuery(api.roster.problems.queryOptions())],
  classes: ({ queryClient }: RouteContext) => [
    queryClient.prefetchQuery(api.schedule.classes.queryOptions()),
    queryClient.prefetchQuery(api.schedule.strangers.queryOptions()),
    queryClient.prefetchQuery(api.schedule.rules.queryOptions()),
  ],
  home: ({ queryClient }: RouteContext) => [
    queryClient.prefetchQuery(api.schedule.classes.queryOptions()),
    queryClient.prefetchQuery(api.schedule.strangers.queryOptions()),
    queryClient.prefetchQuery(api.schedule.rules.queryOptions()),
    queryClient.prefetchQuery(api.history.changes.queryOptions({ input: { before: null, limit: 5 } })),
    queryClient.prefetchQuery(api.history.toggles.queryOptions()),
  ],
  provinces: ({ queryClient }: RouteContext) => [
    queryClient.prefetchQuery(api.provinces.figures.queryOptions()),
    queryClient.prefetchQuery(api.schedule.classes.queryOptions()),
    queryClient.prefetchQuery(api.schedule.strangers.queryOptions()),
    queryClient.prefetchQuery(api.schedule.rules.queryOptions()),
  ],
  settings: ({ queryClient }: RouteContext) => [
    queryClient.prefetchQuery(api.workspace.backups.queryOptions()),
    queryClient.prefetchQuery(api.workspace.settings.queryOptions()),
    queryClient.prefetchQuery(api.workspace.about.queryOptions()),
  ],
  trainingSettings: ({ queryClient }: RouteContext) => [
    queryClient.prefetchQuery(api.training.instructors.queryOptions()),
  ],
}

/** A companion's workspace has neither people nor plans: their pages lead to Latihan. */
const pageForPlanners = (pathname: string) =>
  pages.some(({ to, isForAll }) => !isForAll && pathname.startsWith(to)) ||
  pathname.startsWith('/latihan/kelas') ||
  /^\/tes\/(?!baru$|hasil\/)/.test(pathname)

const StartPage = lazyPage(() => import('../features/workspace/start-page.tsx'), 'StartPage', noProps)

const rootRoute = createRootRouteWithContext<RouteContext>()({ component: RootFrame })

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    if (await openWorkspaceOf(context)) throw redirect({ to: '/beranda' })
  },
  loader: ({ context }) => Promise.all([StartPage.preload(), ...loading.start(context)]),
  component: () => (
    <Screen>
      <StartPage />
    </Screen>
  ),
})

const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'workspace',
  beforeLoad: async ({ context, location }) => {
    const open = await openWorkspaceOf(context)
    if (!open) throw redirect({ to: '/' })
    const isCompanion = open.role === 'pendamping'
    if (isCompanion && pageForPlanners(location.pathname)) throw redirect({ to: '/latihan' })
    return { isCompanion }
  },
  loader: ({ context }) =>
    Promise.all([...loading.shell(context), ...(context.isCompanion ? [] : loading.workspace(context))]),
  component: Shell,
})

const homeRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/beranda',
  loader: ({ context }) => Promise.all(loading.home(context)),
  component: lazyPage(() => import('./home/home-page.tsx'), 'HomePage', noProps),
})
const rosterRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/peserta',
  validateSearch: readRosterView,
  loader: ({ context }) => Promise.all(loading.roster(context)),
  component: lazyPage(() => import('../features/roster/roster-page.tsx'), 'RosterPage', useRosterView),
})
function useRosterView(): { view: RosterView } {
  return { view: rosterRoute.useSearch() }
}

const planRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/rencana',
  component: lazyPage(() => import('./plan-page.tsx'), 'PlanPage', noProps),
})
const handoverRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/serahkan',
  validateSearch: readHandoverView,
  loader: ({ context }) => context.queryClient.prefetchQuery(api.handover.recipients.queryOptions()),
  component: lazyPage(() => import('../features/handover/handover-page.tsx'), 'HandoverPage', useHandoverView),
})
function useHandoverView(): { view: HandoverView } {
  return { view: handoverRoute.useSearch() }
}
const messagesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/serahkan/pesan/$recipient',
  validateSearch: readMessagesView,
  component: lazyPage(() => import('../features/handover/messages-page.tsx'), 'MessagesPage', useMessagesView),
})
function useMessagesView(): { recipient: string; view: MessagesView } {
  return { recipient: messagesRoute.useParams().recipient, view: messagesRoute.useSearch() }
}

/** Without the frame: what is printed is all that is shown. */
const printRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cetak',
  beforeLoad: async ({ context }) => {
    if (!(await openWorkspaceOf(context))) throw redirect({ to: '/' })
  },
  component: () => (
    <Screen>
      <Outlet />
    </Screen>
  ),
})
const loadPrintPage = () => import('../features/handover/print-page.tsx')
const printClassRoute = createRoute({
  getParentRoute: () => printRoute,
  path: 'kelas/$classId',
  component: lazyPage(loadPrintPage, 'PrintPage', usePrintedClass),
})
function usePrintedClass(): { of: { classId: ClassId } } {
  return { of: { classId: printClassRoute.useParams().classId as ClassId } }
}
const printProvinceRoute = createRoute({
  getParentRoute: () => printRoute,
  path: 'provinsi/$code',
  component: lazyPage(loadPrintPage, 'PrintPage', usePrintedProvince),
})
function usePrintedProvince(): { of: { recipient: string } } {
  return { of: { recipient: printProvinceRoute.useParams().code } }
}

/** Pages of readiness: their words come with their code. */
const withReadinessWords = async <Code,>(code: Promise<Code>) =>
  (await Promise.all([code, import('./readiness-language.ts')]))[0]

const printReadyClassRoute = createRoute({
  getParentRoute: () => printRoute,
  path: 'kesiapan/kelas/$classId',
  component: lazyPage(
    () => withReadinessWords(import('../features/readiness/class-recap-page.tsx')),
    'ClassRecapPage',
    useRecappedClass,
  ),
})
function useRecappedClass(): { classId: ClassId } {
  return { classId: printReadyClassRoute.useParams().classId as ClassId }
}
const printReadyProvinceRoute = createRoute({
  getParentRoute: () => printRoute,
  path: 'kesiapan/provinsi/$code',
  component: lazyPage(
    () => withReadinessWords(import('../features/readiness/province-recap-page.tsx')),
    'ProvinceRecapPage',
    useRecappedProvince,
  ),
})
function useRecappedProvince(): { code: string } {
  return { code: printReadyProvinceRoute.useParams().code }
}
const printCertificatesRoute = createRoute({
  getParentRoute: () => printRoute,
  path: 'sertifikat/$classId',
  component: lazyPage(
    () => withReadinessWords(import('../features/readiness/certificates-page.tsx')),
    'CertificatesPage',
    useCertifiedClass,
  ),
})
function useCertifiedClass(): { classId: ClassId } {
  return { classId: printCertificatesRoute.useParams().classId as ClassId }
}

/** Without the frame: eyes go from the story to the answer. Its words come with its code. */
const loadInterview = async () => {
  const [{ InterviewPage }] = await Promise.all([
    import('../features/practice/interview/interview-page.tsx'),
    import('./practice-language.ts'),
  ])
  return { InterviewPage }
}
const interviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/latihan/$attemptId',
  beforeLoad: async ({ context }) => {
    if (!(await openWorkspaceOf(context))) throw redirect({ to: '/' })
  },
  loader: ({ context, params }) =>
    Promise.all([
      openAttempt(params.attemptId as AttemptId),
      context.queryClient.prefetchQuery(api.regions.names.queryOptions()),
      InterviewOfRoute.preload(),
    ]),
  // What another visit found is out of date.
  gcTime: 0,
  component: () => (
    <Screen>
      <InterviewOfRoute />
    </Screen>
  ),
})
const InterviewOfRoute = lazyPage(loadInterview, 'InterviewPage', useOpenedAttempt)
function useOpenedAttempt() {
  const [attempt] = interviewRoute.useLoaderData()
  return { attempt }
}

/** Pages of rehearsals: their words come with their code. */
const withWords = async <Code,>(code: Promise<Code>) => (await Promise.all([code, import('./practice-language.ts')]))[0]

const loadCasesOf = async ({ queryClient }: RouteContext) =>
  (await import('../features/practice/cases/load-cases.ts')).loadCases(queryClient)

const casesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/latihan',
  validateSearch: readCasesView,
  loader: ({ context }) => loadCasesOf(context),
  component: lazyPage(() => withWords(import('../features/practice/cases/cases-page.tsx')), 'CasesPage', useCasesView),
})
function useCasesView(): { view: CasesView } {
  return { view: casesRoute.useSearch() }
}
const resultRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/latihan/$attemptId/hasil',
  loader: ({ context, params }) => loadResult(params.attemptId as AttemptId, context),
  component: lazyPage(
    () => withWords(import('../features/practice/result/result-page.tsx')),
    'ResultPage',
    useOpenedResult,
  ),
})
async function loadResult(attemptId: AttemptId, context: RouteContext): Promise<ResultToOpen> {
  const { openResult } = await import('../features/practice/result/open-result.ts')
  const [opened] = await Promise.all([openResult(attemptId), loadCasesOf(context)])
  return opened
}
function useOpenedResult(): { opened: ResultToOpen } {
  return { opened: resultRoute.useLoaderData() }
}
const classPracticeRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/latihan/kelas/$classId',
  loader: ({ context }) => context.queryClient.prefetchQuery(api.schedule.classes.queryOptions()),
  component: lazyPage(
    () => withWords(import('../features/practice/class/class-page.tsx')),
    'ClassPage',
    useClassPractice,
  ),
})
function useClassPractice(): { classId: ClassId; shareScreen: () => void } {
  return { classId: classPracticeRoute.useParams().classId as ClassId, shareScreen: startScreenShare }
}

/** Its words come with its code. */
const loadAttendance = async () => {
  const [{ AttendancePage }] = await Promise.all([
    import('../features/attendance/attendance-page.tsx'),
    import('./attendance-language.ts'),
  ])
  return { AttendancePage }
}
const attendanceRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/presensi',
  validateSearch: readAttendanceView,
  loader: ({ context }) => context.queryClient.prefetchQuery(api.attendance.classes.queryOptions()),
  component: lazyPage(loadAttendance, 'AttendancePage', useAttendanceView),
})
function useAttendanceView(): { view: AttendanceView } {
  return { view: attendanceRoute.useSearch() }
}

/** Its words come with its code. */
const loadExchange = async () => {
  const [{ ExchangePage }] = await Promise.all([
    import('../features/exchange/exchange-page.tsx'),
    import('./exchange-language.ts'),
  ])
  return { ExchangePage }
}
const exchangeRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/kirim',
  loader: ({ context }) => context.queryClient.prefetchQuery(api.exchange.state.queryOptions()),
  component: lazyPage(loadExchange, 'ExchangePage', noProps),
})

const settingsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/pengaturan',
  validateSearch: readSettingsView,
  loader: ({ context }) =>
    Promise.all([...loading.settings(context), ...(context.isCompanion ? [] : loading.trainingSettings(context))]),
  component: lazyPage(() => import('./settings-page.tsx'), 'SettingsPage', useSettingsView),
})
function useSettingsView(): { view: SettingsView } {
  return { view: settingsRoute.useSearch() }
}

const classesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/kelas',
  validateSearch: readClassFilter,
  loader: ({ context }) => Promise.all(loading.classes(context)),
  component: lazyPage(() => import('../features/schedule/classes-page.tsx'), 'ClassesPage', useClassView),
})
function useClassView(): { filter: ClassFilter; classId: string | undefined } {
  return { filter: classesRoute.useSearch(), classId: useParams({ strict: false }).classId }
}
const classRoute = createRoute({ getParentRoute: () => classesRoute, path: '$classId' })

/** Pages of tests: their words come with their code. */
const withTestWords = async <Code,>(code: Promise<Code>) =>
  (await Promise.all([code, import('./assessment-language.ts')]))[0]
const testsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/tes',
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.prefetchQuery(api.assessment.designs.queryOptions()),
      queryClient.prefetchQuery(api.assessment.takeable.queryOptions({ input: { participantId: null } })),
    ]),
  component: lazyPage(() => withTestWords(import('../features/assessment/tests-page.tsx')), 'TestsPage', noProps),
})
const newTestRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/tes/baru',
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.prefetchQuery(api.assessment.choosable.queryOptions()),
      queryClient.prefetchQuery(api.practice.variables.queryOptions()),
    ]),
  component: lazyPage(
    () => withTestWords(import('../features/assessment/design/new-test-page.tsx')),
    'NewTestPage',
    noProps,
  ),
})
const designRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/tes/$designId',
  validateSearch: readDesignView,
  loader: ({ context: { queryClient }, params }) => {
    const input = { designId: params.designId as DesignId }
    return Promise.all([
      queryClient.prefetchQuery(api.assessment.designs.queryOptions()),
      queryClient.prefetchQuery(api.assessment.design.queryOptions({ input })),
      queryClient.prefetchQuery(api.assessment.turnout.queryOptions({ input })),
      queryClient.prefetchQuery(api.practice.variables.queryOptions()),
    ])
  },
  component: lazyPage(() => withTestWords(import('../features/assessment/design-page.tsx')), 'DesignPage', useDesign),
})
function useDesign(): { designId: DesignId; view: DesignView } {
  return { designId: designRoute.useParams().designId as DesignId, view: designRoute.useSearch() }
}
const analysisRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/tes/$designId/analisis',
  validateSearch: readAnalysisView,
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.prefetchQuery(
        api.assessment.design.queryOptions({ input: { designId: params.designId as DesignId } }),
      ),
      queryClient.prefetchQuery(api.schedule.classes.queryOptions()),
      queryClient.prefetchQuery(api.practice.variables.queryOptions()),
    ]),
  component: lazyPage(loadAnalysis, 'AnalysisPage', useAnalysis),
})
function useAnalysis(): { designId: DesignId; view: AnalysisView } {
  return { designId: analysisRoute.useParams().designId as DesignId, view: analysisRoute.useSearch() }
}
async function loadAnalysis() {
  const page = withTestWords(import('../features/assessment/analysis/analysis-page.tsx'))
  return (await Promise.all([page, import('./analysis-language.ts')]))[0]
}
const scoresImportRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/tes/$designId/impor',
  validateSearch: readScoresView,
  loader: ({ context: { queryClient }, params }) => {
    const input = { designId: params.designId as DesignId }
    return Promise.all([
      queryClient.prefetchQuery(api.assessment.designs.queryOptions()),
      queryClient.prefetchQuery(api.schedule.classes.queryOptions()),
      queryClient.prefetchQuery(api.assessmentScores.files.queryOptions({ input })),
      queryClient.prefetchQuery(api.assessmentScores.waiting.queryOptions({ input })),
    ])
  },
  component: lazyPage(loadScoresImport, 'ScoresPage', useScoresImport),
})
function useScoresImport(): { designId: DesignId; view: ScoresView } {
  return { designId: scoresImportRoute.useParams().designId as DesignId, view: scoresImportRoute.useSearch() }
}
async function loadScoresImport() {
  const page = withTestWords(import('../features/assessment/scores/scores-page.tsx'))
  return (await Promise.all([page, import('./scores-language.ts')]))[0]
}
const testResultRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/tes/hasil/$resultId',
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.prefetchQuery(
        api.assessment.result.queryOptions({ input: { resultId: params.resultId as ResultId } }),
      ),
      queryClient.prefetchQuery(api.practice.variables.queryOptions()),
    ]),
  component: lazyPage(
    () => withTestWords(import('../features/assessment/result/result-page.tsx')),
    'TestResultPage',
    useTestResult,
  ),
})
function useTestResult(): { resultId: ResultId } {
  return { resultId: testResultRoute.useParams().resultId as ResultId }
}

const bankRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/tes/bank',
  validateSearch: readBankView,
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.prefetchQuery(api.itemBank.list.queryOptions()),
      queryClient.prefetchQuery(api.practice.variables.queryOptions()),
    ]),
  component: lazyPage(
    async () => (await Promise.all([import('../features/item-bank/bank-page.tsx'), import('./items-language.ts')]))[0],
    'BankPage',
    useBankView,
  ),
})
function useBankView(): { view: BankView } {
  return { view: bankRoute.useSearch() }
}

/** Without the frame: eyes stay on the item. */
const sittingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tes/kerjakan/$sittingId',
  beforeLoad: async ({ context }) => {
    if (!(await openWorkspaceOf(context))) throw redirect({ to: '/' })
  },
  loader: ({ params }) =>
    Promise.all([
      import('../features/assessment/sitting/open-sitting.ts').then(({ openSitting }) =>
        openSitting(params.sittingId as SittingId),
      ),
      SittingOfRoute.preload(),
    ]),
  // What another visit found is out of date.
  gcTime: 0,
  component: () => (
    <Screen>
      <SittingOfRoute />
    </Screen>
  ),
})
const SittingOfRoute = lazyPage(
  () => withTestWords(import('../features/assessment/sitting/sitting-page.tsx')),
  'SittingPage',
  useOpenedSitting,
)
function useOpenedSitting() {
  const [sitting] = sittingRoute.useLoaderData()
  return { sitting }
}

const loadReadinessPage = () => withReadinessWords(import('../features/readiness/readiness-page.tsx'))
const loadReadiness = (scope: ReadinessScope, { queryClient }: RouteContext) =>
  Promise.all([queryClient.prefetchQuery(overviewQuery(scope)), queryClient.prefetchQuery(rulesQuery(scope))])

const readinessRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/kesiapan',
  loader: async ({ context }) => {
    await loadReadiness({ kind: 'nation' }, context)
    await openOwnProvince(context)
  },
  component: lazyPage(loadReadinessPage, 'ReadinessPage', useNation),
})
/** A province's own people are all that its workspace has: its page says the same, with its regencies. */
async function openOwnProvince(context: RouteContext) {
  if ((await openWorkspaceOf(context))?.role !== 'provinsi') return
  const { provinces } = await context.queryClient.ensureQueryData(overviewQuery({ kind: 'nation' }))
  const [own, ...others] = provinces
  if (own?.code && others.length === 0) throw redirect({ to: '/kesiapan/$code', params: { code: own.code } })
}
function useNation(): { scope: ReadinessScope } {
  return { scope: { kind: 'nation' } }
}
const readinessPlaceRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/kesiapan/$code',
  loader: ({ context, params }) => loadReadiness(scopeOfCode(params.code), context),
  component: lazyPage(loadReadinessPage, 'ReadinessPage', usePlace),
})
function usePlace(): { scope: ReadinessScope } {
  return { scope: scopeOfCode(readinessPlaceRoute.useParams().code) }
}
const readinessClassRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/kesiapan/kelas/$classId',
  loader: ({ context, params }) => loadReadiness({ kind: 'class', classId: params.classId as ClassId }, context),
  component: lazyPage(loadReadinessPage, 'ReadinessPage', useReadyClass),
})
function useReadyClass(): { scope: ReadinessScope } {
  return { scope: { kind: 'class', classId: readinessClassRoute.useParams().classId as ClassId } }
}
const debriefRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/kesiapan/kelas/$classId/debrief',
  component: lazyPage(
    () => withReadinessWords(import('../features/readiness/debrief-page.tsx')),
    'DebriefPage',
    useDebriefed,
  ),
})
function useDebriefed(): { classId: ClassId } {
  return { classId: debriefRoute.useParams().classId as ClassId }
}
const readyPeopleRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/kesiapan/orang',
  validateSearch: readPeopleView,
  component: lazyPage(
    () => withReadinessWords(import('../features/readiness/people-page.tsx')),
    'PeoplePage',
    useReadyPeople,
  ),
})
function useReadyPeople(): { view: ReadyPeopleView } {
  return { view: readyPeopleRoute.useSearch() }
}
const readyPersonRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/kesiapan/orang/$participantId',
  component: lazyPage(
    () => withReadinessWords(import('../features/readiness/person-page.tsx')),
    'PersonPage',
    useReadyPerson,
  ),
})
function useReadyPerson(): { participantId: ParticipantId } {
  return { participantId: readyPersonRoute.useParams().participantId as ParticipantId }
}
const contactsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/kesiapan/hubungi',
  validateSearch: readScopeView,
  component: lazyPage(
    () => withReadinessWords(import('../features/readiness/contacts-page.tsx')),
    'ContactsPage',
    useContacted,
  ),
})
function useContacted(): { view: ScopeView } {
  return { view: contactsRoute.useSearch() }
}
const variablesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/kesiapan/variabel',
  validateSearch: readScopeView,
  component: lazyPage(
    () => withReadinessWords(import('../features/readiness/variables-page.tsx')),
    'VariablesPage',
    useAskedVariables,
  ),
})
function useAskedVariables(): { view: ScopeView } {
  return { view: variablesRoute.useSearch() }
}

const historyRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/riwayat',
  validateSearch: readHistoryView,
  component: lazyPage(() => import('../features/history/history-page.tsx'), 'HistoryPage', useHistoryView),
})
function useHistoryView(): { view: HistoryView } {
  return { view: historyRoute.useSearch() }
}
const timetableRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/jadwal',
  validateSearch: readTimetableView,
  loader: ({ context }) => Promise.all(loading.provinces(context)),
  component: lazyPage(() => import('../features/timetable/timetable-page.tsx'), 'TimetablePage', useTimetableView),
})
function useTimetableView(): { view: TimetableView } {
  return { view: timetableRoute.useSearch() }
}
const provincesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/provinsi',
  validateSearch: readProvincesView,
  loader: ({ context }) => Promise.all(loading.provinces(context)),
  component: lazyPage(() => import('../features/provinces/provinces-page.tsx'), 'ProvincesPage', useProvincesView),
})
function useProvincesView(): { view: ProvincesView } {
  return { view: provincesRoute.useSearch() }
}
const provinceRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/provinsi/$code',
  validateSearch: readProvinceView,
  loader: ({ context, params }) =>
    Promise.all([
      ...loading.provinces(context),
      context.queryClient.prefetchQuery(api.provinces.detail.queryOptions({ input: { code: params.code } })),
    ]),
  component: lazyPage(() => import('../features/provinces/province-page.tsx'), 'ProvincePage', useProvinceView),
})
function useProvinceView(): { code: string; view: ProvinceView } {
  return { code: provinceRoute.useParams().code, view: provinceRoute.useSearch() }
}

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    startRoute,
    workspaceRoute.addChildren([
      homeRoute,
      rosterRoute,
      planRoute,
      classesRoute.addChildren([classRoute]),
      historyRoute,
      timetableRoute,
      provincesRoute,
      provinceRoute,
      handoverRoute,
      messagesRoute,
      attendanceRoute,
      exchangeRoute,
      settingsRoute,
      casesRoute,
      resultRoute,
      classPracticeRoute,
      testsRoute,
      newTestRoute,
      bankRoute,
      designRoute,
      analysisRoute,
      scoresImportRoute,
      testResultRoute,
      readinessRoute,
      readinessPlaceRoute,
      readinessClassRoute,
      debriefRoute,
      readyPeopleRoute,
      readyPersonRoute,
      contactsRoute,
      variablesRoute,
    ]),
    interviewRoute,
    sittingRoute,
    printRoute.addChildren([
      printClassRoute,
      printProvinceRoute,
      printReadyClassRoute,
      printReadyProvinceRoute,
      printCertificatesRoute,
    ]),
  ]),
  history: createHashHistory(),
  // Filters are short texts; the router's own way would write codes in quotes.
  parseSearch: text => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: search => {
    const text = new URLSearchParams(search).toString()
    return text && `?${text}`
  },
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: ({ error }) => <Problem error={error} />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
