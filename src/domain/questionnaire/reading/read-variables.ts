import { isAnswered } from '../prepared-form.ts'
import { type Choice, type Credit, credits, type Variable, type VariableId } from '../questionnaire.ts'
import { type Lists, variableList } from './read-choices.ts'
import type { ReadQuestion } from './read-survey.ts'
import type { Report } from './report.ts'
import type { RowReader } from './sheet-reader.ts'

/** The 39 of reading B: 13 of a person, 26 of the family. */
export const variableIds = [
  ...Array.from({ length: 13 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 26 }, (_, index) => `K${String(index + 1).padStart(2, '0')}`),
] as VariableId[]

const conceptColumns = [
  'bps::concept',
  'bps::reference_period',
  'bps::ask_as',
  'bps::evidence',
  'bps::mistakes',
  'bps::source',
  'bps::credit',
  'bps::certainty',
]

/** All 39 with their concepts, or none where no question names a variable. */
export function readVariables(questions: readonly ReadQuestion[], lists: Lists, report: Report): Variable[] {
  checkNames(questions)
  if (questions.every(({ question }) => question.variable === null)) return []
  return variableIds.map(id => {
    const own = questions.filter(({ question }) => question.variable === id)
    if (!own.some(({ question }) => isAnswered(question))) {
      report({
        sheet: 'survey',
        row: null,
        column: 'bps::variable',
        kind: 'variable-without-question',
        data: { found: id },
      })
    }
    const name = lists[variableList]?.find(({ code }) => code === id)
    if (!name)
      report({ sheet: 'choices', row: null, column: 'name', kind: 'variable-without-name', data: { found: id } })
    return readVariable(id, name, own)
  })
}

function checkNames(questions: readonly ReadQuestion[]) {
  for (const { question, row } of questions) {
    const found = question.variable
    if (found !== null && !variableIds.includes(found)) row.report('bps::variable', 'unknown-variable', { found })
    if (found !== null) continue
    for (const column of row.filled.filter(column => conceptColumns.includes(column))) {
      row.report(column, 'misplaced-cell', { found: column, type: row.text('type') })
    }
  }
}

/** The concept stands on one row of the variable. */
function readVariable(id: VariableId, name: Choice | undefined, own: readonly ReadQuestion[]): Variable {
  const rows = own.map(({ row }) => row).filter(row => row.filled.some(column => conceptColumns.includes(column)))
  const [row, second] = rows
  if (row && second) second.report('bps::concept', 'concept-twice', { found: id, first: row.at.row })
  const reader = row ?? own[0]?.row
  if (reader?.text('bps::concept') === '') reader.report('bps::concept', 'missing-concept', { found: id })
  return {
    id,
    name: name?.label ?? { id, en: id },
    concept: reader?.text('bps::concept') ?? '',
    referencePeriod: reader?.text('bps::reference_period') || null,
    askAs: reader?.text('bps::ask_as') || null,
    evidence: reader?.text('bps::evidence') || null,
    mistakes: (reader?.text('bps::mistakes') ?? '').split(';').flatMap(text => text.trim() || []),
    source: reader?.text('bps::source') || null,
    credit: reader ? readCredit(reader) : 'share',
    certainty: reader ? readCertainty(reader) : 'own',
  }
}

function readCredit(row: RowReader): Credit {
  const found = row.text('bps::credit') || 'share'
  const credit = credits.find(one => one === found)
  if (!credit) row.report('bps::credit', 'bad-credit', { found })
  return credit ?? 'share'
}

function readCertainty(row: RowReader): Variable['certainty'] {
  const found = row.text('bps::certainty')
  const certainty = (['H', 'M', 'L', 'own'] as const).find(one => one === found)
  if (!certainty) row.report('bps::certainty', 'bad-certainty', { found })
  return certainty ?? 'own'
}
