import { basename, dirname, extname, resolve } from 'node:path'

/** The folder of the workspace that a file belongs to: of its `.gladi` file, or of its key file; null: some other file. */
export function workspaceOf(file: string): string | null {
  const isDoor = extname(file).toLowerCase() === '.gladi' || basename(file) === 'gladi.key.json'
  return isDoor ? dirname(resolve(file)) : null
}

/** The last workspace's file on a command line, as a double click puts it there; relative ones from `folder`. */
export function workspaceInArguments(words: readonly string[], folder: string): string | null {
  const files = words.slice(1).filter(word => !word.startsWith('-'))
  return files.map(file => workspaceOf(resolve(folder, file))).findLast(found => found !== null) ?? null
}
