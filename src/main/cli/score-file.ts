import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ScoreProblem } from '#domain/assessment/score-table/score-problem'
import type { TextTable } from '#domain/roster/text-table'
import { fileLimits } from '#main/workbook/file-limits'
import { readCsv } from '#main/workbook/read-csv'
import { TableFileError } from '#main/workbook/table-file-error'
import type { Words } from '#main/words'
import type { Arguments } from './command-arguments.ts'

/** A CSV file's rows, or in a sentence why there are none. */
export async function openScores(file: string, words: Words): Promise<{ table: TextTable } | { fault: string }> {
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return { fault: words('cli:notFound', { file }) }
  try {
    return { table: readCsv(bytes, fileLimits) }
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error
    return {
      fault: words(`cli:score.fault.${error.fault}`, {
        file: basename(file),
        defaultValue: words('cli:score.fault.other', { file: basename(file) }),
      }),
    }
  }
}

export type ToldProblem = ScoreProblem & { sentence: string }

/** “Baris 3, kolom S2: …” */
export const toldProblems = (problems: readonly ScoreProblem[], words: Words): ToldProblem[] =>
  problems.map(problem => {
    const { row, column, kind, data } = problem
    const context = row === null ? 'file' : column === null ? 'row' : 'cell'
    const place = words(`cli:score.at_${context}`, { row, column })
    return { ...problem, sentence: `${place}: ${words(`cli:score.problem.${kind}`, data)}` }
  })

/** A number as people read it; in words where there is none. */
export const shownFigure = (value: number | null, words: Words): string =>
  value === null ? words('cli:score.none') : words('cli:score.figure', { value })

/** With whatever figures there are. */
type Told = { isComputed: boolean; sentences: string[]; problems: ToldProblem[]; [figure: string]: unknown }

/** Prints what was computed, or only what is wrong: exit code 0 or 1. */
export function printFigures(told: Told, given: Arguments): 0 | 1 {
  const { isComputed } = told
  if (given.flag('json')) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`)
  else {
    const lines = [...told.problems.map(({ sentence }) => sentence), ...told.sentences]
    const stream = isComputed ? process.stdout : process.stderr
    stream.write(`${lines.join('\n')}\n`)
  }
  return isComputed ? 0 : 1
}
