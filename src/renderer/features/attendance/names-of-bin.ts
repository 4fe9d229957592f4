import type { ReportedName } from '#contract/attendance'

/** The names of one bin: those that somebody decided stay where they were found, and are certain as well. */
export const namesOf = (names: readonly ReportedName[], kind: ReportedName['kind']) =>
  names.filter(name => name.kind === kind || (kind === 'certain' && !isUndecided(name)))

export const isUndecided = ({ decision }: ReportedName) => decision === undefined
