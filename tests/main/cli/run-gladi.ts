import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, vi } from 'vitest'
import type { RosterPerson } from '#domain/roster/participant'
import { main } from '#main/cli/gladi'
import { writeRosterFile } from '#main/roster/write-roster-file'
import { regions } from '../../builders/a-roster.ts'

const root = join(import.meta.dirname, '../../..')
/** Where everything runs; removed after the tests of a file. */
export const folder = mkdtempSync(join(tmpdir(), 'gladi-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Ended = { code: number | null; out: string; err: string }

/** The program as a user runs it, unbuilt, in a process of its own. */
export function gladiProcess(...args: string[]) {
  return new Promise<Ended>(resolve => {
    const child = spawn(process.execPath, [join(root, 'src/main/cli/gladi.ts'), ...args], { cwd: folder })
    let out = ''
    let err = ''
    child.stdout.on('data', part => (out += part))
    child.stderr.on('data', part => (err += part))
    child.on('close', code => resolve({ code, out, err }))
  })
}

let before: Promise<unknown> = Promise.resolve()

/** The same without the process, which costs more than most commands do: one command after the other. */
export function gladi(...args: string[]): Promise<Ended> {
  const own = before.then(() => runHere(args))
  before = own.catch(() => {})
  return own
}

async function runHere(args: string[]): Promise<Ended> {
  const said = { out: '', err: '' }
  const silent = [
    vi.spyOn(process.stdout, 'write').mockImplementation(part => Boolean((said.out += String(part)))),
    vi.spyOn(process.stderr, 'write').mockImplementation(part => Boolean((said.err += String(part)))),
  ]
  const from = process.cwd()
  process.chdir(folder)
  try {
    return { code: await main(args), ...said }
  } finally {
    process.chdir(from)
    for (const one of silent) one.mockRestore()
  }
}

let last = 0
export function aFile(persons: RosterPerson[] | string | Uint8Array, extension = 'csv') {
  const file = join(folder, `daftar-${++last}.${extension}`)
  writeFileSync(file, Array.isArray(persons) ? writeRosterFile(persons, regions, extension as 'csv') : persons)
  return file
}

/** Plans without complaint; the tables without their headers. */
export async function plan(file: string, ...options: string[]) {
  const out = join(folder, `rencana-${++last}`)
  const { code, out: printed, err } = await gladi('plan', '--roster', file, '--out', out, '--json', ...options)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const table = (name: string) =>
    readFileSync(join(out, name), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split(','))
  expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toEqual(JSON.parse(printed))
  return {
    summary: JSON.parse(printed),
    classes: table('classes.csv'),
    members: table('members.csv'),
    unplaced: table('unplaced.csv'),
  }
}
