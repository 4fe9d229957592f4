import { checkItem } from '#domain/assessment/bank/check-item'
import { type ForeignQuestion, itemOfQuestion } from '#domain/assessment/bank/foreign-question'
import { fractionOf } from '#domain/assessment/bank/fractions'
import { pictureIn, textOfHtml } from '#domain/assessment/bank/html-text'
import type { ItemProblem, ItemProblemKind, ProblemData } from '#domain/assessment/bank/item-problem'
import type { ItemDefaults, ItemReading } from '#domain/assessment/bank/item-reading'
import { itemText } from '#domain/assessment/bank/item-text'
import type { ItemAnswer } from '#domain/assessment/item'
import { placesIn, readXmlTree, type XmlElement } from './xml-tree.ts'

/** The questions of a Moodle XML file as items; what our items cannot hold is a problem at its line. */
export function readMoodleXml(xml: string, defaults: ItemDefaults = {}): ItemReading {
  const tree = readXmlTree(xml)
  if ('problem' in tree) return { items: [], problems: [tree.problem], count: 0 }
  const reading: ItemReading = { items: [], problems: [], count: 0 }
  const taken = new Set<string>()
  const placeOf = placesIn(xml)
  let category = ''
  for (const element of tree.root.children.filter(({ name }) => name === 'question')) {
    if (element.attributes.type === 'category') {
      category = textIn(element, 'category')
      continue
    }
    reading.count++
    const problems: ItemProblem[] = []
    const tell: Tell = (kind, data = {}, { at } = element) => problems.push({ place: placeOf(at), kind, data })
    const question = readQuestion(element, category, tell)
    const item = question && itemOfQuestion(question, { defaults, taken, fault: (_, kind, data) => tell(kind, data) })
    for (const { kind, data } of item ? checkItem(item) : []) tell(kind, data)
    reading.problems.push(...problems)
    if (item && problems.length === 0) reading.items.push({ item, place: placeOf(element.at) })
  }
  return reading
}

type Tell = (kind: ItemProblemKind, data?: ProblemData, element?: XmlElement) => void

function readQuestion(element: XmlElement, category: string, tell: Tell): ForeignQuestion | null {
  const stem = element.children.find(({ name }) => name === 'questiontext')
  if (!stem) {
    tell('missing-element', { expected: 'questiontext' })
    return null
  }
  const answer = readAnswer(element, tell)
  if (!answer) return null
  const general = element.children.find(({ name }) => name === 'generalfeedback')
  const grade = textIn(element, 'defaultgrade').trim()
  return {
    name: textIn(element, 'name').trim(),
    id: textIn(element, 'idnumber').trim(),
    tags: childrenOf(childOf(element, 'tags'), 'tag').map(tag => textOf(tag).trim()),
    category,
    text: plain(stem, tell),
    explanation: general ? plain(general, tell) : '',
    points: grade === '' ? null : sixDecimals(Number(grade)),
    ...answer,
  }
}

type AnswerParts = Pick<ForeignQuestion, 'remarks'> & { answer: ItemAnswer }

function readAnswer(element: XmlElement, tell: Tell): AnswerParts | null {
  const answers = childrenOf(element, 'answer').flatMap(answer => readOne(answer, tell))
  const { type = '' } = element.attributes
  switch (type) {
    case 'multichoice':
      return readChoices(answers, !['false', '0'].includes(textIn(element, 'single').trim()))
    case 'truefalse':
      return readTruth(answers, tell)
    case 'numerical':
      return readNumbers(element, answers, tell)
    default:
      tell('cannot-hold', { found: type, context: closerWords[type] ?? type })
      return null
  }
}

/** Where the sentence is another one than for GIFT. */
const closerWords: Readonly<Record<string, string>> = { essay: 'moodle-essay', description: 'moodle-description' }

type WrittenAnswer = { element: XmlElement; percent: number; text: string; remark: string }

