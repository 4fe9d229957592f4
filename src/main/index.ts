import { app } from 'electron'
import { openedWorkspaces } from '#main/desktop/opened-files'
import { registerPageScheme } from '#main/desktop/page-protocol'
import { startDesktop } from '#main/desktop/start-desktop'

app.enableSandbox()
registerPageScheme()
const opened = openedWorkspaces()

// Not `await`: Electron is not ready before this module has ended.
if (app.requestSingleInstanceLock()) void app.whenReady().then(() => startDesktop(opened))
else app.quit()
