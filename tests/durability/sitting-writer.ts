import { writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { SittingId } from '#contract/assessment'
import { startApp } from '../builders/start-app.ts'

/**
 * The whole app but its window, somebody answering the items of a test round and round until it is killed; answer n says
 * n. The machine's clock stands still, as if it were set back at each start; the window's own says that a second passed.
 * Says `start n` before and `ack n` when the window would show the next item, n rising over all starts.
 */
const { values: options } = parseArgs({
  options: {
    home: { type: 'string', default: '' },
    path: { type: 'string', default: '' },
    passphrase: { type: 'string', default: '' },
    sitting: { type: 'string', default: '' },
    now: { type: 'string', default: '' },
  },
})

const { api, context } = startApp(options.home)
context.now = () => new Date(options.now)
await api.workspace.open({ path: options.path, passphrase: options.passphrase })
const sittingId = options.sitting as SittingId
const { answers, items, timeLeft: atStart } = await api.assessment.open({ sittingId })
say('ready')

let timeLeft = atStart!
for (let number = Math.max(0, ...Object.values(answers).map(Number)) + 1; ; number++) {
  const { id: itemId } = items[(number - 1) % items.length]!
  say(`start ${number}`)
  const answer = { sittingId, itemId, response: String(number), timeLeft: timeLeft - 1000 }
  timeLeft = (await api.assessment.answer(answer)).timeLeft!
  say(`ack ${number}`)
}

/** Straight to the pipe: what is said is out before the next line of code. */
function say(line: string) {
  writeSync(1, `${line}\n`)
}
