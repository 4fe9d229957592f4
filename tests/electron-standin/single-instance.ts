import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

let leave = () => {}

/**
 * Whether this is the first start of the app with this user data. A later start leaves its command line behind, and the
 * first one hears of it.
 */
export function becomeFirstInstance(userData: string, onLaterStart: (argv: string[], cwd: string) => void): boolean {
  const folder = join(userData, 'standin-starts')
  const lock = join(userData, 'standin-lock')
  mkdirSync(folder, { recursive: true })
  if (isHeldByOther(lock)) {
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify({ argv: process.argv, cwd: process.cwd() }))
    return false
  }
  writeFileSync(lock, String(process.pid))
  const watcher = watch(folder, () => {
    for (const { argv, cwd } of takeStarts(folder)) onLaterStart(argv, cwd)
  })
  leave = () => {
    watcher.close()
    rmSync(lock, { force: true })
  }
  return true
}

export function leaveInstance(): void {
  leave()
}

function isHeldByOther(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    return holder !== process.pid && process.kill(holder, 0)
  } catch {
    return false
  }
}

function takeStarts(folder: string): { argv: string[]; cwd: string }[] {
  return readdirSync(folder).flatMap(name => {
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8')
    if (text === '') return [] // still being written; a further change follows
    rmSync(file)
    const start: { argv: string[]; cwd: string } = JSON.parse(text)
    return [start]
  })
}
