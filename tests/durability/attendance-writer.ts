import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { parseArgs } from 'node:util'
import { findToggles, redoChange, undoChange } from '#main/database/recorded-change'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { at, importReports } from '../builders/a-reported-nation.ts'

/**
 * Imports the reports of a nation, takes them back, does them again, takes them back, and so on till it is killed. Says
 * `start … all` or `start … none` before each, and the same with `ack` when its user would be told.
 */
const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    /** In hexadecimal; of made-up people. */
    key: { type: 'string', default: '' },
    classes: { type: 'string', default: '' },
  },
})

const dataKey = Buffer.from(options.key, 'hex')
const { database } = await openWorkspace({ folder: options.folder, credential: { by: 'data-key', dataKey } })
const classes = Array.from({ length: Number(options.classes) }, (_, found) => found)
flushCompileCache() // Node does so at a process's end, and this one has none
say('ready')

for (let number = 1; ; number++) {
  const { undo, redo } = database.read(findToggles)
  const deed = `${process.pid}-${number} ${undo ? 'none' : 'all'}`
  say(`start ${deed}`)
  if (undo) await database.write(db => void undoChange(db, at))
  else if (redo && number % 4 > 1) await database.write(db => void redoChange(db))
  else await importReports(database, classes)
  say(`ack ${deed}`)
}

/** Straight to the pipe: what is said is out before the next line of code. */
function say(line: string) {
  writeSync(1, `${line}\n`)
}
