import type { Expression } from '../expression/expression.ts'
import type { Page, Question } from '../questionnaire.ts'
import type { Lists } from './read-choices.ts'
import { allConditions } from './all-conditions.ts'
import { readExpression } from './read-expression.ts'
import { readQuestion } from './read-question.ts'
import { type QuestionType, readType } from './read-type.ts'
import type { RowReader } from './sheet-reader.ts'

/** A question with the row that it was read from; `conditions`: of the groups around, from the outermost. */
export type ReadQuestion = { question: Question; row: RowReader; conditions: readonly Expression[] }

/** The condition of a group, or of a repeat, which then stands outside it. */
export type GroupCondition = { row: RowReader; condition: Expression; repeat: string | null }

export type Survey = {
  pages: Page[]
  questions: ReadQuestion[]
  /** Of groups, which have no value; repeats left out. */
  groups: ReadonlySet<string>
  conditions: GroupCondition[]
}

type Building = Survey & { groups: Set<string> }

/** A group or repeat that is not closed yet. */
type Open = { what: 'group' | 'repeat'; name: string; row: RowReader; condition: Expression | null }

export function readSurvey(rows: readonly RowReader[], lists: Lists): Survey {
  const survey: Building = { pages: [], questions: [], groups: new Set(), conditions: [] }
  const open: Open[] = []
  const firsts = new Map<string, number>()
  for (const row of rows) {
    const type = readType(row)
    if (type?.kind === 'end') close(row, type.what, open)
    if (type?.kind === 'end' || type?.kind === 'metadata') reportOthers(row, outsideColumns)
    if (!type || type.kind === 'end' || type.kind === 'metadata') continue
    checkName(row, firsts)
    if (type.kind === 'begin') begin(row, type.what, open, survey)
    else addQuestion(row, type, open, survey, lists)
  }
  for (const { row, name } of open) row.report('type', 'not-closed', { found: name })
  return survey
}

/** As XLSForm: letters, digits and `_ - .`, beginning with a letter or `_`; one name for one thing. */
function checkName(row: RowReader, firsts: Map<string, number>) {
  const found = row.text('name')
  const first = firsts.get(found)
  if (found === '') row.report('name', 'missing-name')
  else if (!/^[A-Za-z_][\w.-]*$/.test(found) || found === '__proto__') row.report('name', 'bad-name', { found })
  else if (first !== undefined) row.report('name', 'repeated-name', { found, first })
  else firsts.set(found, row.at.row)
}

/** What a group or a repeat may say of itself; what its end, or a row of metadata, may. */
const groupColumns = ['type', 'name', 'label', 'hint', 'guidance_hint', 'relevant', 'appearance']
const outsideColumns = ['type', 'name', 'label', 'parameters', 'guidance_hint']

function reportOthers(row: RowReader, meant: readonly string[]) {
  for (const found of row.filled) {
    if (found === 'repeat_count' || found === 'trigger') row.report(found, 'not-supported', { found })
    else if (!meant.includes(found)) row.report(found, 'misplaced-cell', { found, type: row.text('type') })
  }
}

function begin(row: RowReader, what: 'group' | 'repeat', open: Open[], survey: Building) {
  const name = row.text('name')
  reportOthers(row, groupColumns)
  if (open.length === 0) {
    const label = row.words('label')
    if (!label) row.report('label', 'missing-label', { found: name })
    survey.pages.push({ name, label: label ?? { id: name, en: name }, repeat: what === 'repeat' ? name : null })
  } else if (what === 'repeat') row.report('type', 'repeat-in-group', { found: name })
  if (what === 'group') survey.groups.add(name)
  const condition = readExpression(row, 'relevant')
  if (condition) survey.conditions.push({ row, condition, repeat: repeatAround(open) })
  open.push({ what, name, row, condition })
}

function close(row: RowReader, what: 'group' | 'repeat', open: Open[]) {
  const last = open.pop()
  if (!last) row.report('type', 'end-without-begin', { found: row.text('type') })
  else if (last.what !== what) {
    row.report('type', 'wrong-end', { found: row.text('type'), expected: `end_${last.what}`, first: last.row.at.row })
  }
}

function addQuestion(row: RowReader, type: QuestionType, open: readonly Open[], survey: Survey, lists: Lists) {
  const [page] = open
  if (!page) row.report('type', 'outside-page', { found: row.text('name') })
  const question = readQuestion(row, type, { page: page?.name ?? '', repeat: repeatAround(open) }, lists)
  survey.questions.push({ row, question, conditions: open.flatMap(({ condition }) => condition ?? []) })
}

const repeatAround = (open: readonly Open[]) => open.find(({ what }) => what === 'repeat')?.name ?? null

/** The question with the conditions of the groups around as a part of its own. */
export const withConditions = ({ question, conditions }: ReadQuestion): Question => ({
  ...question,
  relevant: allConditions([...conditions, question.relevant]),
})
