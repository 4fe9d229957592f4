import { expect, test } from 'vitest'
import { readReportFiles } from '#main/attendance/read-report-files'
import { unpackedReports } from '#main/attendance/reading-messages'
import { workerFile } from '#main/worker-file'

const textFile = (text: string) => () => Promise.resolve(new TextEncoder().encode(text))

async function readAll(files: (() => Promise<Uint8Array>)[], worker: URL, milliseconds = 15_000) {
  const steps: number[] = []
  const found: { sha256: string; read: { kind: string } }[] = []
  for await (const { files: count, packed } of readReportFiles(files, { worker, limits: { milliseconds } })) {
    steps.push(count)
    found.push(...unpackedReports(packed))
  }
  return { steps, found }
}

test('small files are read together, in their order; what is no table is told with its reason', async () => {
  const files = [
    ...Array.from({ length: 40 }, (_, at) => `Nama;Nomor\n${'Siti'.repeat(at * 100)};${at}`),
    '%PDF-1.7',
    '',
  ]
  const { steps, found } = await readAll(files.map(textFile), workerFile('attendance/read-report-worker'))
  expect(steps.length).toBeGreaterThan(1)
  expect(steps.length).toBeLessThan(10)
  expect(found).toHaveLength(files.length)
  expect(found[7]).toMatchObject({
    read: { kind: 'read', sheets: [[{ row: 1 }, { row: 2, cells: [expect.stringMatching('^Siti'), '7'] }]] },
  })
  expect(found.slice(-2)).toMatchObject([
    { read: { kind: 'failed', fault: 'not-a-spreadsheet' } },
    { read: { kind: 'failed', fault: 'empty' } },
  ])
  expect(new Set(found.map(({ sha256 }) => sha256)).size).toBe(files.length)
})

/** Never answers where one of the files is the letter x. */
const stubborn = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ bytes }) => {
    if (bytes.some(([first]) => first === 120)) for (;;) {}
    const read = bytes.map(() => ({ sha256: 'a', read: { kind: 'read', sheets: [] } }))
    parentPort.postMessage(new TextEncoder().encode(JSON.stringify(read)))
  })
`

test('of files that were read together only the one that takes too long is refused', async () => {
  const worker = new URL(`data:text/javascript,${encodeURIComponent(stubborn)}`)
  const { steps, found } = await readAll(['a', 'x', 'b'].map(textFile), worker, 500)
  expect(steps).toEqual([1, 1, 1])
  expect(found.map(({ read }) => read.kind)).toEqual(['read', 'failed', 'read'])
})
