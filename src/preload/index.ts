import { ipcRenderer } from 'electron'

// Hands a page that asks one end of a channel to the backend, and exposes nothing else.
window.addEventListener('message', event => {
  if (event.source === window && event.data === 'gladi:connect') ipcRenderer.send('gladi:connect')
})

ipcRenderer.on('gladi:connect', ({ ports }) => {
  window.postMessage('gladi:connected', window.location.origin, ports)
})
