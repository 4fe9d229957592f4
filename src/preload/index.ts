import { ipcRenderer } from 'electron'

// Hands a page that asks one end of a channel to the backend, passes on what page and desktop say to each other as plain
// data, and exposes nothing else.
window.addEventListener('message', ({ source, data }) => {
  if (source !== window) return
  if (data === 'gladi:connect') ipcRenderer.send('gladi:connect')
  else if (data?.type === 'gladi:from-page') ipcRenderer.send('gladi:from-page', data.message)
})

ipcRenderer.on('gladi:connect', ({ ports }) => {
  window.postMessage('gladi:connected', window.location.origin, ports)
})

ipcRenderer.on('gladi:to-page', (_event, message) => {
  window.postMessage({ type: 'gladi:to-page', message }, window.location.origin)
})
