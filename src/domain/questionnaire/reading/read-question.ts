import type { Expression } from '../expression/expression.ts'
import { codesOf, wrongKindOf } from '../typed-value.ts'
import type { Question, VariableId } from '../questionnaire.ts'
import { findList, type Lists } from './read-choices.ts'
import { readExpression } from './read-expression.ts'
import type { QuestionType } from './read-type.ts'
import { type RowReader, yesOrNo } from './sheet-reader.ts'

/** Where in the form a row stands. */
export type Surroundings = {
  page: string
  repeat: string | null
}

/** As its own row says; the conditions of the groups around come later. */
export function readQuestion(
  row: RowReader,
  { questionKind: kind, list }: QuestionType,
  { page, repeat }: Surroundings,
  lists: Lists,
): Question {
  const name = row.text('name')
  reportMisplaced(row, kind)
  const question: Question = {
    name,
    kind,
    label: row.words('label') ?? missingLabel(row, kind, name),
    hint: row.words('hint'),
    list,
    page,
    repeat,
    relevant: readExpression(row, 'relevant'),
    required: readRequired(row),
    requiredMessage: readMessage(row, 'required', 'required_message'),
    constraint: readExpression(row, 'constraint'),
    constraintMessage: readMessage(row, 'constraint', 'constraint_message'),
    warning: readExpression(row, 'bps::warning'),
    warningMessage: readMessage(row, 'bps::warning', 'bps::warning_message'),
    warningNeedsReason: readYesOrNo(row, 'bps::warning_reason_required'),
    calculation: readExpression(row, 'calculation'),
    choiceFilter: readExpression(row, 'choice_filter'),
    default: row.text('default') || null,
    isReadOnly: readYesOrNo(row, 'read_only'),
    appearance: row.text('appearance') || null,
    variable: (row.text('bps::variable') || null) as VariableId | null,
    check: readCheck(row),
    at: row.at,
  }
  if (kind === 'calculate' && row.text('calculation') === '')
    row.report('calculation', 'missing-calculation', { found: name })
  if (list !== null && !findList(lists, list)) row.report('type', 'unknown-list', { found: list })
  reportDefault(row, question, lists)
  return question
}

/** Columns that mean something only for some kinds of rows. */
const belongTo: Record<string, (kind: Question['kind']) => boolean> = {
  calculation: kind => kind === 'calculate',
  choice_filter: kind => kind.startsWith('select'),
  required: kind => kind !== 'calculate' && kind !== 'note',
  required_message: kind => kind !== 'calculate' && kind !== 'note',
  constraint: kind => kind !== 'calculate' && kind !== 'note',
  constraint_message: kind => kind !== 'calculate' && kind !== 'note',
  'bps::warning': kind => kind !== 'calculate' && kind !== 'note',
  'bps::warning_message': kind => kind !== 'calculate' && kind !== 'note',
  default: kind => kind !== 'calculate' && kind !== 'note',
  read_only: kind => kind !== 'calculate' && kind !== 'note',
  'bps::warning_reason_required': kind => kind !== 'calculate',
  'bps::severity': kind => kind === 'note',
  'bps::about': kind => kind === 'note',
}

function reportMisplaced(row: RowReader, kind: Question['kind']) {
  for (const found of row.filled) {
    if (found === 'repeat_count' || found === 'trigger') row.report(found, 'not-supported', { found })
    else if (found === 'parameters' || belongTo[found]?.(kind) === false) {
      row.report(found, 'misplaced-cell', { found, type: row.text('type') })
    }
  }
}

/** A calculation is never shown, so it needs no label. */
function missingLabel(row: RowReader, kind: Question['kind'], name: string) {
  if (kind !== 'calculate') row.report('label', 'missing-label', { found: name })
  return { id: name, en: name }
}

/** A rule that says nothing when it is broken helps nobody; what is missing needs no words of its own. */
function readMessage(row: RowReader, rule: string, expected: string) {
  const words = row.words(expected)
  if (!words && row.text(rule) !== '' && rule !== 'required') row.report(expected, 'missing-message', { expected })
  if (words && row.text(rule) === '')
    row.report(expected, 'misplaced-cell', { found: expected, type: row.text('type') })
  return words
}

/** Yes, no, or a condition. */
function readRequired(row: RowReader): Expression | null {
  const answer = yesOrNo(row.text('required'))
  if (answer === null) return readExpression(row, 'required')
  return answer ? always : null
}

const always: Expression = { source: 'true()', node: { kind: 'call', name: 'true', args: [] }, names: [] }

function readYesOrNo(row: RowReader, column: string): boolean {
  const found = row.text(column)
  const answer = yesOrNo(found)
  if (answer === null) row.report(column, 'not-yes-or-no', { found })
  return answer ?? false
}

function readCheck(row: RowReader): Question['check'] {
  const [severity, about] = [row.text('bps::severity'), row.text('bps::about')]
  if (severity === '' && about === '') return null
  if (severity !== 'error' && severity !== 'warning') row.report('bps::severity', 'bad-severity', { found: severity })
  if (about === '') row.report('bps::about', 'check-about-nothing', { found: row.text('name') })
  if (row.text('relevant') === '') row.report('relevant', 'check-without-condition', { found: row.text('name') })
  return { severity: severity === 'error' ? 'error' : 'warning', about: about.split(/\s+/).filter(Boolean) }
}

/** A default is a value as it would be typed; computed ones are not in the subset. */
function reportDefault(row: RowReader, question: Question, lists: Lists) {
  const found = question.default
  if (found === null) return
  const codes = codesOf(findList(lists, question.list) ?? [])
  if (/\$\{|^[\w:-]+\(.*\)$/.test(found)) row.report('default', 'default-not-plain', { found })
  else if (wrongKindOf(question, found, codes)) row.report('default', 'bad-default', { found })
}
