import { BrowserWindow, dialog } from 'electron'
import type { Language } from './backend-messages.ts'
import { desktopWords } from './desktop-words.ts'

const extensions = { workspace: ['gladi', 'json'], roster: ['xlsx', 'xls', 'ods', 'csv'] }

/** Lets the user name a file in the system's own dialog; null where the user names none. */
export async function chooseFile(language: Language, kind: keyof typeof extensions): Promise<string | null> {
  const words = desktopWords[language].choose[kind]
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return null
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    properties: ['openFile'],
    filters: [{ name: words.kind, extensions: extensions[kind] }],
  })
  return filePaths[0] ?? null
}
