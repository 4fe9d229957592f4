import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '#domain/allocation/random'
import { openDatabase } from '#main/database/database'
import { databaseFile } from '#main/database/workspace/layout'
import { aFolder } from '../main/database/a-folder.ts'
import { aWorkspace } from '../main/database/a-workspace.ts'
import { findProblems, type Problem, type Said } from './find-problems.ts'
import { diskAfterPowerLoss } from './power-loss.ts'
import { type Entry, readPowerLog } from './power-log.ts'

const mostPeople = 800
const transactions = 200
const seed = 20250227

/** Compiled once, for all tests of this file. */
const recorder = join(tmpdir(), `gladi-recorder-${process.pid}`, 'recorder.so')

const whyNot = reasonToSkip()
if (whyNot) announce(`simulated power losses are skipped: ${whyNot}`)

describe.skipIf(whyNot !== undefined)('a power loss', () => {
  beforeAll(compileRecorder)
  afterAll(() => rmSync(dirname(recorder), { recursive: true }))

  test('at 300 moments: nothing acknowledged is lost, everything is whole', { timeout: 300_000 }, async () => {
    const recording = await record('FULL')
    const found = await cutPower(recording, 300)
    announce(
      `power losses, seed ${seed}: 300 states of ${recording.entries.length} recorded calls, ` +
        `${count(recording.entries, 'flush')} flushes, ${transactions} transactions`,
    )
    expect(found).toEqual([])
    expect(count(recording.entries, 'print')).toBe(2 * transactions + 1)
    expect(count(recording.entries, 'flush')).toBeGreaterThanOrEqual(transactions)
  })

  test('(control) loses acknowledged transactions under synchronous=NORMAL', { timeout: 120_000 }, async () => {
    const kinds = tally(await cutPower(await record('NORMAL'), 60))
    announce(`power losses, control NORMAL: ${JSON.stringify(kinds)}`)
    expect(kinds.lost).toBeGreaterThan(0)
  })

  test('(control) also ruins the file under synchronous=OFF', { timeout: 120_000 }, async () => {
    const kinds = tally(await cutPower(await record('OFF'), 60))
    announce(`power losses, control OFF: ${JSON.stringify(kinds)}`)
    expect(kinds.lost).toBeGreaterThan(0)
    expect(kinds.corrupt + kinds.torn + kinds['will-not-open']).toBeGreaterThan(0)
  })
})

type Recording = { before: Map<string, Buffer>; entries: Entry[]; key: Uint8Array }

/** One run of the writer under the recorder, from an empty workspace until it has closed it again. */
async function record(synchronous: 'FULL' | 'NORMAL' | 'OFF'): Promise<Recording> {
  const { workspace } = await aWorkspace()
  await workspace.close()
  const { folder, dataKey } = workspace
  const file = databaseFile(folder)
  const before = new Map([[file, readFileSync(file)]])

  const log = join(aFolder(), 'log')
  const args = ['--folder', folder, '--key', Buffer.from(dataKey).toString('hex'), '--people', String(mostPeople)]
  if (synchronous !== 'FULL') args.push('--synchronous', synchronous)
  const script = join(import.meta.dirname, 'database-writer.ts')
  const writer = spawnSync(process.execPath, [script, ...args, '--transactions', String(transactions)], {
    env: { ...process.env, LD_PRELOAD: recorder, RECORDER_FILES: file, RECORDER_LOG: log },
    encoding: 'utf8',
  })
  if (writer.status !== 0) throw new Error(`The writer failed: ${writer.stderr}`)
  return { before, entries: readPowerLog(log), key: dataKey }
}

/** Half of the cuts are anywhere; half right after an acknowledgement, when somebody has just read "saved". */
async function cutPower({ before, entries, key }: Recording, states: number): Promise<Problem[]> {
  const random = createRandom(seed, states)
  const acks = entries.flatMap((entry, index) => (isAck(entry) ? [index + 1] : []))
  const problems: Problem[] = []
  for (let state = 0; state < states; state++) {
    const cut = state % 2 === 0 ? 1 + random.below(entries.length) : (acks[random.below(acks.length)] ?? 0)
    const happened = entries.slice(0, cut)
    const disk = diskAfterPowerLoss(before, happened, () => random.next())
    problems.push(...(await problemsOn(disk, key, saidIn(happened))))
  }
  return problems
}

async function problemsOn(disk: ReadonlyMap<string, Buffer>, key: Uint8Array, said: Said) {
  const folder = join(aFolder(), 'disk')
  mkdirSync(folder)
  try {
    for (const [path, content] of disk) writeFileSync(join(folder, basename(path)), content)
    const database = openDatabase({ file: databaseFile(folder), key, mode: 'existing' })
    try {
      return findProblems(database, said, mostPeople)
    } finally {
      await database.close()
    }
  } catch (error) {
    return [{ kind: 'will-not-open' as const, what: String(error) }]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function saidIn(entries: readonly Entry[]): Said {
  const printed = entries.filter(entry => entry.what === 'print').map(entry => entry.text)
  const said = (word: string) => printed.filter(line => line.startsWith(word)).length
  return { started: said('start '), acknowledged: said('ack ') }
}

function isAck(entry: Entry): boolean {
  return entry.what === 'print' && entry.text.startsWith('ack ')
}

function count(entries: readonly Entry[], what: Entry['what']): number {
  return entries.filter(entry => entry.what === what).length
}

function tally(problems: readonly Problem[]): Record<Problem['kind'], number> {
  const kinds = { lost: 0, torn: 0, corrupt: 0, 'will-not-open': 0 }
  for (const { kind } of problems) kinds[kind]++
  return kinds
}

function compileRecorder(): void {
  mkdirSync(dirname(recorder), { mode: 0o700 })
  const source = join(import.meta.dirname, 'power-recorder.c')
  const compiler = spawnSync('cc', ['-O2', '-fPIC', '-shared', '-o', recorder, source, '-ldl'], { encoding: 'utf8' })
  if (compiler.status !== 0) throw new Error(`The recorder does not compile: ${compiler.stderr}`)
}

function reasonToSkip(): string | undefined {
  if (process.platform !== 'linux') return 'the recorder is preloaded as Linux does it'
  return spawnSync('cc', ['--version']).status === 0 ? undefined : 'there is no C compiler (cc)'
}

function announce(what: string): void {
  process.stdout.write(`${what}\n`)
}
