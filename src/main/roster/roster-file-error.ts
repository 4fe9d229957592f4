/** Why a file cannot be read as a roster. Each has its words under `fault` in `resources/languages/<language>/roster.json`. */
export const rosterFileFaults = [
  'not-a-spreadsheet',
  'other-program',
  'password-protected',
  'damaged',
  'empty',
  'no-header',
  'too-large',
  'took-too-long',
] as const
export type RosterFileFault = (typeof rosterFileFaults)[number]

/** `context` chooses the closer words, `limit` is the limit that was passed. */
export type FaultData = { context?: string; limit?: number }

export class RosterFileError extends Error {
  readonly fault: RosterFileFault
  /** What the file is instead, by the name people know it by (`PNG`, `Word`), or null. */
  readonly seems: string | null
  readonly data: FaultData

  constructor(fault: RosterFileFault, { seems = null, ...data }: FaultData & { seems?: string | null } = {}) {
    super(`The file cannot be read as a roster: ${fault}`)
    this.name = 'RosterFileError'
    this.fault = fault
    this.seems = seems
    this.data = seems === null ? data : { context: 'seems', ...data }
  }
}
