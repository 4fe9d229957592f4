import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { WorkspaceRefusedError } from '#main/database/refusal'
import { openWorkspace, type Workspace } from '#main/database/workspace/workspace-folder'
import type { Words } from '#main/words'

/** Why a workspace did not open, as a code for words (`cli:packet.workspace`). */
export class WorkspaceUnopened extends Error {
  readonly kind: string
  constructor(kind: string) {
    super(kind)
    this.kind = kind
  }
}

/**
 * Opens a workspace's folder with the passphrase in GLADI_PASSPHRASE, or the recovery code in GLADI_RECOVERY_CODE; where
 * neither is there, the terminal asks. Nothing of either is ever an argument: others on the machine see those.
 */
export async function openFromTerminal(folder: string, words: Words): Promise<Workspace> {
  const { GLADI_PASSPHRASE: known, GLADI_RECOVERY_CODE: code } = process.env
  const credential =
    known === undefined && code !== undefined
      ? ({ by: 'recovery-code', code } as const)
      : ({ by: 'passphrase', passphrase: known ?? (await askSecretly(words('cli:packet.passphrase'))) } as const)
  try {
    return await openWorkspace({ folder, credential })
  } catch (error) {
    if (error instanceof WorkspaceRefusedError) throw new WorkspaceUnopened(error.refusal.kind)
    throw error
  }
}

/** What is typed is not shown. */
async function askSecretly(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new WorkspaceUnopened('no-passphrase')
  process.stderr.write(question)
  const silent = new Writable({ write: (_, __, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
