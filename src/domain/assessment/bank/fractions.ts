import type { ItemKind, ItemOption } from '../item.ts'

/**
 * What each option of a choice gives, where nothing else is said: in a single choice the right one all; of several the
 * right ones share all equally, and a wrong one takes as much as a right one gives, or more where the wrong ones are
 * fewer: ticking all never gives anything.
 */
export function usualFractions(kind: ItemKind, keys: readonly string[], right: ReadonlySet<string>): number[] {
  if (kind === 'single') return keys.map(key => (right.has(key) ? 1 : 0))
  const share = 1 / Math.max(1, right.size)
  const taken = Math.max(share, 1 / Math.max(1, keys.length - right.size))
  return keys.map(key => (right.has(key) ? share : -taken))
}

/** The options that give something of their own: all that is above 0, of a single choice what gives all. */
export const rightKeys = (kind: ItemKind, options: readonly ItemOption[]) =>
  options.filter(({ fraction }) => (kind === 'single' ? fraction === 1 : fraction > 0)).map(({ key }) => key)

/** Whether the options give what their key alone would say. */
export function areUsual(kind: ItemKind, options: readonly ItemOption[]): boolean {
  const right = new Set(rightKeys(kind, options))
  const usual = usualFractions(
    kind,
    options.map(({ key }) => key),
    right,
  )
  return options.every(({ fraction }, index) => fraction === usual[index])
}

/** Percent, as files write it: `33.33333` is a third. Files round, so what is near a share of up to nine is that share. */
export function fractionOf(percent: number): number {
  const sign = percent < 0 ? -1 : 1
  const size = Math.abs(percent)
  for (let parts = 1; parts <= 9; parts++) {
    const share = Math.round((size * parts) / 100)
    if (Math.abs(size - (100 * share) / parts) < rounded) return share === 0 ? 0 : (sign * share) / parts
  }
  return (sign * size) / 100
}

/** `%33%` is meant for a third. */
const rounded = 0.34

/** At most five decimals, a point before them. */
export const percentOf = (fraction: number) => String(Number((fraction * 100).toFixed(5)))

/** `A`, `B`, … */
export const optionKeys = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
