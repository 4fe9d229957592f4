// Answers each message on a port with the same, and tells the main process what it sees of its surroundings.
import { fork } from 'node:child_process'

process.parentPort.on('message', ({ data, ports }) => {
  if (data === 'surroundings') tellSurroundings()
  if (data === 'leave') process.exit(7)
  const [port] = ports
  port?.on('message', event => port.postMessage(event.data === 'who' ? process.pid : event.data))
  port?.on('close', () => process.parentPort.postMessage('a port was closed'))
  port?.start()
})

function tellSurroundings() {
  let forking = 'allowed'
  try {
    fork('backend.js')
  } catch (error) {
    forking = error.message
  }
  process.parentPort.postMessage({ type: process.type, argument: process.argv[2], forking })
}
