// `ask(value)` sends a value to the backend over the port and resolves with the answer.
const port = new Promise(resolve => {
  window.addEventListener('message', event => {
    if (event.data === 'connected') resolve(event.ports[0])
  })
})
window.postMessage('connect', location.origin)

globalThis.ask = async value => {
  const connected = await port
  return new Promise(resolve => {
    connected.addEventListener('message', event => resolve(event.data), { once: true })
    connected.start()
    connected.postMessage(value)
  })
}
document.documentElement.dataset.ready = 'yes'
