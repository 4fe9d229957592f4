import { isNear } from '#domain/roster/edit-distance'
import { dependencyOrder } from '../dependency-order.ts'
import type { Expression, Node } from '../expression/expression.ts'
import type { Question } from '../questionnaire.ts'
import { namesIn } from '../wording.ts'
import { findList, type Lists } from './read-choices.ts'
import { type Survey, withConditions } from './read-survey.ts'
import type { RowReader } from './sheet-reader.ts'

/** What names stand for, from an expression's point of view. */
type Surroundings = {
  row: RowReader
  column: string
  /** Null: the condition of a group. */
  question: Question | null
  repeat: string | null
  survey: Survey
  questions: ReadonlyMap<string, Question>
  repeats: ReadonlySet<string>
  lists: Lists
}

const columns = [
  ['relevant', 'relevant'],
  ['required', 'required'],
  ['constraint', 'constraint'],
  ['bps::warning', 'warning'],
  ['calculation', 'calculation'],
  ['choice_filter', 'choiceFilter'],
] as const

const wordColumns = [
  ['label', 'label'],
  ['hint', 'hint'],
  ['required_message', 'requiredMessage'],
  ['constraint_message', 'constraintMessage'],
  ['bps::warning_message', 'warningMessage'],
] as const

/** Every name in every expression and text must be there and have a value where it is named; no circles. */
export function checkExpressions(survey: Survey, lists: Lists) {
  const questions = new Map(survey.questions.map(({ question }) => [question.name, question]))
  const repeats = new Set(survey.pages.flatMap(({ repeat }) => repeat ?? []))
  for (const { row, condition, repeat } of survey.conditions) {
    const around = { row, column: 'relevant', question: null, repeat, survey, questions, repeats, lists }
    checkNode(condition.node, around, 'value')
  }
  for (const { question, row } of survey.questions) {
    const around = { row, question, repeat: question.repeat, survey, questions, repeats, lists }
    for (const [column, key] of columns) {
      const expression: Expression | null = question[key]
      if (expression) checkNode(expression.node, { ...around, column }, 'value')
    }
    for (const [column, key] of wordColumns) {
      const words = question[key]
      const names = words ? new Set([...namesIn(words.id), ...namesIn(words.en)]) : []
      for (const name of names) checkName(name, { ...around, column }, 'value')
    }
    for (const name of question.check?.about ?? []) checkAbout(name, { ...around, column: 'bps::about' })
  }
  reportCircle(survey)
}

/** What the place of a name is for: one value, a list of an entry's values, or a repeat itself. */
type Use = 'value' | 'list' | 'repeat' | 'indexed'

function checkNode(node: Node, around: Surroundings, use: Use) {
  switch (node.kind) {
    case 'value':
      return checkName(node.name, around, use)
    case 'column':
      return checkColumn(node.name, around)
    case 'self':
      if (!['constraint', 'bps::warning'].includes(around.column)) around.row.report(around.column, 'self-not-here')
      return
    case 'negated':
      return checkNode(node.of, around, 'value')
    case 'operation':
      if (node.operator === '=' || node.operator === '!=') checkCode(node.left, node.right, around)
      checkNode(node.left, around, 'value')
      return checkNode(node.right, around, 'value')
    case 'call':
      return checkCall(node, around)
  }
}

const listFunctions = new Set(['sum', 'min', 'max', 'count', 'count-non-empty', 'concat'])

function checkCall({ name, args }: Node & { kind: 'call' }, around: Surroundings) {
  if (name === 'position') {
    if (around.repeat === null) around.row.report(around.column, 'position-outside-repeat')
    return
  }
  if (name === 'selected') checkCode(args[0]!, args[1]!, around)
  for (const [index, arg] of args.entries()) {
    if (name === 'jr:choice-name' && index === 1) checkChoiceQuestion(arg, around)
    else if (name === 'indexed-repeat') checkNode(arg, around, (['indexed', 'repeat', 'value'] as const)[index]!)
    else checkNode(arg, around, name === 'count' && arg.kind === 'value' ? countUse(arg.name, around) : listUse(name))
  }
}

const listUse = (name: string): Use => (listFunctions.has(name) ? 'list' : 'value')

const countUse = (name: string, { repeats }: Surroundings): Use => (repeats.has(name) ? 'repeat' : 'list')

function checkName(name: string, around: Surroundings, use: Use) {
  const { row, column, repeat, survey, questions, repeats } = around
  const named = questions.get(name)
  if (use === 'repeat') {
    if (!repeats.has(name)) row.report(column, 'not-of-repeat', { found: name })
  } else if (repeats.has(name) || survey.groups.has(name) || named?.kind === 'note') {
    row.report(column, 'no-value', { found: name })
  } else if (!named) reportUnknown(name, around)
  else if (use === 'indexed') {
    if (named.repeat === null) row.report(column, 'not-of-repeat', { found: name })
  } else if (use === 'value' && named.repeat !== null && named.repeat !== repeat) {
    row.report(column, 'member-outside-repeat', { found: name, repeat: named.repeat })
  }
}

function reportUnknown(found: string, { row, column, questions }: Surroundings) {
  const instead = [...questions.keys()].find(name => isNear(name, found, 2))
  if (instead) row.report(column, 'unknown-question-instead', { found, instead })
  else row.report(column, 'unknown-question', { found })
}

/** A bare word is a column of the choices, and only there. */
function checkColumn(found: string, { row, column, question, lists }: Surroundings) {
  if (column !== 'choice_filter') return row.report(column, 'column-not-here', { found })
  const list = question?.list ?? ''
  const isThere = found === 'name' || findList(lists, list)?.some(({ columns }) => Object.hasOwn(columns, found))
  if (!isThere) row.report(column, 'unknown-choice-column', { found, list })
}

/** `${lantai} = '99'`: a code that the list does not have can never be true. */
function checkCode(left: Node, right: Node, around: Surroundings) {
  if (left.kind === 'text' && right.kind !== 'text') return checkCode(right, left, around)
  if (right.kind !== 'text' || right.value === '') return
  const question = left.kind === 'self' ? around.question : left.kind === 'value' && around.questions.get(left.name)
  const codes = question ? findList(around.lists, question.list) : undefined
  if (!question || !codes || codes.some(({ code }) => code === right.value)) return
  const { row, column } = around
  row.report(column, 'unknown-code', { found: right.value, question: question.name, list: question.list! })
}

function checkChoiceQuestion(node: Node, around: Surroundings) {
  const found = node.kind === 'text' ? node.value.slice(2, -1) : ''
  const named = around.questions.get(found)
  if (!named) reportUnknown(found, around)
  else if (named.list === null) around.row.report(around.column, 'no-value', { found })
}

function checkAbout(found: string, { row, column, questions }: Surroundings) {
  const named = questions.get(found)
  if (!named || named.kind === 'note' || named.kind === 'calculate')
    row.report(column, 'check-about-unknown', { found })
}

/** One circle is enough to mend; the next one is found afterwards. */
function reportCircle({ questions }: Survey) {
  const ordered = dependencyOrder(questions.map(withConditions))
  if (!('circle' in ordered)) return
  const [first] = ordered.circle
  const { row, question } = questions.find(({ question }) => question.name === first)!
  const column = question.calculation?.names.some(name => ordered.circle.includes(name)) ? 'calculation' : 'relevant'
  row.report(column, 'circle', { found: [...ordered.circle, first!].join(' → ') })
}
