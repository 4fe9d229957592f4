import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder of this test only. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gladi-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Who may do what with each of these; Windows knows no modes and gives what it was asked for. */
export function modesOf(folder: string, names: Record<string, number>): Record<string, number> {
  if (process.platform === 'win32') return names
  return Object.fromEntries(Object.keys(names).map(name => [name, statSync(join(folder, name)).mode & 0o777]))
}
