import { BrowserWindow, dialog } from 'electron'
import type { Language } from './backend-messages.ts'
import { desktopWords } from './desktop-words.ts'
import { workspaceOf } from './workspace-file.ts'

/** Lets the user name a workspace by its file; null where the user names none. */
export async function chooseWorkspace(language: Language): Promise<string | null> {
  const words = desktopWords[language].choose
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return null
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    properties: ['openFile'],
    filters: [{ name: words.kind, extensions: ['gladi', 'json'] }],
  })
  return filePaths[0] ? workspaceOf(filePaths[0]) : null
}
