import { expect, test } from 'vitest'
import { fileLimits } from '#main/workbook/file-limits'
import { createFileReader } from '#main/workbook/file-reader'

/** Answers with its number; the first byte says what else it does. */
const script = `
  import { parentPort, threadId } from 'node:worker_threads'
  parentPort.on('message', ({ bytes }) => {
    if (bytes[0] === 1) for (;;) {}
    if (bytes[0] === 2) process.exit()
    parentPort.postMessage(threadId)
  })
`
const reader = () =>
  createFileReader<number | string>({
    worker: new URL(`data:text/javascript,${encodeURIComponent(script)}`),
    limits: { ...fileLimits, milliseconds: 1000 },
    failed: fault => fault,
  })
const [sound, endless, ending] = [0, 1, 2].map(byte => Uint8Array.of(byte)) as [Uint8Array, Uint8Array, Uint8Array]

test('files are read one after the other in one worker', async () => {
  const files = reader()
  const first = await files.read(sound)
  expect(await files.read(sound)).toBe(first)
  await files.end()
})

test('a file that takes too long, or ends the worker, is told; the next one is read by another', async () => {
  const files = reader()
  const first = await files.read(sound)
  expect(await files.read(endless)).toBe('took-too-long')
  const second = await files.read(sound)
  expect(second).toBeTypeOf('number')
  expect(second).not.toBe(first)
  expect(await files.read(ending)).toBe('damaged')
  expect(await files.read(sound)).toBeTypeOf('number')
  await files.end()
})
