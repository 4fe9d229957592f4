import { readFileSync } from 'node:fs'

/** What power-recorder.c saw, in order. `path` is absolute; `ack` is a line that the process printed. */
export type Entry =
  | { what: 'write'; path: string; position: number; bytes: Buffer }
  | { what: 'cut'; path: string; length: number }
  | { what: 'flush' | 'unlink'; path: string }
  | { what: 'print'; text: string }

const headBytes = 18

export function readPowerLog(file: string): Entry[] {
  const log = readFileSync(file)
  const entries: Entry[] = []
  for (let at = 0; at < log.length; ) {
    const what = String.fromCharCode(log.readUInt8(at))
    const length = Number(log.readBigInt64LE(at + 10))
    const pathEnd = at + headBytes + log.readUInt8(at + 1)
    const end = pathEnd + (what === 'W' || what === 'A' ? length : 0)
    const path = log.toString('utf8', at + headBytes, pathEnd)
    const bytes = log.subarray(pathEnd, end)
    entries.push(entryOf(what, { path, position: Number(log.readBigInt64LE(at + 2)), length, bytes }))
    at = end
  }
  return entries
}

type Fields = { path: string; position: number; length: number; bytes: Buffer }

function entryOf(what: string, { path, position, length, bytes }: Fields): Entry {
  if (what === 'W') return { what: 'write', path, position, bytes }
  if (what === 'T') return { what: 'cut', path, length }
  if (what === 'S') return { what: 'flush', path }
  if (what === 'U') return { what: 'unlink', path }
  if (what === 'A') return { what: 'print', text: bytes.toString('utf8') }
  throw new Error(`The log has an entry that is none: ${what}`)
}
