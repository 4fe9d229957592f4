// `connect()` resolves with a port to the backend; `ask(name, value)` sends a question on it and resolves with the answer.
globalThis.connect = () =>
  new Promise(resolve => {
    window.addEventListener('message', function hear(event) {
      if (event.source !== window || event.data !== 'gladi:connected') return
      window.removeEventListener('message', hear)
      resolve(event.ports[0])
    })
    window.postMessage('gladi:connect', location.origin)
  })

/** What the desktop has said, and a way to answer. */
globalThis.heard = []
window.addEventListener('message', ({ source, data }) => {
  if (source === window && data?.type === 'gladi:to-page') globalThis.heard.push(data.message)
})
globalThis.say = message => window.postMessage({ type: 'gladi:from-page', message }, location.origin)

let port

globalThis.ask = async (name, value) => {
  port ??= globalThis.connect()
  const connected = await port
  connected.addEventListener('close', () => {
    port = undefined
  })
  return new Promise(resolve => {
    connected.addEventListener('message', event => resolve(event.data), { once: true })
    connected.start()
    connected.postMessage([name, value])
  })
}
