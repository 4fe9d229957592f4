import { app } from 'electron'
import { registerPageScheme } from '#main/desktop/page-protocol'
import { startDesktop } from '#main/desktop/start-desktop'

app.enableSandbox()
registerPageScheme()

// Not `await`: Electron is not ready before this module has ended.
if (app.requestSingleInstanceLock()) void app.whenReady().then(startDesktop)
else app.quit()
