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
