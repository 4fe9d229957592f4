import type { ItemAnswer, ItemKind, ItemOption } from '../item.ts'
import { fractionOf, rightKeys, usualFractions } from './fractions.ts'
import type { ItemField, ItemProblemKind, ProblemData } from './item-problem.ts'
import { readNumber } from './read-number.ts'

/** What a row says of how its item is answered, as text. */
export type WrittenAnswer = {
  kind: ItemKind
  /** In their order, from A; the empty ones at the end left out. */
  options: { key: string; text: string; feedback: string | null }[]
  key: string
  /** `A=50; B=-25`; empty: as usual. */
  values: string
  tolerance: string
  unit: string
}

/** `letter`: of which option. */
export type Fault = (field: ItemField, kind: ItemProblemKind, data?: ProblemData, letter?: string) => void

/** The answer, or null after telling what is wrong with how it is written. */
export function readAnswer(written: WrittenAnswer, fault: Fault): ItemAnswer | null {
  tellMisplaced(written, fault)
  if (written.key === '') {
    fault('key', 'missing-key')
    return null
  }
  if (written.kind === 'true-false') return readTruth(written.key, fault)
  if (written.kind === 'number') return readNumberAnswer(written, fault)
  return readChoice(written, written.kind, fault)
}

/** The kind that the key and the options speak of, where no column says it; undefined: they speak of none. */
export function impliedKind({ options, key }: Pick<WrittenAnswer, 'options' | 'key'>): ItemKind | undefined {
  if (options.length > 0) return lettersOf(key).length > 1 ? 'multiple' : 'single'
  if (truths.has(key.toLowerCase())) return 'true-false'
  return 'number' in readNumber(key) ? 'number' : undefined
}

function tellMisplaced({ kind, options, values, tolerance, unit }: WrittenAnswer, fault: Fault) {
  const isChoice = kind === 'single' || kind === 'multiple'
  if (!isChoice && options.length > 0) fault('option', 'misplaced-cell', { context: kind }, options[0]!.key)
  if (!isChoice && values !== '') fault('values', 'misplaced-cell', { context: kind })
  if (kind !== 'number' && tolerance !== '') fault('tolerance', 'misplaced-cell', { context: kind })
  if (kind !== 'number' && unit !== '') fault('unit', 'misplaced-cell', { context: kind })
}

const truths = new Map([
  ['benar', true],
  ['b', true],
  ['true', true],
  ['salah', false],
  ['s', false],
  ['false', false],
])

function readTruth(key: string, fault: Fault): ItemAnswer | null {
  const isTrue = truths.get(key.toLowerCase())
  if (isTrue !== undefined) return { kind: 'true-false', isTrue }
  fault('key', 'bad-key', { found: key, context: 'true-false' })
  return null
}

function readNumberAnswer({ key, tolerance, unit }: WrittenAnswer, fault: Fault): ItemAnswer | null {
  const value = numberIn('key', key, fault)
  const within = tolerance === '' ? 0 : numberIn('tolerance', tolerance, fault)
  if (value === null || within === null) return null
  return { kind: 'number', value, tolerance: within, unit: unit || null }
}

export function numberIn(field: ItemField, text: string, fault: Fault): number | null {
  const read = readNumber(text)
  if ('number' in read) return read.number
  fault(field, read.fault.kind, read.fault.data)
  return null
}

function readChoice(written: WrittenAnswer, kind: 'single' | 'multiple', fault: Fault): ItemAnswer | null {
  const { options, key } = written
  const letters = lettersOf(key)
  const keys = options.map(option => option.key)
  const strange = letters.find(letter => !keys.includes(letter))
  if (letters.length === 0) fault('key', 'bad-key', { found: key })
  else if (strange !== undefined) fault('key', 'key-not-among-options', { found: strange })
  else if (kind === 'single' && letters.length > 1) fault('key', 'several-keys', { found: key })
  else {
    const fractions = readValues(written, usualFractions(kind, keys, new Set(letters)), fault)
    const valued = options.map((option, index): ItemOption => ({ ...option, fraction: fractions[index]! }))
    const isAsKey = rightKeys(kind, valued).join('') === letters.toSorted().join('')
    if (!isAsKey) fault('values', 'bad-values', { found: written.values })
    return { kind, options: valued }
  }
  return null
}

/** `B`, `A,C`, `A; C`, `AC`, `A dan C`; empty where it is something else. */
function lettersOf(key: string): string[] {
  const parts = key
    .toUpperCase()
    .split(/[\s,;/&+]+|\bDAN\b/)
    .filter(part => part !== '')
  const letters = parts.flatMap(part => part.split(''))
  const isKey =
    letters.every(letter => letter >= 'A' && letter <= 'Z') &&
    (parts.length === 1 || parts.every(part => part.length === 1))
  return isKey ? [...new Set(letters)] : []
}

/** `A=50; B=-25`: percent of the points, for the options whose share is not the usual one. */
function readValues({ values, options }: WrittenAnswer, usual: readonly number[], fault: Fault): number[] {
  const fractions = [...usual]
  for (const part of values.split(';').filter(text => text.trim() !== '')) {
    const [, letter, percent] = /^\s*([A-Za-z])\s*=\s*([+-]?\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(part) ?? []
    const index = options.findIndex(({ key }) => key === letter?.toUpperCase())
    if (index < 0) fault('values', 'bad-values', { found: part.trim() })
    else fractions[index] = fractionOf(Number(percent!.replace(',', '.')))
  }
  return fractions
}
