import { app } from 'electron'
import { workspaceInArguments, workspaceOf } from './workspace-file.ts'

/**
 * Workspaces whose file somebody opened in the system's own windows, now and later. To be called before the app is ready:
 * a Mac may name the first file before that.
 */
export function openedWorkspaces(): { listen(open: (folder: string) => void): void } {
  const early: string[] = []
  let hear: (folder: string) => void = folder => early.push(folder)
  const take = (folder: string | null) => {
    if (folder !== null) hear(folder)
  }

  take(workspaceInArguments(process.argv, process.cwd()))
  app.on('second-instance', (_event, words, folder) => take(workspaceInArguments(words, folder)))
  app.on('open-file', (event, file) => {
    event.preventDefault()
    take(workspaceOf(file))
  })
  return {
    listen: open => {
      hear = open
      for (const folder of early.splice(0)) open(folder)
    },
  }
}
