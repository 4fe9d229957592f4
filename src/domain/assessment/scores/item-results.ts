import type { TextRow } from '#domain/roster/text-table'
import type { Item, ItemForm, ItemResponse } from '../item.ts'
import { itemForms } from '../item.ts'
import { percentOf } from '../test-score.ts'
import { type ItemCell, type ItemColumn, readItemCell } from './item-cell.ts'
import { columnOf } from './score-mapping.ts'
import { type ScoreRowProblem, setAside, warning } from './score-row-problem.ts'
import type { ScoreReading } from './score-rows.ts'
import type { TotalScore } from './total-score.ts'

/** What a row is worth. The points of each item are known only where the file has every item of a form. */
export type RowResult = {
  form: ItemForm | null
  /** In the order of the form's items, as the responses; null in them: not known. */
  itemPoints: number[] | null
  responses: (ItemResponse | null)[] | null
  points: number
  possible: number
}

export type ResultReading = { problems: ScoreRowProblem[]; result?: RowResult }

/** What the file says of the whole score, and of the form in a column of its own (empty: nothing). */
type Said = { total: TotalScore | null; form: string }

export function readResult(
  row: TextRow,
  reading: ScoreReading,
  items: readonly ItemColumn[],
  { total, form: text }: Said,
): ResultReading {
  const form = reading.form ?? itemForms.find(one => one === text.toUpperCase()) ?? null
  if (form === null && text !== '') return { problems: [unknownForm(row, reading, text)] }
  const cells = new Map<string, ItemCell>()
  for (const column of items) {
    const cell = readItemCell(row, column)
    if ('severity' in cell) return { problems: [cell] }
    cells.set(column.item.id, cell)
  }
  const isOpen = [...cells.values()].every(({ is }) => is === 'blank')
  if (isOpen) return ofTotal(row, total, form)
  return ofItems(row, reading, { items, cells, total, form: form ?? formOfCells(reading, cells) })
}

function unknownForm({ row }: TextRow, { table, mapping }: ScoreReading, text: string) {
  const column = columnOf(mapping, 'form')
  return setAside(row, 'unknown-form', { column: column === undefined ? null : table.columns[column]!, text })
}

const ofTotal = ({ row }: TextRow, total: TotalScore | null, form: ItemForm | null): ResultReading =>
  total === null
    ? { problems: [setAside(row, 'no-score')] }
    : { problems: [], result: { form, itemPoints: null, responses: null, ...total } }

type Read = {
  items: readonly ItemColumn[]
  cells: ReadonlyMap<string, ItemCell>
  total: TotalScore | null
  form: ItemForm | null
}

function ofItems(row: TextRow, reading: ScoreReading, { items, cells, total, form }: Read): ResultReading {
  const ofForm = form === null ? [] : reading.forms[form]
  const isWhole = ofForm.length > 0 && ofForm.every(({ id }) => cells.has(id))
  const known = isWhole ? ofForm : items.map(({ item }) => item)
  const unclear = known.find(({ id }) => cells.get(id)!.is === 'unclear')
  if (unclear) return ofUnclear(row, unclear, cells.get(unclear.id)!, { total, form })
  const itemPoints = known.map(({ id }) => pointsOf(cells.get(id)!))
  const own = { points: sumOf(itemPoints), possible: sumOf(known.map(({ points }) => points)) }
  if (!isWhole) return ofTotal(row, total ?? own, form)
  const responses = known.map(({ id }) => responseOf(cells.get(id)!))
  const hasAnswers = responses.some(response => response !== null)
  return {
    result: { form, itemPoints, responses: hasAnswers ? responses : null, ...own },
    problems: total === null ? [] : differing(row, reading, total, own),
  }
}

const pointsOf = (cell: ItemCell) => (cell.is === 'given' ? cell.points : 0)
const responseOf = (cell: ItemCell) => (cell.is === 'unclear' ? null : cell.response)

/** Then only the whole score is known, where the file has one. */
function ofUnclear(
  { row }: TextRow,
  { id }: Item,
  cell: ItemCell,
  { total, form }: Pick<Read, 'total' | 'form'>,
): ResultReading {
  const { header, text } = cell.is === 'unclear' ? cell : { header: '', text: '' }
  const told = { column: header, text, data: { item: id } }
  if (total === null) return { problems: [setAside(row, 'unclear-answer', told)] }
  const result = { form, itemPoints: null, responses: null, ...total }
  return { result, problems: [warning(row, 'unclear-answer', told)] }
}

/** The form of which most is answered; null where both are alike. */
function formOfCells({ forms }: ScoreReading, cells: ReadonlyMap<string, ItemCell>): ItemForm | null {
  const answered = (items: readonly Item[]) =>
    items.filter(({ id }) => (cells.get(id)?.is ?? 'blank') !== 'blank').length
  const [a, b] = [answered(forms.A), answered(forms.B)]
  if (a === b) return null
  return a > b ? 'A' : 'B'
}

/** Gladi's own marks count; that another program gave others is told. */
function differing({ row }: TextRow, { table, mapping }: ScoreReading, total: TotalScore, own: TotalScore) {
  const [theirs, ours] = [percentOf(total.points, total.possible), percentOf(own.points, own.possible)]
  if (Math.abs(theirs - ours) < 0.5) return []
  const column = table.columns[columnOf(mapping, 'total')!] ?? null
  const data = { theirs: rounded(theirs), ours: rounded(ours) }
  return [warning(row, 'score-differs', { column, text: `${total.points} / ${total.possible}`, data })]
}

const rounded = (percent: number) => Math.round(percent * 10) / 10
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
