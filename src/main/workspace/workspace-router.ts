import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenWorkspace } from '#contract/workspace'
import type { Credential } from '#main/database/keys/data-key'
import { WorkspaceRefusedError } from '#main/database/refusal'
import { backUp, listBackups } from '#main/database/workspace/backup'
import { backupsFolder } from '#main/database/workspace/layout'
import { restoreBackup } from '#main/database/workspace/restore'
import { createWorkspace, openWorkspace, waysInto } from '#main/database/workspace/workspace-folder'
import { type AppContext, onWorkspace, procedure } from '#main/procedure'
import type { OpenedWorkspace } from '#main/workspace-session'
import { appProcedures } from './app-procedures.ts'
import { addDoorFile } from './door-file.ts'
import { exampleFolder, examplePassphrase } from './example-workspace.ts'
import { folderNameOf } from './folder-name.ts'
import { keyProcedures } from './key-procedures.ts'
import { lockProcedures, toLocked } from './lock-procedures.ts'
import { rememberOpened } from './recent-workspaces.ts'
import { toRefusal } from './refusals.ts'
import { readUserSettings } from './user-settings.ts'
import { listWorkspaces } from './workspace-list.ts'
import { addWorkspace, getAbout, renameWorkspace } from './workspace-repository.ts'

const { workspace } = procedure

export const workspaceRouter = {
  ...lockProcedures,
  ...keyProcedures,
  ...appProcedures,

  state: workspace.state.handler(({ context: { session, settings } }) => {
    const open = session.current()
    const locked = session.locked()
    return {
      open: open ? toOpen(open) : null,
      locked: locked ? toLocked(locked, settings) : null,
      home: settings.workspacesFolder,
      appVersion: settings.appVersion,
    }
  }),

  removeExample: workspace.removeExample.handler(async ({ context: { session, settings } }) => {
    const folder = exampleFolder(settings)
    if ((session.current() ?? session.locked())?.folder === folder) await session.close()
    await rm(folder, { recursive: true, force: true })
  }),

  list: workspace.list.handler(({ context }) => listWorkspaces(context.settings)),

  create: workspace.create.handler(async ({ input, context, errors }) => {
    const folder = join(context.settings.workspacesFolder, folderNameOf(input.name))
    if (existsSync(folder)) throw errors.NAME_TAKEN()
    try {
      const about = { ...input, isExample: false, createdAt: context.now().toISOString() }
      const { workspace: created, recoveryCode } = await createWorkspace({
        folder,
        passphrase: input.passphrase,
        ...(context.systemStore && { systemStore: context.systemStore }),
        ...(context.settings.argon2Cost && { argon2Cost: context.settings.argon2Cost }),
        setUp: db => addWorkspace(db, about),
      })
      return { workspace: await hold(context, created), recoveryCode }
    } catch (error) {
      if (error instanceof WorkspaceRefusedError && error.refusal.kind === 'passphrase-too-short') {
        throw errors.PASSPHRASE_TOO_SHORT({ data: { minimum: error.refusal.minimum } })
      }
      throw toRefusal(error, errors)
    }
  }),

  open: workspace.open.handler(async ({ input, context, errors }) => {
    const current = context.session.current()
    if (current?.folder === input.path) return toOpen(current)
    await context.session.whenClosed()
    const credential = credentialFor(input, context)
    if (!credential) throw errors.SECRET_NEEDED()
    try {
      return await hold(context, await openWorkspace({ folder: input.path, credential, now: context.now() }))
    } catch (error) {
      throw toRefusal(error, errors)
    }
  }),

  setLanguage: workspace.setLanguage.handler(({ input, context }) => context.onLanguage(input.language)),

  close: workspace.close.handler(({ context }) => context.session.close()),

  backUp: onWorkspace.workspace.backUp.handler(async ({ context }) =>
    toBackup(await backUp(context.workspace.held, 'by-hand', context.now())),
  ),

  backups: onWorkspace.workspace.backups.handler(({ context }) => listBackups(context.workspace.folder).map(toBackup)),

  restoreToCopy: onWorkspace.workspace.restoreToCopy.handler(async ({ input, context, errors }) => {
    const into = join(context.settings.workspacesFolder, folderNameOf(input.name))
    if (existsSync(into)) throw errors.NAME_TAKEN()
    const { folder, key } = context.workspace
    const known = listBackups(folder).find(({ name }) => name === input.fileName)
    if (!known) throw new Error('There is no backup of that name.')
    const credential: Credential = { by: 'data-key', dataKey: key }
    await restoreBackup({ backup: join(backupsFolder(folder), known.name), into, credential })
    await nameCopy(into, credential, input.name)
    return { path: into }
  }),
}

/** Under its own name nobody works in the copy by mistake. */
async function nameCopy(folder: string, credential: Credential, name: string) {
  const copy = await openWorkspace({ folder, credential })
  await copy.database.write(db => renameWorkspace(db, name))
  await copy.close()
}

type Backup = ReturnType<typeof listBackups>[number]

const toBackup = ({ name, madeAt, bytes }: Backup) => ({ fileName: name, madeAt, bytes })

function credentialFor(
  {
    path,
    passphrase,
    recoveryCode,
  }: { path: string; passphrase?: string | undefined; recoveryCode?: string | undefined },
  { settings, systemStore }: AppContext,
): Credential | undefined {
  if (recoveryCode) return { by: 'recovery-code', code: recoveryCode }
  if (passphrase) return { by: 'passphrase', passphrase }
  if (path === exampleFolder(settings)) return { by: 'passphrase', passphrase: examplePassphrase }
  if (systemStore && waysInto(path).includes('system-store')) return { by: 'system-store', store: systemStore }
  return undefined
}

/** Makes an opened folder the workspace of the session, and remembers it for the start page. */
export async function hold(
  context: AppContext,
  opened: Awaited<ReturnType<typeof openWorkspace>>,
): Promise<OpenWorkspace> {
  const { lockAfterMinutes } = readUserSettings(context.settings.userDataFolder)
  context.session.lockAfter(lockAfterMinutes && lockAfterMinutes * 60_000)
  const held = await context.session.hold(opened)
  addDoorFile(held.folder)
  rememberOpened(context.settings.userDataFolder, held.folder, context.now().toISOString())
  return toOpen(held)
}

export function toOpen({ folder, database }: OpenedWorkspace): OpenWorkspace {
  const { name, role, isExample } = database.read(getAbout)
  return { path: folder, name, role, isExample, lastBackupAt: listBackups(folder)[0]?.madeAt ?? null }
}