function readOne(element: XmlElement, tell: Tell): WrittenAnswer[] {
  const written = element.attributes.fraction ?? ''
  const percent = Number(written)
  if (written.trim() === '' || !(Math.abs(percent) <= 100)) {
    tell('bad-fraction', { found: written }, element)
    return []
  }
  const feedback = childOf(element, 'feedback')
  return [{ element, percent, text: plain(element, tell), remark: feedback ? itemText(plain(feedback, tell)) : '' }]
}

function readChoices(answers: readonly WrittenAnswer[], isSingle: boolean): AnswerParts {
  const options = answers.map(({ percent, text, remark }, index) => ({
    key: String.fromCharCode(65 + index),
    text: itemText(text),
    fraction: fractionOf(percent),
    feedback: remark || null,
  }))
  return { answer: { kind: isSingle ? 'single' : 'multiple', options }, remarks: [] }
}

function readTruth(answers: readonly WrittenAnswer[], tell: Tell): AnswerParts | null {
  const right = answers.filter(({ percent }) => percent === 100).map(({ text }) => text.trim().toLowerCase())
  const isTrue = right[0] === 'true'
  if (right.length !== 1 || !(isTrue || right[0] === 'false')) {
    tell('no-right-option')
    return null
  }
  return { answer: { kind: 'true-false', isTrue }, remarks: remarksOf(answers) }
}

function readNumbers(element: XmlElement, answers: readonly WrittenAnswer[], tell: Tell): AnswerParts | null {
  const worth = answers.filter(({ percent }) => percent > 0)
  const [only] = worth
  if (!only) tell('missing-key')
  else if (worth.length > 1 || only.percent !== 100) tell('several-numbers', {}, worth[1]?.element ?? only.element)
  else {
    const value = numberIn(only.text, only.element, tell)
    const tolerance = numberIn(textIn(only.element, 'tolerance') || '0', only.element, tell)
    const unit = readUnit(element, tell)
    if (value === null || tolerance === null || unit === undefined) return null
    return { answer: { kind: 'number', value, tolerance, unit }, remarks: remarksOf(answers) }
  }
  return null
}

/** Null: none. Undefined: more than our items hold. */
function readUnit(element: XmlElement, tell: Tell): string | null | undefined {
  const units = childrenOf(childOf(element, 'units'), 'unit')
  const [unit] = units
  if (!unit) return null
  if (units.length > 1) {
    tell('several-units', {}, units[1])
    return undefined
  }
  const factor = textIn(unit, 'multiplier').trim()
  if (Number(factor || 1) !== 1) {
    tell('unit-factor', { found: factor }, unit)
    return undefined
  }
  return itemText(textIn(unit, 'unit_name')) || null
}

function numberIn(text: string, element: XmlElement, tell: Tell): number | null {
  const found = text.trim()
  if (/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(found)) return sixDecimals(Number(found))
  tell('not-a-number', { found }, element)
  return null
}

/** Moodle writes up to seven decimals. */
const sixDecimals = (number: number) => (Math.abs(number) < 1e12 ? Number(number.toFixed(6)) : number)

const remarksOf = (answers: readonly WrittenAnswer[]) =>
  answers.map(({ remark }) => remark).filter(remark => remark !== '')

/** HTML, as Moodle has it unless it says otherwise, becomes plain text. */
function plain(element: XmlElement, tell: Tell): string {
  const text = textOf(element)
  if (['plain_text', 'markdown', 'moodle_auto_format'].includes(element.attributes.format ?? 'html')) return text
  const picture = childOf(element, 'file') ? 'file' : pictureIn(text)
  if (picture !== undefined) tell('has-picture', { found: picture }, element)
  return textOfHtml(text)
}

/** Of its `text` element; some programs write it without one. */
const textOf = (element: XmlElement) => childOf(element, 'text')?.text ?? element.text

const childOf = (element: XmlElement | undefined, name: string) => element?.children.find(child => child.name === name)
const childrenOf = (element: XmlElement | undefined, name: string) =>
  element?.children.filter(child => child.name === name) ?? []

function textIn(element: XmlElement, name: string): string {
  const child = childOf(element, name)
  return child ? textOf(child) : ''
}
