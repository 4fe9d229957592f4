// A backend that lets a test see what the desktop entry tells it. A page asks over its port: [name, value] → answer.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

let settings
const waiting = new Map()
let lastId = 0

const questions = {
  settings: () => settings,
  'process id': () => process.pid,
  'wrap-key': bytes => askDesktop('wrap-key', bytes),
  'unwrap-key': bytes => askDesktop('unwrap-key', bytes),
  'use-language': language => process.parentPort.postMessage({ type: 'use-language', language }),
  die: () => process.exit(3),
}

process.parentPort.on('message', ({ data, ports: [port] }) => {
  if (data.type === 'start') settings = data.settings
  if (data.type === 'serve') serve(port)
  if (data.type === 'key-answer') waiting.get(data.id)(data.answer)
  if (data.type === 'close' && !process.env.GLADI_TEST_STUCK) close()
})

function serve(port) {
  port.on('message', async ({ data: [name, value] }) => port.postMessage(await questions[name](value)))
  port.start()
}

function askDesktop(type, bytes) {
  const id = ++lastId
  process.parentPort.postMessage({ type, id, bytes })
  return new Promise(resolve => waiting.set(id, resolve))
}

function close() {
  writeFileSync(join(settings.userDataFolder, 'closed'), 'in good order')
  process.exit(0)
}
