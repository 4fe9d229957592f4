import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { readRosterFile } from '#main/roster/read-roster-file'
import type { TimingRow } from '../allocation/bench-row.ts'
import { exampleWorkbook, regionsFolder } from './example-file.ts'
import { medianOf, pairs } from './repeated.ts'

const workerUrl = new URL('../../src/main/roster/read-workbook-worker.ts', import.meta.url)
const bareUrl = new URL('./bare-parse-worker.ts', import.meta.url)

/** From bytes to checked people in hand, against SheetJS's bare parse of the same file; both in a fresh worker. */
export async function readingRow(scale: number, times: number): Promise<TimingRow & { people: number }> {
  const { bytes, people } = exampleWorkbook(scale)
  const { ours, peer } = await pairs(
    times,
    () => readAndCheck(bytes),
    () => bareParse(bytes),
  )
  return {
    name: `reading ${people.length.toLocaleString('en')} rows of a workbook to checked people`,
    ours: medianOf(ours),
    firstCall: ours[0]!,
    peer: medianOf(peer),
    peerName: 'SheetJS bare parse',
    ratio: medianOf(ours) / medianOf(peer),
    note: 'goal 1.4',
    people: people.length,
  }
}

async function readAndCheck(bytes: Uint8Array) {
  const began = performance.now()
  const limits = {
    rows: 2_000_000,
    milliseconds: 300_000,
    memoryMebibytes: 8192,
    fileBytes: 2 ** 30,
    partBytes: 2 ** 30,
    allBytes: 2 ** 31,
  }
  const reading = await readRosterFile({
    name: 'bench.xlsx',
    bytes,
    regionsFolder,
    workerUrl,
    codes: 'kemendagri',
    limits,
  })
  if (reading.setAside > 0) throw new Error('The example has problems.')
  return performance.now() - began
}

async function bareParse(bytes: Uint8Array) {
  const began = performance.now()
  const worker = new Worker(bareUrl, { workerData: { bytes } })
  await once(worker, 'message')
  await worker.terminate()
  return performance.now() - began
}
