import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'

export interface WindowState {
  /** Of the window when it is not maximised, in device-independent pixels. */
  bounds: Rectangle
  maximized: boolean
}

/** What was remembered, or nothing on the first start or if the file cannot be understood. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isWindowState(value) ? value : undefined
  } catch {
    return undefined
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}

/**
 * Where to open the window: as remembered if enough of it would be seen to take hold of it, else centred (no x and y),
 * never larger than the screen. `workAreas` are the screens without their task bars, the main one first.
 */
export function openingBounds(remembered: Rectangle | undefined, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  if (!remembered) return sizeWithin(workAreas[0])
  const candidates = workAreas.map(area => ({ area, bounds: { ...remembered, ...sizeWithin(area, remembered) } }))
  const found = candidates.find(({ area, bounds }) => isWithinReach(bounds, area))
  return found ? found.bounds : sizeWithin(workAreas[0], remembered)
}

function sizeWithin(area: Size | undefined, wanted: Size = defaultSize): Size {
  const { width, height } = wanted
  return area ? { width: Math.min(width, area.width), height: Math.min(height, area.height) } : { width, height }
}

type Size = Pick<Rectangle, 'width' | 'height'>

/** The screen that the pages are drawn for (1366 × 768) less a task bar. */
const defaultSize = { width: 1366, height: 728 }

/** As much of the title bar as a pointer needs. */
const grip = { width: 120, height: 32 }

function isWithinReach(bounds: Rectangle, area: Rectangle): boolean {
  const right = Math.min(bounds.x + bounds.width, area.x + area.width)
  const left = Math.max(bounds.x, area.x)
  return right - left >= grip.width && bounds.y >= area.y && bounds.y + grip.height <= area.y + area.height
}

function isWindowState(value: unknown): value is WindowState {
  return isRecord(value) && typeof value['maximized'] === 'boolean' && isRectangle(value['bounds'])
}

function isRectangle(value: unknown): value is Rectangle {
  if (!isRecord(value)) return false
  const { x, y, width, height } = value
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) > 0 && Number(height) > 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
