import { unwrapDataKey } from '#main/database/keys/data-key'
import { readKeyFile } from '#main/database/keys/key-file'
import { WorkspaceRefusedError } from '#main/database/refusal'
import { keyFile } from '#main/database/workspace/layout'
import { changePassphrase, renewRecoveryCode } from '#main/database/workspace/workspace-keys'
import { onWorkspace } from '#main/procedure'
import type { OpenedWorkspace } from '#main/workspace-session'
import { exampleFolder } from './example-workspace.ts'

const { workspace } = onWorkspace

/** New ways in. Whoever sits at an open window must still know the passphrase to change one. */
export const keyProcedures = {
  changePassphrase: workspace.changePassphrase.handler(async ({ input, context, errors }) => {
    if (context.workspace.folder === exampleFolder(context.settings)) throw errors.EXAMPLE_KEYS()
    if (!(await knowsPassphrase(context.workspace, input.current))) throw errors.WRONG_PASSPHRASE()
    try {
      await changePassphrase(context.workspace.held, input.passphrase, context.settings.argon2Cost)
    } catch (error) {
      if (error instanceof WorkspaceRefusedError && error.refusal.kind === 'passphrase-too-short') {
        throw errors.PASSPHRASE_TOO_SHORT({ data: { minimum: error.refusal.minimum } })
      }
      throw error
    }
  }),

  renewRecoveryCode: workspace.renewRecoveryCode.handler(async ({ input, context, errors }) => {
    if (context.workspace.folder === exampleFolder(context.settings)) throw errors.EXAMPLE_KEYS()
    if (!(await knowsPassphrase(context.workspace, input.current))) throw errors.WRONG_PASSPHRASE()
    return { recoveryCode: await renewRecoveryCode(context.workspace.held) }
  }),
}

async function knowsPassphrase({ folder }: OpenedWorkspace, passphrase: string): Promise<boolean> {
  try {
    const dataKey = await unwrapDataKey(readKeyFile(keyFile(folder)), { by: 'passphrase', passphrase })
    dataKey.fill(0)
    return true
  } catch (error) {
    if (error instanceof WorkspaceRefusedError && error.refusal.kind === 'wrong-passphrase') return false
    throw error
  }
}
