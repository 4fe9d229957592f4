import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { openingBounds, readWindowState, writeWindowState } from '#main/desktop/window-state'
import { expect, onTestFinished, test } from 'vitest'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const projector = { x: 1366, y: -200, width: 1920, height: 1040 }

test('the first window is centred and fits the screen', () => {
  expect(openingBounds(undefined, [laptop])).toEqual({ width: 1366, height: 728 })
  expect(openingBounds(undefined, [{ ...laptop, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 })
})

test('a window opens where it was left, on another screen too', () => {
  const left = { x: 1500, y: -100, width: 1200, height: 800 }
  expect(openingBounds(left, [laptop, projector])).toEqual(left)
})

test('a window left on a screen that is gone opens centred on the main one, no larger than it', () => {
  const left = { x: 1500, y: -100, width: 1800, height: 800 }
  expect(openingBounds(left, [laptop])).toEqual({ width: 1366, height: 728 })
})

const coordinate = fc.integer({ min: -5000, max: 5000 })
const length = fc.integer({ min: 1, max: 5000 })

property.prop([fc.record({ x: coordinate, y: coordinate, width: length, height: length })], { numRuns: 2000 })(
  'wherever it was left, its title bar can be reached',
  left => {
    const { x, y, width = 0, height = 0 } = openingBounds(left, [laptop, projector])
    if (x === undefined || y === undefined) return
    const graspable = [laptop, projector].some(screen => {
      const visible = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
      return visible >= 120 && y >= screen.y && y + 32 <= screen.y + screen.height
    })
    expect(graspable).toBe(true)
    expect(width).toBeLessThanOrEqual(projector.width)
    expect(height).toBeLessThanOrEqual(projector.height)
  },
)

test('what was written is read again', async () => {
  const file = await temporaryFile()
  writeWindowState(file, { bounds: laptop, maximized: true })
  expect(readWindowState(file)).toEqual({ bounds: laptop, maximized: true })
})

test.each([
  ['no file', undefined],
  ['a half-written file', '{"bounds":{"x":1'],
  ['something else', '[]'],
  ['null', 'null'],
  ['no size', '{"maximized":false,"bounds":{"x":1,"y":1,"width":0,"height":5}}'],
  ['text for a number', '{"maximized":false,"bounds":{"x":"1","y":1,"width":9,"height":5}}'],
])('%s is as good as nothing', async (_what, text) => {
  const file = await temporaryFile()
  if (text !== undefined) await writeFile(file, text)
  expect(readWindowState(file)).toBeUndefined()
})

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gladi-window-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'window.json')
}
