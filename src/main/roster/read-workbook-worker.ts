import { parentPort, workerData } from 'node:worker_threads'
import { loadRegions } from './load-regions.ts'
import { readRoster, type RosterReading } from './read-roster.ts'
import type { ReadingMessage, ReadingPiece, ReadingTask } from './reading-messages.ts'
import { TableFileError } from '#main/workbook/table-file-error'

/** Rows in one message: few enough that the receiver is busy for a few milliseconds only. */
const rowsInPiece = 1_000

const port = parentPort!
const tell = (message: ReadingMessage | ReadingPiece) => port.postMessage(message)

run(workerData as ReadingTask)

function run({ regionsFolder, ...task }: ReadingTask) {
  try {
    const reading = readRoster({ ...task, regions: loadRegions(regionsFolder) })
    for (;;) {
      const step = reading.next()
      if (step.done) return handOver(step.value)
      tell({ kind: 'step', ...step.value })
    }
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error
    const { fault, seems, data } = error
    tell({ kind: 'failed', fault, seems, data })
  }
}

function handOver({ people, problems, setAsideKeys, heldRows, ...summary }: RosterReading) {
  const longest = Math.max(people.length, problems.length, setAsideKeys.length, heldRows.length)
  let from = 0
  tell({ kind: 'read', summary })
  port.on('message', () => {
    const to = from + rowsInPiece
    tell({
      kind: 'piece',
      done: to >= longest,
      people: people.slice(from, to),
      problems: problems.slice(from, to),
      setAsideKeys: setAsideKeys.slice(from, to),
      heldRows: heldRows.slice(from, to),
    })
    from = to
    if (from >= longest) port.close()
  })
}
