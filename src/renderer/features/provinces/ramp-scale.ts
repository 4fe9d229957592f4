import type { RampLevel } from '../../components/indonesia-map.tsx'

/** Where the levels 1 to 5 of the ramp begin. */
export type RampScale = readonly [number, number, number, number, number]

const roundSteps = [1, 1.5, 2, 3, 5, 7.5, 10]

/**
 * Round thresholds for whole numbers from 0 to `largest`: even steps for small numbers, each the double of the one
 * before for large ones, since a few provinces have most of everything. The largest value reaches the last level.
 */
export function rampScaleOf(largest: number): RampScale {
  if (largest < 32) {
    const step = Math.max(1, Math.floor(largest / 5))
    return [step, 2 * step, 3 * step, 4 * step, 5 * step]
  }
  const first = roundedDown(largest / 32)
  return [first, 2 * first, 4 * first, 8 * first, 16 * first]
}

function roundedDown(value: number) {
  const power = 10 ** Math.floor(Math.log10(value))
  const step = roundSteps.findLast(step => Number.isInteger(step * power) && step * power <= value) ?? 1
  return step * power
}

export function rampLevelOf(value: number, scale: RampScale): RampLevel {
  return scale.filter(threshold => value >= threshold).length as RampLevel
}
