import { copyFileSync, constants, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { WorkspaceRefusedError } from '../refusal.ts'
import { isAlive, isErrno, type LockEntry, thisProcess } from './lock-holder.ts'

export type Lock = { release(): void }

/**
 * Takes the workspace for this process or throws `held` with the process that has it. A lock whose process is dead is
 * taken over. `evenIfHeld`: after a person said that the named holder is gone, such as a computer that no longer runs.
 * Should two processes get in all the same, SQLite's own locks still keep the database whole.
 */
export function takeLock(file: string, { now = new Date(), evenIfHeld = false } = {}): Lock {
  const own = thisProcess(now)
  const text = JSON.stringify(own)
  if (!createWith(file, text)) {
    const found = readLock(file)
    if (found && !evenIfHeld && isAlive(found, own)) throw heldBy(found)
    moveAside(file, found)
    if (!createWith(file, text)) throw heldBy(readLock(file) ?? own)
  }
  return { release: () => release(file, own) }
}

function readLock(file: string): LockEntry | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // gone meanwhile, or cut off by a power failure while it was made: nobody holds it
  }
}

/** In one step where the file system has links: nobody ever sees a lock file that is only half written. */
function createWith(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}.part`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkOrCopy(draft, file)
    return true
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** USB sticks with FAT have no links. */
function linkOrCopy(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch (error) {
    if (isErrno(error, 'EEXIST')) throw error
    copyFileSync(draft, file, constants.COPYFILE_EXCL)
  }
}

/** Of two processes that find the same dead lock, the slower one must not remove what the faster one has put there. */
function moveAside(file: string, judged: LockEntry | undefined): void {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return
    throw error
  }
  const moved = readLock(aside)
  if (moved && JSON.stringify(moved) !== JSON.stringify(judged)) {
    linkOrCopy(aside, file)
    rmSync(aside)
    throw heldBy(moved)
  }
  rmSync(aside)
}

function release(file: string, own: LockEntry): void {
  if (JSON.stringify(readLock(file)) === JSON.stringify(own)) rmSync(file, { force: true })
}

function heldBy({ pid, host, since }: LockEntry): WorkspaceRefusedError {
  return new WorkspaceRefusedError(
    { kind: 'held', holder: { pid, host, since } },
    `Process ${pid} on ${host} has the workspace open since ${since}.`,
  )
}
