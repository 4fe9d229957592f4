import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RosterField } from '#domain/roster/headers'
import { mergeRosters } from '#domain/roster/merge-rosters'
import type { Participant, ParticipantId } from '#domain/roster/participant'
import type { RosterProblem } from '#domain/roster/roster-problem'
import type { ReadingChoices } from '#main/roster/read-roster'
import { readRosterFile, TableFileError, type RosterReading } from '#main/roster/read-roster-file'
import { workerFile } from '#main/worker-file'
import type { Words } from '#main/words'
import { regionsFolder } from './app-folders.ts'

/** A file that cannot be read as a roster: exit code 1. */
export class RosterFileUnreadable extends Error {
  readonly file: string
  readonly fault: string
  readonly data: Record<string, unknown>
  constructor(file: string, fault: string, data: Record<string, unknown> = {}) {
    super(`${file}: ${fault}`)
    this.file = file
    this.fault = fault
    this.data = data
  }

  sentence(words: Words) {
    const file = basename(this.file)
    if (this.fault === 'not-found') return words('cli:notFound', { file: this.file })
    if (this.fault === 'columns-missing') return words('cli:columnsMissing', { file, ...this.data })
    return `${file}: ${words(`roster:fault.${this.fault}` as 'roster:fault.empty', this.data)}`
  }
}

export type FileProblem = RosterProblem & { file: string; sheet: string | null }

/** A visible sheet that looks like a roster but lacks a column without which nobody can be read. */
export type SkippedSheet = { file: string; sheet: string; missing: RosterField[] }

export type RosterFromFiles = {
  people: Participant[]
  rows: number
  problems: FileProblem[]
  skippedSheets: SkippedSheet[]
  /** A code without a name was read in the scheme asked for, and would mean another region in the other. */
  codesAmbiguous: boolean
}

/** Reads and checks every roster sheet of every file and joins them; a person in two of them counts once. */
export async function rosterFromFiles(
  files: string[],
  codes: 'kemendagri' | 'bps',
  words: Words,
): Promise<RosterFromFiles> {
  const parts: SheetReading[] = []
  for (const [index, file] of files.entries()) {
    for (const reading of await readSheets(file, codes, words)) parts.push({ ...reading, file: index })
  }
  const read = parts.filter(isComplete)
  const merged = mergeRosters(read)
  const locate = (part: SheetReading) => ({ file: basename(files[part.file]!), sheet: part.sheet })
  return {
    rows: read.reduce((sum, { rows }) => sum + rows, 0),
    problems: [
      ...read.flatMap(part => part.problems.map(problem => ({ ...problem, ...locate(part) }))),
      ...merged.problems.map(problem => ({ ...namingTheFirst(problem, read), ...locate(read[problem.file]!) })),
    ],
    skippedSheets: parts
      .filter(part => !isComplete(part))
      .map(part => ({ ...locate(part), sheet: part.sheet ?? '', missing: part.missing })),
    codesAmbiguous: read.some(reading => reading.codesAmbiguous),
    people: merged.people.map(({ person, row }, index) => ({
      ...person,
      id: (person.externalId ?? person.nik ?? `orang-${index + 1}-baris-${row}`) as ParticipantId,
    })),
  }
}

type SheetReading = RosterReading & { file: number }

const isComplete = ({ missing }: RosterReading) => missing.length === 0

/** The other row is in a sheet of the same file, or in another file; files count from 1. */
function namingTheFirst({ data, ...problem }: RosterProblem & { file: number }, read: SheetReading[]): RosterProblem {
  const first = read[(data['firstFile'] as number) - 1]!
  const isSameFile = first.file === read[problem.file]!.file
  const where = isSameFile ? { context: 'sheet', firstSheet: first.sheet ?? '' } : { firstFile: first.file + 1 }
  return { ...problem, data: { ...data, ...where } }
}

/** All sheets that look like rosters, of which at least one is complete. */
async function readSheets(file: string, codes: 'kemendagri' | 'bps', words: Words): Promise<RosterReading[]> {
  const bytes = await readFile(file).catch(() => {
    throw new RosterFileUnreadable(file, 'not-found')
  })
  const first = await readSheet(file, bytes, { codes })
  const readings = [first]
  for (const sheet of first.sheets) {
    if (sheet !== first.sheet) readings.push(await readSheet(file, bytes, { codes, sheet }))
  }
  if (readings.some(isComplete)) return readings
  const columns = first.missing.map(field => words(`roster:field.${field}`)).join(', ')
  throw new RosterFileUnreadable(file, 'columns-missing', { columns })
}

async function readSheet(file: string, bytes: Uint8Array, choices: ReadingChoices) {
  try {
    return await readRosterFile({
      name: basename(file),
      bytes,
      regionsFolder,
      workerUrl: workerFile('roster/read-workbook-worker'),
      ...choices,
    })
  } catch (error) {
    if (error instanceof TableFileError) {
      throw new RosterFileUnreadable(file, error.fault, { seems: error.seems, ...error.data })
    }
    throw error
  }
}
