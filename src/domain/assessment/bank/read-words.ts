import type { VariableId } from '#domain/questionnaire/questionnaire'
import { variableIds } from '#domain/questionnaire/reading/read-variables'
import type { Difficulty, ItemForm, ItemKind } from '../item.ts'

/** The words of sheets and tags for what an item is; undefined: not one of them. */

/** `K15`, also with its name behind it. */
export function readVariable(text: string): VariableId | undefined {
  const [id] = /^[IK]\d\d(?!\w)/.exec(text.trim().toUpperCase()) ?? []
  return variableIds.find(one => one === id)
}

/** `A`, `form A`. */
export function readForm(text: string): ItemForm | undefined {
  const [, form] = /^(?:form(?:ulir)?[ :]*)?([ab])$/i.exec(text.trim()) ?? []
  return form?.toUpperCase() as ItemForm | undefined
}

export const readDifficulty = (text: string): Difficulty | undefined => wordIn(difficultyWords, text)
export const readKind = (text: string): ItemKind | undefined => wordIn(kindWords, text)

/** As Gladi writes them. */
export const difficultyWord: Readonly<Record<Difficulty, string>> = { easy: 'mudah', medium: 'sedang', hard: 'sulit' }
export const kindWord: Readonly<Record<ItemKind, string>> = {
  single: 'tunggal',
  multiple: 'ganda',
  'true-false': 'benar-salah',
  number: 'angka',
}

const difficultyWords = new Map<string, Difficulty>([
  ['mudah', 'easy'],
  ['easy', 'easy'],
  ['sedang', 'medium'],
  ['medium', 'medium'],
  ['sulit', 'hard'],
  ['sukar', 'hard'],
  ['hard', 'hard'],
])

const kindWords = new Map<string, ItemKind>([
  ['tunggal', 'single'],
  ['single', 'single'],
  ['ganda', 'multiple'],
  ['multiple', 'multiple'],
  ['benar-salah', 'true-false'],
  ['benar/salah', 'true-false'],
  ['benar salah', 'true-false'],
  ['true-false', 'true-false'],
  ['angka', 'number'],
  ['number', 'number'],
])

const wordIn = <Word>(words: ReadonlyMap<string, Word>, text: string) => words.get(text.trim().toLowerCase())
