import { variableIds } from '#domain/questionnaire/reading/read-variables'
import type { Difficulty, Item, ItemForm, ItemKind } from '../item.ts'
import { checkItem } from './check-item.ts'
import { optionKeys } from './fractions.ts'
import type { ItemFault } from './item-problem.ts'
import type { ItemDefaults } from './item-reading.ts'
import { itemLine, itemText } from './item-text.ts'
import { type Fault, impliedKind, numberIn, readAnswer, type WrittenAnswer } from './read-key.ts'
import { readDifficulty, readForm, readKind, readVariable } from './read-words.ts'
import type { ItemColumn } from './sheet-columns.ts'

/** The cell of a column; empty where there is no such column. */
export type RowTexts = (column: ItemColumn) => string

/** The item of a row that can be asked, or null; everything that is wrong with it. */
export function readItemRow(textOf: RowTexts, defaults: ItemDefaults = {}): { item: Item | null; faults: ItemFault[] } {
  const faults: ItemFault[] = []
  const fault: Fault = (field, kind, data = {}, letter) =>
    faults.push({ field, ...(letter !== undefined && { letter }), kind, data })
  const read = {
    variable: readVariableOf(textOf('variable'), defaults, fault),
    form: readFormOf(textOf('form'), defaults, fault),
    difficulty: readDifficultyOf(textOf('difficulty'), defaults, fault),
    points: textOf('points').trim() === '' ? 1 : numberIn('points', textOf('points').trim(), fault),
    answer: readAnswerOf(textOf, fault),
  }
  const item: Item = {
    id: itemLine(textOf('id')),
    variable: read.variable ?? variableIds[0]!,
    form: read.form ?? 'A',
    difficulty: read.difficulty ?? 'medium',
    scenario: itemText(textOf('scenario')) || null,
    stem: itemText(textOf('stem')),
    answer: read.answer ?? { kind: 'true-false', isTrue: true },
    points: read.points ?? 1,
    explanation: itemText(textOf('explanation')),
    source: itemText(textOf('source')) || null,
  }
  // What could not be read has a sound value in its place: only the others are told of here.
  faults.push(...checkItem(item))
  return { item: faults.length === 0 ? item : null, faults }
}

/** Also of tags and categories: what the text says, else the default, else null after telling that it is missing. */
export function readVariableOf(text: string, defaults: ItemDefaults, fault: Fault): Item['variable'] | null {
  if (text.trim() === '') {
    if (defaults.variable === undefined) fault('variable', 'missing-variable')
    return defaults.variable ?? null
  }
  const variable = readVariable(text)
  if (variable === undefined) fault('variable', 'unknown-variable', { found: itemLine(text) })
  return variable ?? null
}

export function readFormOf(text: string, defaults: ItemDefaults, fault: Fault): ItemForm | null {
  if (text.trim() === '') {
    if (defaults.form === undefined) fault('form', 'missing-form')
    return defaults.form ?? null
  }
  const form = readForm(text)
  if (form === undefined) fault('form', 'unknown-form', { found: itemLine(text) })
  return form ?? null
}

/** Medium where nothing says otherwise. */
export function readDifficultyOf(text: string, defaults: ItemDefaults, fault: Fault): Difficulty | null {
  if (text.trim() === '') return defaults.difficulty ?? 'medium'
  const difficulty = readDifficulty(text)
  if (difficulty === undefined) fault('difficulty', 'unknown-difficulty', { found: itemLine(text) })
  return difficulty ?? null
}

function readAnswerOf(textOf: RowTexts, fault: Fault): Item['answer'] | null {
  const written: Omit<WrittenAnswer, 'kind'> = {
    options: optionsIn(textOf),
    key: itemLine(textOf('key')),
    values: itemLine(textOf('values')),
    tolerance: itemLine(textOf('tolerance')),
    unit: itemLine(textOf('unit')),
  }
  const kind = readKindOf(textOf('kind'), written, fault)
  return kind === null ? null : readAnswer({ ...written, kind }, fault)
}

/** *Pilihan ganda* is said of both kinds of choices: the key tells which. */
function readKindOf(text: string, written: Omit<WrittenAnswer, 'kind'>, fault: Fault): ItemKind | null {
  const isTold = text.trim() !== '' && !/^pilihan ganda$/i.test(text.trim())
  const kind = isTold ? readKind(text) : impliedKind(written)
  if (kind === undefined) {
    if (isTold) fault('kind', 'unknown-kind', { found: itemLine(text) })
    else if (written.key === '') fault('key', 'missing-key')
    else fault('kind', 'kind-not-told')
  }
  return kind ?? null
}

/** Up to the last that has a text: one left out in between is a gap, which `checkItem` tells of. */
function optionsIn(textOf: RowTexts): WrittenAnswer['options'] {
  const options = optionKeys.map(key => ({
    key,
    text: itemText(textOf(`option ${key}`)),
    feedback: itemText(textOf(`feedback ${key}`)) || null,
  }))
  return options.slice(0, options.findLastIndex(({ text, feedback }) => text !== '' || feedback !== null) + 1)
}
