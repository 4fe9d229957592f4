import { createHash } from 'node:crypto'
import type { ItemFileReview } from '#contract/item-bank'
import { changedParts } from '#domain/assessment/bank/item-parts'
import type { Item } from '#domain/assessment/item'
import type { ItemFileReading } from './read-items.ts'

/** So many problems at most are told at once; whoever mends these sees the rest. */
const toldProblems = 500

/** What a file would do to the bank. */
export function reviewItems(reading: ItemFileReading, bank: readonly Item[]): ItemFileReview {
  const { fileKind, items, problems, count } = reading
  const known = new Map(bank.map(item => [item.id, item]))
  const added: Item[] = []
  const changed: ItemFileReview['changed'] = []
  for (const { item } of items) {
    const before = known.get(item.id)
    const parts = before ? changedParts(before, item) : []
    if (!before) added.push(item)
    else if (parts.length > 0) changed.push({ item, parts })
  }
  return {
    fileKind,
    count,
    added,
    changed,
    unchanged: items.length - added.length - changed.length,
    faulty: count - items.length,
    problems: problems.slice(0, toldProblems),
    problemCount: problems.length,
    token: createHash('sha256')
      .update(JSON.stringify([reading, bank]))
      .digest('hex'),
  }
}
