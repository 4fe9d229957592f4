import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { CheckId } from '#contract/identifiers'
import type { CheckedRoster, ColumnMapping } from '#contract/roster'
import type { RosterProblem } from '#contract/roster-problem'
import type { RosterCounts } from '#contract/roster-review'
import type { RosterReading } from './read-roster-file.ts'
import type { OpenedWorkspace } from '#main/workspace-session'
import { workerFile } from '#main/worker-file'
import { startWorker, type WorkerTask } from '#main/worker-task'
import type { Compared, SaveRosterAnswer, SaveRosterData, SaveRosterQuestion } from './save-roster-messages.ts'

type SaveTask = WorkerTask<SaveRosterQuestion, SaveRosterAnswer>

/** A file that was checked and compared, ready to be saved by the worker that holds its people. */
export type RosterCheck = {
  id: CheckId
  fileName: string
  fileSha256: string
  reading: Pick<RosterReading, 'mapping' | 'fingerprint'>
  counts: RosterCounts
  problems: RosterProblem[]
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

/** Hands the people of a reading to a worker of their own, which compares them with the roster. */
export async function compareReading(workspace: OpenedWorkspace, reading: RosterReading) {
  const data: SaveRosterData = { file: workspace.database.file, key: workspace.key }
  const task: SaveTask = startWorker(workerFile('roster/save-roster-worker'), data)
  for (let from = 0; from < reading.people.length; from += chunk) {
    task.post({ type: 'people', people: reading.people.slice(from, from + chunk) })
    await setImmediate()
  }
  task.post({ type: 'compare', setAsideKeys: reading.setAsideKeys })
  const answer = await task.next()
  if (answer.type !== 'compared') throw new Error(`The worker answered ${answer.type} to a comparison.`)
  return { task, compared: answer }
}

export async function keepCheck(workspace: OpenedWorkspace, check: RosterCheck) {
  await discardCheck(workspace)
  checks.set(workspace, check)
  workspace.whenClosing(() => discardCheck(workspace, check.id))
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export function countsOf(reading: RosterReading, compared: Compared): RosterCounts {
  const conflicts = compared.problems.length
  return {
    rows: reading.rows,
    accepted: reading.people.length - conflicts,
    setAside: reading.setAside + conflicts,
    warnings: reading.warnings,
    new: compared.new,
    changed: compared.changed,
    unchanged: compared.unchanged,
    gone: compared.gone,
  }
}

const shownProblems = 1000

export function toCheckedRoster(reading: RosterReading, check: RosterCheck): CheckedRoster {
  return {
    checkId: check.id,
    fileName: check.fileName,
    sheet: reading.sheet,
    sheets: reading.sheets,
    columns: reading.columns,
    mapping: reading.mapping as ColumnMapping,
    missing: reading.missing,
    codesAmbiguous: reading.codesAmbiguous,
    counts: check.counts,
    problems: check.problems.slice(0, shownProblems),
  }
}
