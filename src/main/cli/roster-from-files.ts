import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { mergeRosters } from '#domain/roster/merge-rosters'
import type { Participant, ParticipantId } from '#domain/roster/participant'
import type { RosterProblem } from '#domain/roster/roster-problem'
import { readRosterFile, RosterFileError } from '#main/roster/read-roster-file'
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

export type FileProblem = RosterProblem & { file: string }

export type RosterFromFiles = {
  people: Participant[]
  rows: number
  problems: FileProblem[]
  /** A code without a name was read in the scheme asked for, and would mean another region in the other. */
  codesAmbiguous: boolean
}

/** Reads and checks every file and joins them; a person in two files counts once. */
export async function rosterFromFiles(
  files: string[],
  codes: 'kemendagri' | 'bps',
  words: Words,
): Promise<RosterFromFiles> {
  const readings = []
  for (const file of files) readings.push(await readOne(file, codes, words))
  const merged = mergeRosters(readings)
  const problems = [
    ...readings.flatMap((reading, index) =>
      reading.problems.map(problem => ({ ...problem, file: basename(files[index]!) })),
    ),
    ...merged.problems.map(({ file, ...problem }) => ({ ...problem, file: basename(files[file]!) })),
  ]
  return {
    rows: readings.reduce((sum, { rows }) => sum + rows, 0),
    problems,
    codesAmbiguous: readings.some(reading => reading.codesAmbiguous),
    people: merged.people.map(({ person, row }, index) => ({
      ...person,
      id: (person.externalId ?? person.nik ?? `orang-${index + 1}-baris-${row}`) as ParticipantId,
    })),
  }
}

async function readOne(file: string, codes: 'kemendagri' | 'bps', words: Words) {
  const bytes = await readFile(file).catch(() => {
    throw new RosterFileUnreadable(file, 'not-found')
  })
  try {
    const reading = await readRosterFile({
      name: basename(file),
      bytes,
      regionsFolder,
      workerUrl: workerFile('roster/read-workbook-worker'),
      codes,
    })
    if (reading.missing.length > 0) {
      const columns = reading.missing.map(field => words(`roster:field.${field}`)).join(', ')
      throw new RosterFileUnreadable(file, 'columns-missing', { columns })
    }
    return reading
  } catch (error) {
    if (error instanceof RosterFileError) {
      throw new RosterFileUnreadable(file, error.fault, { seems: error.seems, ...error.data })
    }
    throw error
  }
}
