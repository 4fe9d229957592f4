import type { RosterFileFault } from '#domain/roster/file-fault'

/** `context` chooses the closer words, `limit` is the limit that was passed. */
export type FaultData = { context?: string; limit?: number }

/** A file from outside that cannot be read as rows of text. */
export class TableFileError extends Error {
  readonly fault: RosterFileFault
  /** What the file is instead, by the name people know it by (`PNG`, `Word`), or null. */
  readonly seems: string | null
  readonly data: FaultData

  constructor(fault: RosterFileFault, { seems = null, ...data }: FaultData & { seems?: string | null } = {}) {
    super(`The file cannot be read as tables: ${fault}`)
    this.name = 'TableFileError'
    this.fault = fault
    this.seems = seems
    this.data = seems === null ? data : { context: 'seems', ...data }
  }
}
