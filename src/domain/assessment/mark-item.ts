import type { Item, ItemOption, ItemResponse } from './item.ts'

/** The points that a response is worth, 0 to `item.points`. Left open, or not understood: 0. */
export function markItem({ answer, points }: Pick<Item, 'answer' | 'points'>, response: ItemResponse): number {
  const given = response.trim()
  if (given === '') return 0
  switch (answer.kind) {
    case 'single':
      return share(answer.options.find(({ key }) => key === given.toUpperCase())?.fraction ?? 0) * points
    case 'multiple':
      return share(sumOf(chosenIn(answer.options, given))) * points
    case 'true-false':
      return given === String(answer.isTrue) ? points : 0
    case 'number':
      return typedNumbers(given).some(number => isWithin(number, answer.value, answer.tolerance)) ? points : 0
  }
}

/** The options that a response names, each once, in the item's order. */
export function chosenIn(options: readonly ItemOption[], response: ItemResponse): ItemOption[] {
  const keys = new Set(response.toUpperCase())
  return options.filter(({ key }) => keys.has(key))
}

/**
 * What a number can mean as it was typed: `2,5` and `2.5` are the same. Dots or commas before each group of three may part
 * thousands, so `1.300` is 1.3 or 1300. Empty: no number.
 */
export function typedNumbers(typed: string): number[] {
  const text = typed.trim()
  const plain = /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? [Number(text.replace(',', '.'))] : []
  const [, sign = '', whole = '', decimals = ''] = grouped.exec(text) ?? []
  return whole === '' ? plain : [...plain, Number(`${sign}${whole.replace(/[.,]/g, '')}.${decimals}`)]
}

const grouped = /^([+-]?)([1-9]\d{0,2}(?:(?:\.\d{3})+(?=,|$)|(?:,\d{3})+(?=\.|$)))(?:[.,](\d+))?$/

const sumOf = (chosen: readonly ItemOption[]) => chosen.reduce((sum, { fraction }) => sum + fraction, 0)

/** Wrong choices take nothing away from other items, and thirds that were rounded up give no more than all. */
const share = (sum: number) => Math.min(1, Math.max(0, sum))

/** 2.6 is within 0.1 of 2.5, although their difference as binary fractions is a trifle more. */
function isWithin(number: number, value: number, tolerance: number) {
  const trifle = 1e-9 * Math.max(1, Math.abs(value))
  return Math.abs(number - value) <= tolerance + trifle
}
