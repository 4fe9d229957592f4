import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { parseArgs } from 'node:util'
import { openProvince } from './a-sending-province.ts'

/**
 * A province that has more to report after every packet, until it is killed. First goes what is left of the last life.
 * Says `start …` before each deed, and `ack kept …` and `ack settled …` when its window would show the packet so.
 */
const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    /** In hexadecimal; of made-up people. */
    key: { type: 'string', default: '' },
  },
})

const province = await openProvince(options.folder, Buffer.from(options.key, 'hex'))
flushCompileCache() // Node does so at a process's end, and this one has none
say('ready')

for (;;) {
  const left = province.open()
  if (left) await send(left)
  else {
    say('start report')
    await province.report()
    say('start packet')
    const packet = (await province.pack(() => say('start keeping')))!
    say(`ack kept ${packet.id} ${packet.sha256}`)
  }
}

async function send(packet: { id: string; number: number }) {
  say(`start sending ${packet.id}`)
  const looking = setInterval(() => {
    if (!province.isWhole()) return
    clearInterval(looking)
    say(`start receipt ${packet.id}`)
  }, 2)
  await province.send(packet)
  clearInterval(looking)
  const { state, fault } = province.packets().find(({ id }) => id === packet.id)!
  if (fault || state === 'waiting' || state === 'sent') throw new Error(`${state}: ${JSON.stringify(fault)}`)
  say(`ack settled ${packet.id} ${state}`)
}

/** Straight to the pipe: what is said is out before the next line of code. */
function say(line: string) {
  writeSync(1, `${line}\n`)
}
