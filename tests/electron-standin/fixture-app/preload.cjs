const { ipcRenderer } = require('electron')

window.addEventListener('message', event => {
  if (event.data === 'connect') ipcRenderer.send('connect')
})
ipcRenderer.on('connected', event => window.postMessage('connected', '*', event.ports))
