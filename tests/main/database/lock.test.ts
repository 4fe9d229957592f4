import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { takeLock } from '#main/database/workspace/lock'
import type { LockEntry } from '#main/database/workspace/lock-holder'
import { aFolder } from './a-folder.ts'

/** Beyond what any system counts to. */
const deadPid = 2 ** 22 + 1
const longAgo = '2001-01-01T00:00:00.000Z'

function aLockFile(): string {
  return join(aFolder(), 'gladi.lock')
}

function heldBy(holder: object) {
  return expect.objectContaining({ refusal: { kind: 'held', holder } })
}

function readEntry(file: string): LockEntry {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** A process of its own that holds the lock until it is killed. */
async function aHolder(file: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'holding-process.ts'), file])
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise(resolve => child.stdout.once('data', resolve))
  const ended = new Promise(resolve => child.once('exit', resolve))
  return { pid: child.pid ?? 0, kill: () => (child.kill('SIGKILL'), ended) }
}

test('names the process that has it, and is free after that one released it', () => {
  const file = aLockFile()
  const since = '2025-02-01T00:00:00.000Z'
  const lock = takeLock(file, { now: new Date(since) })
  expect(() => takeLock(file)).toThrow(heldBy({ pid: process.pid, host: hostname(), since }))
  lock.release()
  expect(existsSync(file)).toBe(false)
  takeLock(file).release()
})

test('of another process is respected while it lives, and taken over when it was killed', async () => {
  const file = aLockFile()
  const holder = await aHolder(file)
  expect(() => takeLock(file)).toThrow(heldBy(expect.objectContaining({ pid: holder.pid, host: hostname() })))

  await holder.kill()
  const lock = takeLock(file)
  expect(readEntry(file).pid).toBe(process.pid)
  lock.release()
  expect(readdirSync(join(file, '..'))).toEqual([])
})

describe('left behind', () => {
  test('by a process whose number another one has now is taken over', { skip: process.platform !== 'linux' }, () => {
    const file = aLockFile()
    const lock = takeLock(file)
    writeFileSync(file, JSON.stringify({ ...readEntry(file), process: 'an earlier start 4711' }))
    takeLock(file).release()
    lock.release()
    expect(existsSync(file)).toBe(false)
  })

  test('before the computer was started is taken over, where processes have no more than a number', () => {
    const file = aLockFile()
    const entry: LockEntry = { pid: process.pid, host: hostname(), since: longAgo, process: null }
    writeFileSync(file, JSON.stringify(entry))
    takeLock(file).release()

    writeFileSync(file, JSON.stringify({ ...entry, since: new Date().toISOString() }))
    expect(() => takeLock(file)).toThrow(heldBy(expect.objectContaining({ pid: process.pid })))
  })

  test('by a process that is no more is taken over, whatever else the lock says', () => {
    const file = aLockFile()
    writeFileSync(
      file,
      JSON.stringify({ pid: deadPid, host: hostname(), since: new Date().toISOString(), process: null }),
    )
    takeLock(file).release()
    expect(existsSync(file)).toBe(false)
  })

  test.each(['', '{"pid": 12', 'null'])('half written (%j) is taken over', text => {
    const file = aLockFile()
    writeFileSync(file, text)
    takeLock(file).release()
    expect(existsSync(file)).toBe(false)
  })

  test('by another computer is taken only when a person says so', () => {
    const file = aLockFile()
    const holder = { pid: 1, host: 'laptop-lain', since: longAgo }
    writeFileSync(file, JSON.stringify({ ...holder, process: null }))
    expect(() => takeLock(file)).toThrow(heldBy(holder))
    takeLock(file, { evenIfHeld: true }).release()
  })
})

test('is not removed by a process that lost it to another', () => {
  const file = aLockFile()
  const first = takeLock(file, { now: new Date(longAgo) })
  const second = takeLock(file, { evenIfHeld: true })
  first.release()
  expect(existsSync(file)).toBe(true)
  second.release()
  expect(existsSync(file)).toBe(false)
})

test('is given to one only of many processes that find it dead at the same moment', async () => {
  const file = aLockFile()
  writeFileSync(file, JSON.stringify({ pid: deadPid, host: hostname(), since: longAgo, process: 'dead' }))
  const answers = await Promise.all(Array.from({ length: 6 }, () => answerOf(file)))
  expect(answers.sort()).toEqual(['held', 'held', 'held', 'held', 'held', 'taken'])
})

/** What a process says that tries once and then stays for as long as its input is open. */
async function answerOf(file: string): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'holding-process.ts'), file])
  onTestFinished(() => void child.kill('SIGKILL'))
  const [answer] = await new Promise<Buffer[]>(resolve => child.stdout.once('data', (...data) => resolve(data)))
  return answer?.toString().trim() ?? ''
}
