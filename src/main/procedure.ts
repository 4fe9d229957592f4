import { implement, type Implementer, type ImplementerInternalWithMiddlewares, ORPCError } from '@orpc/server'
import { contract } from '#contract/contract'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { Regions } from '#domain/roster/regions'
import { type ReadableDb, sql } from './database/sql.ts'
import type { Argon2Cost } from './database/keys/passphrase.ts'
import type { SystemStore } from './database/keys/system-store.ts'
import type { Language } from './words.ts'
import type { OpenedWorkspace, WorkspaceSession } from './workspace-session.ts'

/** Where things are on this machine; absolute paths. */
export type AppSettings = {
  /** Where workspaces are created. It need not exist yet. */
  workspacesFolder: string
  /** What the app ships with; read only. */
  resourcesFolder: string
  /** The app's own small files for this user of the machine. */
  userDataFolder: string
  appVersion: string
  /** Of new workspaces; for tests, which cannot wait for the real one. */
  argon2Cost?: Argon2Cost
}

/** The forms that one practises with. */
export type Questionnaires = {
  /** The one in force in a workspace; `source` is JSON that `read` understands, and all that it needs. */
  inForce(db: ReadableDb): { version: string; source: string }
  /** Any that ever was in force; null where it cannot be read. */
  read(source: string): Questionnaire | null
}

/** All that a procedure may use of the world. */
export type AppContext = {
  settings: AppSettings
  /** The operating system's key store, where this host has one. */
  systemStore: SystemStore | null
  session: WorkspaceSession
  /** The window chose a language; for what the host shows outside of it. */
  onLanguage: (language: Language) => void
  regions: Regions
  questionnaires: Questionnaires
  /** Who sits at this machine, as its system calls them. */
  userName: string
  now: () => Date
  newId: () => string
}

/** Written out: what others see of them would otherwise be told with the whole contract in it, which is refused as too long. */
type Start = AppContext & Record<never, never>
type OnWorkspace = ImplementerInternalWithMiddlewares<
  typeof contract,
  Start,
  AppContext & { workspace: OpenedWorkspace }
>

/** For procedures that work without an open workspace. */
export const procedure: Implementer<typeof contract, Start, AppContext> = implement(contract).$context<AppContext>()

/** For procedures on the open workspace; without one the call is a fault, since no page asks for it then. */
export const onWorkspace: OnWorkspace = procedure.use(({ context, next }) => {
  const workspace = context.session.current()
  if (!workspace) throw new ORPCError('PRECONDITION_FAILED', { message: 'No workspace is open.' })
  return next({ context: { workspace } satisfies { workspace: OpenedWorkspace } })
})

/** For what the centre and the provinces do; a companion's workspace holds practice, not people. */
export const forPlanners: OnWorkspace = onWorkspace.use(({ context, next }) => {
  const row = context.workspace.database.read(db => db.one<{ role: string }>(sql`SELECT role FROM workspace`))
  if (row?.role === 'pendamping') throw new ORPCError('FORBIDDEN', { message: 'Not in a companion’s workspace.' })
  return next({ context: { workspace: context.workspace } })
})
