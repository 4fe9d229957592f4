import type { Entry } from './power-log.ts'

/** The content of each file, by path. A file that is not there has no entry. */
export type Disk = ReadonlyMap<string, Buffer>

type FileEntry = Exclude<Entry, { what: 'print' }>

const sectorBytes = 512

/**
 * What the disk may hold if the power goes right after these entries: of each file everything up to its last flush,
 * and of what came later any part, since a disk writes in the order that it likes: a write may be there, be missing,
 * or have reached some of its sectors only (the rules of SQLite's own crash tests). Names are taken as durable.
 */
export function diskAfterPowerLoss(before: Disk, entries: readonly Entry[], chance: () => number): Disk {
  const disk = new Map(before)
  const perFile = Map.groupBy(
    entries.filter(entry => entry.what !== 'print'),
    entry => entry.path,
  )
  for (const [path, ofFile] of perFile) {
    const content = contentAfter(disk.get(path), ofFile, chance)
    if (content) disk.set(path, content)
    else disk.delete(path)
  }
  return disk
}

function contentAfter(before: Buffer | undefined, entries: readonly FileEntry[], chance: () => number) {
  const flushed = entries.findLastIndex(entry => entry.what === 'flush')
  const room = roomFor(before, entries)
  let length = before?.length
  for (const [index, entry] of entries.entries()) {
    const durable = index <= flushed
    if (entry.what === 'unlink') length = undefined
    if (entry.what === 'cut' && (durable || chance() < 0.5)) length = entry.length
    // What a shorter file had beyond its end does not come back when it grows.
    if (entry.what === 'unlink' || entry.what === 'cut') room.fill(0, length ?? 0)
    if (entry.what === 'write') {
      for (const [start, end] of durable ? [[0, entry.bytes.length] as const] : survivingParts(entry, chance)) {
        entry.bytes.copy(room, entry.position + start, start, end)
        length = Math.max(length ?? 0, entry.position + end)
      }
    }
  }
  return length === undefined ? undefined : room.subarray(0, length)
}

function roomFor(before: Buffer | undefined, entries: readonly FileEntry[]): Buffer {
  const ends = entries.map(entry => (entry.what === 'write' ? entry.position + entry.bytes.length : 0))
  const room = Buffer.alloc(ends.reduce((longest, end) => Math.max(longest, end), before?.length ?? 0))
  before?.copy(room)
  return room
}

/** A third of all writes survives, a third is lost, and of the others each sector has an even chance. */
function survivingParts(
  write: { position: number; bytes: Buffer },
  chance: () => number,
): (readonly [number, number])[] {
  const fate = chance()
  if (fate < 1 / 3) return []
  if (fate < 2 / 3) return [[0, write.bytes.length]]
  const parts: (readonly [number, number])[] = []
  let start = 0
  while (start < write.bytes.length) {
    const end = Math.min(start + sectorBytes - ((write.position + start) % sectorBytes), write.bytes.length)
    if (chance() < 0.5) parts.push([start, end])
    start = end
  }
  return parts
}
