import type { CheckedPerson, RosterCheck, SetAsideKey } from '#domain/roster/check-roster'
import type { HeldRow } from '#domain/roster/held-row'
import type { RosterProblem } from '#domain/roster/roster-problem'
import type { ReadingChoices, ReadingStep, RosterReading } from './read-roster.ts'
import type { RosterFileFault } from '#domain/roster/file-fault'
import type { FaultData } from '#main/workbook/table-file-error'
import type { FileLimits } from '#main/workbook/file-limits'

/** What the worker is started with. */
export type ReadingTask = ReadingChoices & { bytes: Uint8Array; regionsFolder: string; limits: FileLimits }

/** Told by the worker of itself. */
export type ReadingMessage =
  | ({ kind: 'step' } & ReadingStep)
  | { kind: 'read'; summary: ReadingSummary }
  | { kind: 'failed'; fault: RosterFileFault; seems: string | null; data: FaultData }

/** The reading without its long lists, which follow in pieces. */
export type ReadingSummary = Omit<RosterReading, keyof RosterLists>
export type RosterLists = Pick<RosterCheck, 'people' | 'problems' | 'setAsideKeys' | 'heldRows'>

/**
 * Told by the worker each time the word `more` reaches it; the last one has `done`. One at a time, because a receiver
 * that finds several messages waiting takes them all before it does anything else.
 */
export type ReadingPiece = {
  kind: 'piece'
  done: boolean
  people: CheckedPerson[]
  problems: RosterProblem[]
  setAsideKeys: SetAsideKey[]
  heldRows: HeldRow[]
}
