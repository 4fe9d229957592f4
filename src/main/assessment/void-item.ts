import type { DesignId, Voiding } from '#contract/assessment'
import type { ItemForm } from '#domain/assessment/item'
import { recordChange } from '#main/database/recorded-change'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import { findDesign, itemsOfDesign } from './design-repository.ts'

/** `reason` null: it counts again. `by`: who sits at the machine. */
export type VoidOrder = { designId: DesignId; itemId: string; reason: string | null; at: string; by: string }

/** What stands in the way; null: nothing. */
export function voidFault(db: ReadableDb, { designId, itemId, reason }: VoidOrder): 'design' | 'item' | 'last' | null {
  if (!findDesign(db, designId)) return 'design'
  const forms = Object.values(itemsOfDesign(db, designId))
  const withItem = forms.filter(items =>
    items.some(({ item, voided }) => item.id === itemId && (voided === null) === (reason !== null)),
  )
  if (withItem.length === 0) return 'item'
  const wouldBeEmpty = withItem.some(items => items.filter(({ voided }) => voided === null).length === 1)
  return reason !== null && wouldBeEmpty ? 'last' : null
}

/** How many results an order touches: many are a worker's task. */
export const resultsWith = (db: ReadableDb, { designId, itemId }: Pick<VoidOrder, 'designId' | 'itemId'>): number =>
  db.one<{ results: number }>(sql`
    SELECT count(*) AS results FROM test_result WHERE design_id = ${designId} AND form IN ${formsWith(designId, itemId)}
  `)!.results

/** All scores follow in the same transaction (migration 0003); as a change that can be taken back. */
export function voidItem(db: WritableDb, order: VoidOrder): Voiding {
  const { designId, itemId, reason, at, by } = order
  const design = findDesign(db, designId)!
  const before = scoresWith(db, order)
  const kind = reason === null ? 'assessmentItemRestored' : 'assessmentItemVoided'
  const data = { test: design.name, item: itemId, reason: reason ?? '', by }
  recordChange(db, { at, kind, data }, () =>
    db.run(sql`
      UPDATE test_item SET voided_at = ${reason === null ? null : at}, void_reason = ${reason}
      WHERE design_id = ${designId} AND item_id = ${itemId}
    `),
  )
  return comparedScores(before, scoresWith(db, order), design.passMark)
}

const formsWith = (designId: string, itemId: string) => sql`
  (SELECT form FROM test_item WHERE design_id = ${designId} AND item_id = ${itemId})
`

type Score = { id: string; percent: number; isPost: number; isTotal: number; form: ItemForm }

const scoresWith = (db: ReadableDb, { designId, itemId }: VoidOrder) =>
  db.all<Score>(sql`
    SELECT id, percent, occasion = 'post' AND counts AS isPost, item_points IS NULL AS isTotal FROM test_result
    WHERE design_id = ${designId} AND form IN ${formsWith(designId, itemId)} ORDER BY id
  `)

function comparedScores(before: readonly Score[], after: readonly Score[], passMark: number): Voiding {
  const voiding: Voiding = { results: before.length, changed: 0, totalsOnly: 0, nowPassed: 0, nowFailed: 0 }
  for (const [index, { percent, isPost, isTotal }] of after.entries()) {
    const was = before[index]!.percent
    if (isTotal) voiding.totalsOnly++
    if (was !== percent) voiding.changed++
    if (isPost && was < passMark && percent >= passMark) voiding.nowPassed++
    if (isPost && was >= passMark && percent < passMark) voiding.nowFailed++
  }
  return voiding
}
