import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { parseArgs } from 'node:util'
import { startApp } from '../builders/start-app.ts'

/**
 * The whole app but its window, somebody typing answers of a rehearsal until it is killed. Answer n is recorded as event
 * n: says `start n` before and `ack n` when the window would show the next question, n rising over all starts.
 */
const { values: options } = parseArgs({
  options: {
    home: { type: 'string', default: '' },
    path: { type: 'string', default: '' },
    passphrase: { type: 'string', default: '' },
  },
})

const { api } = startApp(options.home)
await api.workspace.open({ path: options.path, passphrase: options.passphrase })
const [draft] = await api.practice.drafts({ who: { participantId: null } })
const { seq, elapsed, attemptId } = await api.practice.resume({ attemptId: draft!.attemptId })
// A killed process leaves no compiled code behind: it is kept at once, for the next start.
flushCompileCache()
say('ready')

for (let number = seq + 1; ; number++) {
  const deed = {
    kind: 'answered',
    question: 'alamat_domisili',
    entry: null,
    from: String(number - 1),
    to: String(number),
  } as const
  say(`start ${number}`)
  await api.practice.record({ attemptId, after: number - 1, deeds: [{ elapsed: elapsed + 1, deed }] })
  say(`ack ${number}`)
}

/** Straight to the pipe: what is said is out before the next line of code. */
function say(line: string) {
  writeSync(1, `${line}\n`)
}
