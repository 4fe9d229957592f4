import type { Change } from '#contract/history'
import { findToggles, listChanges, type LoggedChange } from '#main/database/recorded-change'
import { onWorkspace } from '#main/procedure'
import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
import type { OpenedWorkspace } from '#main/workspace-session'
import { listChangesOfPerson, rowsToRedo, rowsToUndo } from './history-repository.ts'
import { toggleChanges, type ToggleOrder } from './toggle-changes.ts'
import type { ToggleWorkerData } from './toggle-changes-worker.ts'

const { history } = onWorkspace

export const historyRouter = {
  toggles: history.toggles.handler(({ context: { workspace } }) => {
    const { undo, redo } = workspace.database.read(findToggles)
    return { undo: undo && toChange(undo), redo: redo && toChange(redo) }
  }),

  changes: history.changes.handler(({ input, context: { workspace } }) => {
    const found = workspace.database.read(db => listChanges(db, input.before, input.limit + 1))
    return { changes: found.slice(0, input.limit).map(toChange), hasMore: found.length > input.limit }
  }),

  ofPerson: history.ofPerson.handler(({ input, context: { workspace } }) =>
    workspace.database.read(db => listChangesOfPerson(db, input.participantId)).map(toChange),
  ),

  undo: history.undo.handler(async ({ input, context: { workspace, now }, errors }) => {
    const latest = input.latest ?? workspace.database.read(findToggles).undo?.id
    const through = input.through ?? latest
    const rows = through === undefined ? null : workspace.database.read(db => rowsToUndo(db, through, fewRows))
    if (latest === undefined || through === undefined || rows === null) throw errors.NOTHING_TO_UNDO()
    const undone = await toggle(workspace, { type: 'undo', latest, through, at: now().toISOString() }, rows)
    if (undone.length === 0) throw errors.CHANGED_MEANWHILE()
    return undone.map(toChange)
  }),

  redo: history.redo.handler(async ({ context: { workspace }, errors }) => {
    const rows = workspace.database.read(db => rowsToRedo(db, fewRows))
    const [redone] = rows === null ? [] : await toggle(workspace, { type: 'redo' }, rows)
    if (!redone) throw errors.NOTHING_TO_REDO()
    return toChange(redone)
  }),
}

/** So many rows take about ten milliseconds; starting a worker takes longer. */
const fewRows = 1000

function toggle(workspace: OpenedWorkspace, order: ToggleOrder, rows: number): Promise<LoggedChange[]> {
  const { database, key } = workspace
  if (rows <= fewRows) return database.write(db => toggleChanges(db, order))
  return database.exclusively(() => {
    const data: ToggleWorkerData = { file: database.file, key, order }
    return startWorker<never, LoggedChange[]>(workerFile('history/toggle-changes-worker'), data).next()
  })
}

/** The people of a change are for finding it; its sentence counts them. */
function toChange({ id, data: { participantIds: _, ...data }, ...rest }: LoggedChange): Change {
  return { ...rest, data, id: id as Change['id'] }
}
