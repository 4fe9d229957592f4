import {
  type GIFTQuestion,
  type NumericalChoice,
  type NumericalFormat,
  parse,
  type TextChoice,
  type TextFormat,
} from 'gift-pegjs'
import { checkItem } from '#domain/assessment/bank/check-item'
import { type ForeignQuestion, itemOfQuestion } from '#domain/assessment/bank/foreign-question'
import { fractionOf } from '#domain/assessment/bank/fractions'
import { looksLikeHtml, pictureIn, textOfHtml } from '#domain/assessment/bank/html-text'
import type { ItemProblem, ItemProblemKind, ProblemData } from '#domain/assessment/bank/item-problem'
import type { ItemDefaults, ItemReading } from '#domain/assessment/bank/item-reading'
import { itemText } from '#domain/assessment/bank/item-text'
import type { ItemAnswer } from '#domain/assessment/item'
import { type GiftBlock, giftBlocks, giftMarks, placeInFile } from './gift-blocks.ts'
import { bracesOf, shownSigns, withPlainSigns } from './gift-signs.ts'

/** The questions of a GIFT file as items; what our items cannot hold is a problem at its line. */
export function readGift(file: string, defaults: ItemDefaults = {}): ItemReading {
  const blocks = giftBlocks(file.replace(/[\uFDD0-\uFDEF]/g, '\uFFFD'))
  const reading: ItemReading = { items: [], problems: [], count: blocks.length }
  const taken = new Set<string>()
  for (const block of blocks) {
    const problems: ItemProblem[] = []
    const tell: Tell = (kind, data = {}, offset = firstSign(block)) =>
      problems.push({ place: placeInFile(block, offset), kind, data })
    const question = readBlock(block, tell)
    const item = question && itemOfQuestion(question, { defaults, taken, fault: (_, kind, data) => tell(kind, data) })
    for (const { kind, data } of item ? checkItem(item) : []) tell(kind, data)
    reading.problems.push(...problems)
    if (item && problems.length === 0) reading.items.push({ item, place: placeInFile(block, firstSign(block)) })
  }
  return reading
}

type Tell = (kind: ItemProblemKind, data?: ProblemData, offset?: number) => void

const firstSign = ({ text }: GiftBlock) => Math.max(0, text.search(/\S/))

function readBlock(block: GiftBlock, tell: Tell): ForeignQuestion | null {
  const { open, close } = bracesOf(block.text)
  if (open < 0) tell('cannot-hold', { found: 'description', context: 'description' })
  else if (close < 0) tell('not-closed', {}, open)
  else {
    const parsed = parseBlock(block, tell)
    const answer = parsed && readAnswer(parsed, tell)
    if (parsed && answer)
      return { ...partsOf(parsed, tell), ...answer, ...giftMarks(block.comments), category: block.category }
  }
  return null
}

type Question = Exclude<GIFTQuestion, { type: 'Category' | 'Description' }>

function parseBlock({ text }: GiftBlock, tell: Tell): Question | null {
  try {
    const [question] = parse(withPlainSigns(text))
    return question as Question
  } catch (error) {
    const { location, found } = error as { location?: { start: { offset: number } }; found?: string | null }
    if (!location) throw error
    const { open, close } = bracesOf(text)
    const body = text.slice(open + 1, close).trim()
    const at = Math.min(location.start.offset, text.length)
    if (body.startsWith('#')) tell('not-a-number', { found: body.slice(1).trim() }, at)
    else tell('not-understood', { found: shownSigns(found ?? '').trim() }, at)
    return null
  }
}

type AnswerParts = Pick<ForeignQuestion, 'remarks'> & { answer: ItemAnswer }

function readAnswer(question: Question, tell: Tell): AnswerParts | null {
  switch (question.type) {
    case 'TF': {
      // Named by whom they are for, in the order of the file: first who is wrong.
      const remarks = [question.trueFeedback, question.falseFeedback].flatMap(remark =>
        remark ? [plain(remark, tell)] : [],
      )
      return { answer: { kind: 'true-false', isTrue: question.isTrue }, remarks }
    }
    case 'Numerical':
      return readNumbers(question.choices, tell)
    case 'MC':
      return readChoices(question.choices, tell)
    default:
      tell('cannot-hold', { found: question.type.toLowerCase(), context: question.type.toLowerCase() })
      return null
  }
}

function readChoices(choices: readonly TextChoice[], tell: Tell): AnswerParts {
  // Where something is right by `=`, one is to be chosen; otherwise several, each with its weight.
  const kind = choices.some(({ isCorrect }) => isCorrect) ? 'single' : 'multiple'
  const options = choices.map(({ isCorrect, weight, text, feedback }, index) => ({
    key: String.fromCharCode(65 + index),
    text: itemText(plain(text, tell)),
    fraction: fractionOf(weight ?? (isCorrect ? 100 : 0)),
    feedback: (feedback && itemText(plain(feedback, tell))) || null,
  }))
  return { answer: { kind, options }, remarks: [] }
}

/** One number; an answer that is worth nothing only carries a remark. */
function readNumbers(written: readonly NumericalChoice[] | NumericalFormat, tell: Tell): AnswerParts | null {
  const choices = Array.isArray(written)
    ? (written as NumericalChoice[])
    : [{ ...right, text: written as NumericalFormat }]
  const remarks = choices.flatMap(({ feedback }) => (feedback ? [plain(feedback, tell)] : []))
  const worth = choices.filter(({ isCorrect, weight }) => (weight ?? (isCorrect ? 100 : 0)) > 0)
  const [only] = worth
  if (!only || !('type' in only.text)) tell('missing-key')
  else if (worth.length > 1 || (only.weight ?? 100) !== 100) tell('several-numbers')
  else return { answer: { kind: 'number', unit: null, ...within(only.text) }, remarks }
  return null
}

const right = { isCorrect: true, weight: null, feedback: null }

function within({ type, number = 0, range = 0, numberLow = 0, numberHigh = 0 }: NumericalFormat) {
  if (type !== 'high-low') return { value: number, tolerance: range }
  return { value: sixDecimals((numberLow + numberHigh) / 2), tolerance: sixDecimals((numberHigh - numberLow) / 2) }
}

/** 0.1 to 0.4 is 0.15 to either side, although binary fractions say a trifle more. */
const sixDecimals = (number: number) => Number(number.toFixed(6))

function partsOf({ title, stem, globalFeedback }: Question, tell: Tell) {
  return {
    name: shownSigns(title ?? ''),
    text: plain(stem, tell),
    explanation: globalFeedback ? plain(globalFeedback, tell) : '',
    points: null,
  }
}

/** Plain text and Markdown are kept as they are; Moodle's own format may hold HTML. */
function plain({ format, text }: TextFormat, tell: Tell): string {
  const shown = shownSigns(text)
  if (format === 'plain' || format === 'markdown' || !(format === 'html' || looksLikeHtml(shown))) return shown
  const picture = pictureIn(shown)
  if (picture !== undefined) tell('has-picture', { found: picture })
  return textOfHtml(shown)
}
