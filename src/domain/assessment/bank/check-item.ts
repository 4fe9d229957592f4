import { variableIds } from '#domain/questionnaire/reading/read-variables'
import { folded } from '#domain/roster/folded-text'
import type { Item, ItemAnswer, ItemOption } from '../item.ts'
import { optionKeys } from './fractions.ts'
import type { ItemFault } from './item-problem.ts'
import { isKept } from './read-number.ts'

/** Letters of one text at most. */
export const longestText = 4000
export const mostPoints = 100

/** Everything that is wrong with one item; empty: it can be asked. */
export function checkItem(item: Item): ItemFault[] {
  return [...checkCodes(item), ...checkTexts(item), ...checkPoints(item), ...checkAnswer(item.answer)]
}

/** Letters, digits, dot, hyphen and underscore, 40 at most: every format keeps it. */
export const isItemId = (text: string) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(text)

function checkCodes({ id, variable }: Item): ItemFault[] {
  const faults: ItemFault[] = []
  if (id === '') faults.push({ field: 'id', kind: 'missing-id', data: {} })
  else if (!isItemId(id)) faults.push({ field: 'id', kind: 'bad-id', data: { found: id } })
  if (!variableIds.includes(variable)) {
    faults.push({ field: 'variable', kind: 'unknown-variable', data: { found: variable } })
  }
  return faults
}

function checkTexts({ scenario, stem, explanation, source, answer }: Item): ItemFault[] {
  const faults: ItemFault[] = []
  if (stem === '') faults.push({ field: 'stem', kind: 'missing-stem', data: {} })
  const texts = { scenario, stem, explanation, source }
  for (const field of ['scenario', 'stem', 'explanation', 'source'] as const) {
    if ((texts[field]?.length ?? 0) > longestText)
      faults.push({ field, kind: 'text-too-long', data: { most: longestText } })
  }
  for (const { key, text, feedback } of optionsOf(answer)) {
    const isLong = (one: string | null) => (one?.length ?? 0) > longestText
    const data = { most: longestText }
    if (isLong(text)) faults.push({ field: 'option', letter: key, kind: 'text-too-long', data })
    if (isLong(feedback)) faults.push({ field: 'feedback', letter: key, kind: 'text-too-long', data })
  }
  return faults
}

function checkPoints({ points }: Item): ItemFault[] {
  if (!(points > 0)) return [{ field: 'points', kind: 'points-not-positive', data: { found: points } }]
  if (points > mostPoints) {
    return [{ field: 'points', kind: 'points-too-many', data: { found: points, most: mostPoints } }]
  }
  return isKept(points) ? [] : [{ field: 'points', kind: 'too-fine-number', data: { found: points } }]
}

function checkAnswer(answer: ItemAnswer): ItemFault[] {
  switch (answer.kind) {
    case 'true-false':
      return []
    case 'number':
      return checkNumber(answer)
    default:
      return [...checkOptions(answer.options), ...checkFractions(answer)]
  }
}

/** Short, and without the signs that end a tag of GIFT. */
const isUnit = (text: string) => /^[^[\]\\\n]{1,30}$/.test(text)

function checkNumber({ value, tolerance, unit }: Extract<ItemAnswer, { kind: 'number' }>): ItemFault[] {
  const faults: ItemFault[] = []
  if (unit !== null && !isUnit(unit)) faults.push({ field: 'unit', kind: 'bad-unit', data: { found: unit } })
  if (!Number.isFinite(value)) faults.push({ field: 'key', kind: 'not-a-number', data: { found: value } })
  else if (!isKept(value)) faults.push({ field: 'key', kind: 'too-fine-number', data: { found: value } })
  if (!(tolerance >= 0)) faults.push({ field: 'tolerance', kind: 'negative-tolerance', data: {} })
  else if (!isKept(tolerance)) faults.push({ field: 'tolerance', kind: 'too-fine-number', data: { found: tolerance } })
  return faults
}

function checkOptions(options: readonly ItemOption[]): ItemFault[] {
  const faults: ItemFault[] = []
  if (options.length < 2) {
    faults.push({ field: 'option', letter: optionKeys[options.length]!, kind: 'too-few-options', data: {} })
  }
  if (options.length > optionKeys.length) {
    faults.push({ field: 'option', kind: 'too-many-options', data: { most: optionKeys.length } })
  }
  const firstWith = new Map<string, string>()
  for (const { key, text } of options) {
    const same = firstWith.get(folded(text))
    if (text === '') faults.push({ field: 'option', letter: key, kind: 'option-gap', data: { found: key } })
    else if (same !== undefined) {
      faults.push({ field: 'option', letter: key, kind: 'option-twice', data: { found: key, first: same } })
    } else firstWith.set(folded(text), key)
  }
  return faults
}

function checkFractions({ kind, options }: Extract<ItemAnswer, { options: ItemOption[] }>): ItemFault[] {
  if (options.some(({ fraction }) => !(Math.abs(fraction) <= 1))) {
    return [
      {
        field: 'values',
        kind: 'bad-fraction',
        data: { found: Math.max(...options.map(({ fraction }) => fraction)) * 100 },
      },
    ]
  }
  const given = options.filter(({ fraction }) => fraction > 0)
  if (kind === 'single') {
    const right = options.filter(({ fraction }) => fraction === 1).length
    if (right === 1) return []
    return [{ field: 'key', kind: right === 0 ? 'no-right-option' : 'several-right-options', data: {} }]
  }
  if (given.length === 0) return [{ field: 'key', kind: 'no-right-option', data: {} }]
  const whole = given.reduce((sum, { fraction }) => sum + fraction, 0)
  if (Math.abs(whole - 1) <= 0.011) return []
  return [{ field: 'values', kind: 'rights-not-whole', data: { found: Math.round(whole * 100) } }]
}

const optionsOf = (answer: ItemAnswer) => ('options' in answer ? answer.options : [])
