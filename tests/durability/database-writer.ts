import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { parseArgs } from 'node:util'
import { type Database, toDatabase } from '#main/database/database'
import { openConnection } from '#main/database/open'
import { sql } from '#main/database/sql'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { partsOf } from './transactions.ts'

/**
 * A process that works until it is killed, or for `--transactions` of them: opens the workspace as the app does and
 * says `ready`, then `start 7` before each transaction and `ack 7` when the app would tell its user that it is saved.
 * `--fault` and `--synchronous` make it the writer of a control, which the campaign must find out.
 */
const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    /** In hexadecimal; of made-up people. */
    key: { type: 'string', default: '' },
    people: { type: 'string', default: '3000' },
    transactions: { type: 'string', default: 'Infinity' },
    fault: { type: 'string' },
    synchronous: { type: 'string' },
  },
})

const dataKey = Buffer.from(options.key, 'hex')
const workspace = await openWorkspace({ folder: options.folder, credential: { by: 'data-key', dataKey } })
const database = options.synchronous ? await carelessly(options.synchronous) : workspace.database
flushCompileCache() // Node does so at a process's end, and this one has none
say('ready')

const done = database.read(db => db.one<{ last: number }>(sql`SELECT count(*) AS last FROM change_log`))?.last ?? 0
const end = done + Number(options.transactions)
for (let number = done + 1; number <= end; number++) {
  say(`start ${number}`)
  if (options.fault === 'acknowledges-first') say(`ack ${number}`)
  await work(number)
  if (options.fault !== 'acknowledges-first') say(`ack ${number}`)
}
await database.close()
await workspace.close()

async function work(number: number): Promise<void> {
  const parts = partsOf(number, Number(options.people))
  if (options.fault === 'two-transactions') {
    for (const part of parts) await database.write(part)
  } else {
    await database.write(db => {
      for (const part of parts) part(db)
    })
  }
}

/** The app's own connection, with the one setting changed on which the campaign stands. */
async function carelessly(synchronous: string): Promise<Database> {
  const { file } = workspace.database
  await workspace.database.close()
  const connection = openConnection({ file, key: dataKey, mode: 'existing' })
  connection.pragma(`synchronous = ${synchronous}`)
  return toDatabase(connection, file)
}

/** Straight to the pipe: what is said is out before the next line of code. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}
