import { call, ORPCError } from '@orpc/server'
import { existsSync } from 'node:fs'
import type { SearchId } from '#contract/identifiers'
import type { ExampleStep, OpenWorkspace } from '#contract/workspace'
import { exampleRoster } from '#domain/roster/example-roster'
import { allocationRouter } from './allocation/allocation-router.ts'
import { sql } from './database/sql.ts'
import { createWorkspace, openWorkspace } from './database/workspace/workspace-folder.ts'
import { eventStream } from './event-stream.ts'
import { type AppContext, procedure } from './procedure.ts'
import { rosterRouter } from './roster/roster-router.ts'
import { writeRosterFile } from './roster/write-roster-file.ts'
import { exampleFolder, examplePassphrase } from './workspace/example-workspace.ts'
import { toRefusal } from './workspace/refusals.ts'
import { addWorkspace } from './workspace/workspace-repository.ts'
import { hold } from './workspace/workspace-router.ts'

/** The example goes the way of every training: a roster file, read, imported, planned; only nobody has to click. */
export const openExample = procedure.workspace.openExample.handler(({ context, errors }) =>
  eventStream<ExampleStep, OpenWorkspace>(async emit => {
    try {
      const open = await openOrCreate(context)
      if (isEmpty(context)) await importRoster(context, emit)
      if (!(await call(allocationRouter.current, undefined, { context }))) await adoptPlan(context, emit)
      return open
    } catch (error) {
      throw toRefusal(error, errors)
    }
  }),
)

/**
 * For `npm start -- --example`: without a window that would show the steps. Resolves with the code of a refusal, such
 * as `IN_USE`; the window then opens without it.
 */
export async function openExampleNow(context: AppContext): Promise<string | null> {
  try {
    await lastOf(await call(openExample, undefined, { context }), () => {})
    return null
  } catch (error) {
    if (error instanceof ORPCError && error.defined) return error.code
    throw error
  }
}

const name = 'Ground Check DTSEN 2025 (contoh)'

/** Whoever wants to guess the passphrase can read it: making that dear would only make the example slow to open. */
const published = { memoryKiB: 64, passes: 1 }

async function openOrCreate(context: AppContext) {
  const folder = exampleFolder(context.settings)
  if (context.session.current()?.folder === folder) await context.session.close()
  if (existsSync(folder)) {
    const credential = { by: 'passphrase', passphrase: examplePassphrase } as const
    return hold(context, await openWorkspace({ folder, credential, now: context.now() }))
  }
  const about = {
    name,
    role: 'pusat',
    provinceCode: null,
    isExample: true,
    createdAt: context.now().toISOString(),
  } as const
  const setUp = (db: Parameters<typeof addWorkspace>[0]) => addWorkspace(db, about)
  const { workspace } = await createWorkspace({ folder, passphrase: examplePassphrase, setUp, argon2Cost: published })
  return hold(context, workspace)
}

function isEmpty({ session }: AppContext) {
  const { database } = session.current()!
  return database.read(db => db.one(sql`SELECT id FROM participant LIMIT 1`)) === undefined
}

async function importRoster(context: AppContext, emit: (step: ExampleStep) => void) {
  emit({ step: 'roster', share: 0 })
  const bytes = writeRosterFile(exampleRoster(context.regions, { seed: 1 }), context.regions, 'csv')
  const file = new File([new Uint8Array(bytes)], 'Contoh daftar peserta.csv', { type: 'text/csv' })
  const checking = await call(rosterRouter.check, { file, codes: 'kemendagri' }, { context })
  const checked = await lastOf(checking, ({ share }) => emit({ step: 'roster', share }))
  const importing = await call(rosterRouter.import, { checkId: checked.checkId, withdrawGone: false }, { context })
  await lastOf(importing, ({ share }) => emit({ step: 'import', share }))
}

async function adoptPlan(context: AppContext, emit: (step: ExampleStep) => void) {
  const searchId = context.newId() as SearchId
  const searching = await call(allocationRouter.search, { searchId, seed: 1 }, { context })
  await lastOf(searching, ({ share }) => emit({ step: 'plan', share }))
  emit({ step: 'save', share: 0 })
  await call(allocationRouter.adopt, { searchId }, { context })
}

/** Passes on the events of a stream and gives back its result. */
async function lastOf<Event, Result>(
  stream: AsyncIterator<Event, Result, void>,
  each: (event: Event) => void,
): Promise<Result> {
  for (;;) {
    const { done, value } = await stream.next()
    if (done) return value
    each(value)
  }
}
