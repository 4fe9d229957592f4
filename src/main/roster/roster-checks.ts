import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { CheckId } from '#contract/identifiers'
import type { CheckedRoster, ColumnMapping } from '#contract/roster'
import type { RosterCounts } from '#contract/roster-review'
import type { HeldRow } from '#domain/roster/held-row'
import type { CodeScheme } from '#domain/roster/region-finder'
import type { RosterProblem } from '#domain/roster/roster-problem'
import type { RosterReading } from './read-roster-file.ts'
import type { OpenedWorkspace } from '#main/workspace-session'
import { workerFile } from '#main/worker-file'
import { startWorker, type WorkerTask } from '#main/worker-task'
import type { Compared, SaveRosterAnswer, SaveRosterData, SaveRosterQuestion } from './save-roster-messages.ts'

type SaveTask = WorkerTask<SaveRosterQuestion, SaveRosterAnswer>

/** A file that was checked and compared, ready to be mended, and saved by the worker that holds its people. */
export type RosterCheck = {
  id: CheckId
  fileName: string
  fileSha256: string
  reading: Pick<RosterReading, 'rows' | 'columns' | 'mapping' | 'fingerprint'>
  /** Of the rows themselves; those of the comparison are in `compared`. */
  problems: RosterProblem[]
  heldRows: Map<number, HeldRow>
  compared: Compared
  task: SaveTask
}

/** One checked file per workspace: the next one replaces it. */
const checks = new WeakMap<OpenedWorkspace, RosterCheck>()

export const findCheck = (workspace: OpenedWorkspace, id: CheckId) => {
  const check = checks.get(workspace)
  return check?.id === id ? check : undefined
}

export async function discardCheck(workspace: OpenedWorkspace, id?: CheckId) {
  const check = checks.get(workspace)
  if (!check || (id !== undefined && check.id !== id)) return
  checks.delete(workspace)
  await check.task.terminate()
}

const chunk = 2000

type Comparing = { reading: RosterReading; regionsFolder: string; codes: CodeScheme }

/** Hands the people of a reading to a worker of their own, which compares them with the roster. */
export async function compareReading(workspace: OpenedWorkspace, { reading, regionsFolder, codes }: Comparing) {
  const data: SaveRosterData = { file: workspace.database.file, key: workspace.key, regionsFolder, codes }
  const task: SaveTask = startWorker(workerFile('roster/save-roster-worker'), data, workspace)
  for (let from = 0; from < reading.people.length; from += chunk) {
    task.post({ type: 'people', people: reading.people.slice(from, from + chunk) })
    await setImmediate()
  }
  const { type: _, ...compared } = await ask(task, { type: 'compare', setAsideKeys: reading.setAsideKeys }, 'compared')
  return { task, compared }
}

/** Questions are answered in the order in which they were asked. */
export async function ask<Type extends SaveRosterAnswer['type']>(
  task: SaveTask,
  question: SaveRosterQuestion,
  type: Type,
): Promise<Extract<SaveRosterAnswer, { type: Type }>> {
  task.post(question)
  const answer = await task.next()
  if (answer.type !== type) throw new Error(`The worker answered ${answer.type} to ${question.type}.`)
  return answer as Extract<SaveRosterAnswer, { type: Type }>
}

export async function keepCheck(workspace: OpenedWorkspace, check: RosterCheck) {
  const before = checks.get(workspace)
  checks.set(workspace, check)
  await before?.task.terminate()
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** In the order of the rows. */
export const problemsOf = ({ problems, compared }: RosterCheck): RosterProblem[] =>
  [...problems, ...compared.problems].sort((a, b) => a.row - b.row)

export function countsOf({ reading, problems, compared }: RosterCheck): RosterCounts {
  const accepted = compared.people - compared.problems.length
  return {
    rows: reading.rows,
    accepted,
    setAside: reading.rows - accepted,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    new: compared.new,
    changed: compared.changed,
    unchanged: compared.unchanged,
    gone: compared.gone,
  }
}

export function toCheckedRoster(reading: RosterReading, check: RosterCheck): CheckedRoster {
  return {
    checkId: check.id,
    fileName: check.fileName,
    sheet: reading.sheet,
    sheets: reading.sheets,
    columns: reading.columns,
    samples: reading.samples,
    mapping: reading.mapping as ColumnMapping,
    missing: reading.missing,
    codesAmbiguous: reading.codesAmbiguous,
    counts: countsOf(check),
  }
}
