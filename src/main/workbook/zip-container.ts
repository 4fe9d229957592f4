import { inflateRawSync } from 'node:zlib'
import { TableFileError } from './table-file-error.ts'
import type { FileLimits } from './file-limits.ts'

/** By name, as the central directory spells it; of two entries with one name the last counts. */
export type Parts = Map<string, Buffer>

/**
 * Unpacks what `isNeeded` names. Every entry counts towards the limits, by what really comes out of it: the sizes that a
 * ZIP declares are never believed.
 */
export function unpack(bytes: Buffer, limits: FileLimits, isNeeded: (name: string) => boolean): Parts {
  const parts: Parts = new Map()
  let unpacked = 0
  for (const entry of listEntries(bytes, limits)) {
    const room = Math.min(limits.partBytes, limits.allBytes - unpacked)
    const content = contentOf(bytes, entry, { ...limits, partBytes: room })
    unpacked += content.length
    if (isNeeded(entry.name)) parts.set(entry.name, content)
  }
  return parts
}

/** Names of all entries, without unpacking any. */
export const entryNames = (bytes: Buffer, limits: FileLimits) => listEntries(bytes, limits).map(({ name }) => name)

type Entry = { name: string; packedBytes: number; at: number; method: number; encrypted: boolean }

/** Reads the central directory (APPNOTE 4.3.12, 4.3.16). ZIP64 is not needed below 4 GiB and is taken for damage. */
function listEntries(bytes: Buffer, limits: FileLimits): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length) throw new TableFileError('damaged')
  const count = bytes.readUInt16LE(end + 10)
  if (count > limits.entries) throw new TableFileError('too-large', { context: 'entries', limit: limits.entries })
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new TableFileError('damaged')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      packedBytes: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function contentOf(bytes: Buffer, entry: Entry, limits: FileLimits): Buffer {
  if (entry.encrypted) throw new TableFileError('password-protected')
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== 0x04034b50) throw new TableFileError('damaged')
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  if (packed.length !== entry.packedBytes) throw new TableFileError('damaged')
  if (entry.method === 0) return withinLimits(packed, packed.length, limits)
  if (entry.method !== 8) throw new TableFileError('damaged')
  return withinLimits(inflate(packed, limits), packed.length, limits)
}

function inflate(packed: Buffer, limits: FileLimits): Buffer {
  if (packed.length === 0) return packed
  try {
    // One byte more than allowed, so that a part of exactly the limit passes and `withinLimits` refuses the next.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limits.partBytes + 1) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw new TableFileError('damaged')
    throw new TableFileError('too-large', { context: 'unpacked', limit: limits.partBytes })
  }
}

function withinLimits(content: Buffer, packedBytes: number, limits: FileLimits): Buffer {
  const isDense = content.length > 1024 * 1024 && content.length > packedBytes * limits.ratio
  if (content.length > limits.partBytes || isDense) {
    throw new TableFileError('too-large', { context: 'unpacked', limit: limits.partBytes })
  }
  return content
}
