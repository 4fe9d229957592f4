import type { TextRow } from '#domain/roster/text-table'
import type { Item, ItemResponse } from '../item.ts'
import { markItem } from '../mark-item.ts'
import { scoreFault } from '../test-score.ts'
import type { FormItems } from './find-item.ts'
import { readAnswer } from './read-answer.ts'
import { readPoints, type ReadPoints } from './read-points.ts'
import { numberedHeader } from './score-headers.ts'
import type { ScoreMapping } from './score-mapping.ts'
import { type ScoreRowProblem, setAside } from './score-row-problem.ts'

/** Where a file has an item: its answer, its points, or both; `possible`: what it is worth there, null: as in the test. */
export type ItemColumn = {
  item: Item
  answer: { at: number; header: string; read: (cell: string) => ItemResponse | undefined } | null
  points: { at: number; header: string; possible: number | null } | null
}

/**
 * What a row says of an item. `blank`: left open. `unclear`: an answer that is none of the options, so what it is worth
 * cannot be known. `response` null: not known.
 */
export type ItemCell =
  | { is: 'blank'; response: ItemResponse | null }
  | { is: 'given'; points: number; response: ItemResponse | null }
  | { is: 'unclear'; header: string; text: string }

/** The items that a file has, each once, in the order of its columns. */
export function itemColumnsOf(columns: readonly string[], mapping: ScoreMapping, forms: FormItems): ItemColumn[] {
  const items = new Map([...forms.A, ...forms.B].map(item => [item.id, item]))
  const found = new Map<string, ItemColumn>()
  for (const [at, role] of mapping.entries()) {
    const item = role && 'item' in role ? items.get(role.item) : undefined
    if (!role || !item) continue
    const header = columns[at] ?? ''
    const column = found.get(item.id) ?? { item, answer: null, points: null }
    if (role.is === 'answer') column.answer = { at, header, read: remembering(cell => readAnswer(cell, item)) }
    else column.points = { at, header, possible: numberedHeader(header)?.possible ?? null }
    found.set(item.id, column)
  }
  return [...found.values()]
}

/** Thousands choose among a few options. */
function remembering(read: (cell: string) => ItemResponse | undefined) {
  const known = new Map<string, ItemResponse | undefined>()
  return (cell: string) => {
    if (!known.has(cell)) known.set(cell, read(cell))
    return known.get(cell)
  }
}

/** What a row says of an item, or why that cannot be. Points that the file has come before the mark of its answer. */
export function readItemCell(row: TextRow, { item, answer, points }: ItemColumn): ItemCell | ScoreRowProblem {
  const text = answer ? (row.cells[answer.at] ?? '') : ''
  const response = answer ? answer.read(text) : null
  const given = points ? readPoints(row.cells[points.at] ?? '') : null
  if (points && given) {
    const share = shareOf(row, given, { ...points, item })
    return typeof share === 'number' ? { is: 'given', points: share * item.points, response: response ?? null } : share
  }
  if (response === undefined) return { is: 'unclear', header: answer!.header, text }
  if (response === null || response === '') return { is: 'blank', response }
  return { is: 'given', points: markItem(item, response), response }
}

type PointsColumn = { item: Item; at: number; header: string; possible: number | null }

/** Of what the item is worth, 0 to 1. */
function shareOf(
  row: TextRow,
  given: ReadPoints | { fault: 'not-a-number' },
  { item, at, header, possible }: PointsColumn,
): number | ScoreRowProblem {
  const most = ('possible' in given ? given.possible : null) ?? possible ?? item.points
  const fault = 'fault' in given ? given.fault : scoreFault(given.points, most)
  if (fault) return setAside(row.row, fault, { column: header, text: row.cells[at] ?? '', data: { possible: most } })
  return 'points' in given ? given.points / most : 0
}
