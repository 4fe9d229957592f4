import type { Item, ItemForm } from '../item.ts'
import { markItem } from '../mark-item.ts'
import type { Occasion } from '../test-design.ts'
import { findItem, type FormItems, type ItemFinder } from './find-item.ts'
import { usualField, withoutNumber } from './header-words.ts'
import { occasionIn } from './occasion-of-file.ts'
import { plainText } from './plain-text.ts'
import { readAnswer } from './read-answer.ts'
import { readPoints } from './read-points.ts'
import { gradeExport, numberedHeader, possibleOf, questionSuffix } from './score-headers.ts'
import type { ColumnRole, ScoreMapping } from './score-mapping.ts'
import type { ScoreTable } from './score-table.ts'

export type MappingGrounds = {
  forms: FormItems
  finder: ItemFinder
  /** Which form the file's numbers count; null: not known. */
  form: ItemForm | null
  /** Of several quizzes in one file, that of this occasion. */
  occasion: Occasion | null
}

/** What the columns hold, as far as their headers and the cells below say it. A field is held by one column. */
export function guessMapping(table: ScoreTable, grounds: MappingGrounds): ScoreMapping {
  const total = totalColumn(table, grounds.occasion)
  const numbered = numberedItems(table, grounds)
  const taken = new Set<string>()
  return table.columns.map((header, column) => {
    const role =
      column === total ? { is: 'total' as const } : (numbered.get(column) ?? roleOf(table, column, header, grounds))
    if (!role || role.is === 'total' ? column !== total : taken.has(JSON.stringify(role))) return null
    taken.add(JSON.stringify(role))
    return role
  })
}

function roleOf(table: ScoreTable, column: number, header: string, { finder }: MappingGrounds): ColumnRole | null {
  const { question, is } = questionSuffix(header)
  if (is === 'feedback') return null
  const item = findItem(question, finder)
  if (item) return { is: is === 'points' ? 'points' : heldIn(table, column, item), item: item.id }
  const field = usualField(header)
  if (field) return { is: field }
  return table.source === 'google-forms' && plainText(header) === 'username' ? { is: 'email' } : null
}

/** The column of the whole score: of Moodle's several quizzes the one of the occasion, in percent where both are there. */
function totalColumn({ columns }: ScoreTable, occasion: Occasion | null): number | undefined {
  const graded = columns.flatMap((header, column) => {
    const grade = gradeExport(header)
    return grade && !grade.isCourse ? [{ column, ...grade }] : []
  })
  const fitting = graded.filter(({ quiz }) => occasion !== null && occasionIn(quiz) === occasion)
  const quizzes =
    fitting.length > 0 ? fitting : graded.filter(({ quiz }) => occasion === null || occasionIn(quiz) === null)
  if (new Set(quizzes.map(({ quiz }) => plainText(quiz))).size === 1) {
    return (quizzes.find(({ isPercent }) => isPercent) ?? quizzes[0])!.column
  }
  const said = columns.findIndex(header => possibleOf(header) !== null && !gradeExport(header))
  if (said >= 0) return said
  const usual = columns.findIndex(header => usualField(header) === 'total')
  return usual >= 0 ? usual : undefined
}

/** Moodle numbers questions: their text tells which they are where it stands in a column, else their place in the form. */
function numberedItems({ columns, rows }: ScoreTable, { forms, finder, form }: MappingGrounds) {
  const headers = columns.map(numberedHeader)
  const byNumber = new Map<number, Item>()
  for (const [column, header] of headers.entries()) {
    if (header?.holds !== 'question') continue
    const text = rows.find(({ cells }) => (cells[column] ?? '').trim() !== '')?.cells[column]
    const item = text === undefined ? undefined : findItem(text, finder)
    if (item) byNumber.set(header.number, item)
  }
  const roles = new Map<number, ColumnRole>()
  for (const [column, header] of headers.entries()) {
    if (!header || header.holds === 'question') continue
    const item = byNumber.get(header.number) ?? (form === null ? undefined : forms[form][header.number - 1])
    if (item) roles.set(column, { is: header.holds, item: item.id })
  }
  return roles
}

/** Of the cells below a question: what was answered, or the points that it got. */
function heldIn({ source, columns, rows }: ScoreTable, column: number, item: Item): 'points' | 'answer' {
  if (source !== 'sheet') return 'answer'
  if (/\b(jawaban|answer|respons)\b/i.test(withoutNumber(columns[column]!))) return 'answer'
  const cells = rows.slice(0, 200).flatMap(({ cells: all }) => (all[column]?.trim() ? [all[column]] : []))
  const isPoints = (cell: string) => {
    const read = readPoints(cell)
    return read !== null && 'points' in read && (read.possible !== null || read.points <= item.points)
  }
  const points = cells.filter(isPoints).length
  const answers = cells.filter(cell => (readAnswer(cell, item) ?? '') !== '').length
  if (item.answer.kind !== 'number') return answers > points ? 'answer' : 'points'
  const right = cells.filter(cell => markItem(item, cell) > 0).length
  return points * 2 < cells.length || (right > 0 && points === right) ? 'answer' : 'points'
}

/** The form whose options the numbered answers are; null where neither is more likely, or the file numbers none. */
export function guessForm({ columns, rows }: ScoreTable, forms: FormItems): ItemForm | null {
  if (forms.B.length === 0) return 'A'
  const answers = columns.flatMap((header, column) => {
    const numbered = numberedHeader(header)
    return numbered?.holds === 'answer' ? [{ column, place: numbered.number - 1 }] : []
  })
  const [a, b] = (['A', 'B'] as const).map(form => {
    const sample = rows.slice(0, 50)
    const fits = (column: number, place: number) =>
      sample.filter(({ cells }) => {
        const item = forms[form][place]
        return item !== undefined && isChoice(item) && (readAnswer(cells[column] ?? '', item) ?? '') !== ''
      }).length
    return answers.reduce((sum, { column, place }) => sum + fits(column, place), 0)
  }) as [number, number]
  if (a === b) return null
  return a > b ? 'A' : 'B'
}

const isChoice = ({ answer }: Item) => answer.kind === 'single' || answer.kind === 'multiple'

/** `form A`, `bentuk B`, `paket-b` in the name of a file. */
export function formIn(text: string): ItemForm | null {
  const [, letter] = /\b(?:form|bentuk|paket)[\s_-]*([AB])\b/i.exec(text.replaceAll('_', ' ')) ?? []
  return letter === undefined ? null : (letter.toUpperCase() as ItemForm)
}
