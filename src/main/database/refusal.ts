/** The process that holds a workspace, as its lock file says. `since`: ISO instant. */
export type Holder = { pid: number; host: string; since: string }

/** Ways into a workspace; each has a wrapped copy of the data key in the key file. */
export type KeyWay = 'passphrase' | 'recovery-code' | 'system-store'

/** Every reason why a workspace is not made, opened or restored, with what a sentence about it needs. */
export type WorkspaceRefusal =
  | { kind: 'not-a-workspace' }
  | { kind: 'folder-in-use' }
  | { kind: 'held'; holder: Holder }
  | { kind: 'passphrase-needed' }
  | { kind: 'passphrase-too-short'; minimum: number }
  | { kind: 'wrong-passphrase' }
  | { kind: 'mistyped-recovery-code' }
  | { kind: 'wrong-recovery-code' }
  | { kind: 'no-such-way'; way: KeyWay }
  | { kind: 'system-store-lost' }
  | { kind: 'key-file-damaged' }
  | { kind: 'database-unreadable' }
  | { kind: 'database-not-encrypted' }
  | { kind: 'database-damaged'; findings: string[] }
  | { kind: 'database-of-another-program' }
  | { kind: 'database-from-newer-app'; version: number; newestKnown: number }

export class WorkspaceRefusedError extends Error {
  readonly refusal: WorkspaceRefusal

  constructor(refusal: WorkspaceRefusal, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'WorkspaceRefusedError'
    this.refusal = refusal
  }
}

/** The file's schema is newer than this app knows: opening it here could destroy what the newer app put there. */
export class DatabaseFromNewerAppError extends WorkspaceRefusedError {
  constructor(version: number, newestKnown: number) {
    super(
      { kind: 'database-from-newer-app', version, newestKnown },
      `The database has schema ${version}; this app knows schemas up to ${newestKnown}.`,
    )
    this.name = 'DatabaseFromNewerAppError'
  }
}
