import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import type { Holder } from '../refusal.ts'

/**
 * What the lock file says. `process` tells a process from a later one with the same number, on systems that can
 * (Linux: the boot and the process's start within it); null elsewhere.
 */
export type LockEntry = Holder & { process: string | null }

export function thisProcess(now: Date): LockEntry {
  return { pid: process.pid, host: hostname(), since: now.toISOString(), process: identityOf(process.pid) }
}

/** Whether the process of a lock may still be there; what cannot be seen from here counts as alive. */
export function isAlive(found: LockEntry, own: LockEntry): boolean {
  if (found.host !== own.host) return true
  if (!processExists(found.pid)) return false
  if (found.process !== null && own.process !== null) return found.process === identityOf(found.pid)
  return new Date(found.since).getTime() > Date.now() - uptime() * 1000 // else from before the computer was started
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isErrno(error, 'EPERM') // there, but another user's
  }
}

function identityOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // proc(5): field 22 is the start time; field 2, the name, is in brackets and may hold anything.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? null : `${boot} ${rest[18]}` // Z: dead, but its parent has not looked yet
  } catch {
    return null
  }
}

export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code
}
