import { expect, test } from 'vitest'
import idHistory from '#resources/languages/id/history.json' with { type: 'json' }
import type { Change } from '#contract/history'
import { groupOf } from '../../../src/renderer/features/history/change-groups.ts'
import { changesByDay, undoneWith } from '../../../src/renderer/features/history/changes-by-day.ts'
import { readHistoryView } from '../../../src/renderer/features/history/history-view.ts'

const aChange = (id: number, change: Partial<Change> = {}): Change => ({
  id: id as Change['id'],
  at: '2025-02-26T03:00:00Z',
  kind: 'planAdopted',
  data: {},
  undoneAt: null,
  isRecorded: true,
  ...change,
})

test('changes stand under their day, the latest day first', () => {
  const [today, morning, yesterday] = [
    aChange(3, { at: '2025-02-26T09:00:00Z' }),
    aChange(2, { at: '2025-02-26T01:00:00Z' }),
    aChange(1, { at: '2025-02-25T09:00:00Z' }),
  ]
  expect(changesByDay([today, morning, yesterday], at => at.slice(0, 10))).toEqual([
    { day: '2025-02-26', changes: [today, morning] },
    { day: '2025-02-25', changes: [yesterday] },
  ])
})

test('going back takes every later change that still holds, and none that only was noted', () => {
  const all = [
    aChange(5),
    aChange(4, { undoneAt: '2025-02-26T04:00:00Z' }),
    aChange(3, { kind: 'numberRevealed', isRecorded: false }),
    aChange(2),
    aChange(1),
  ]
  expect(undoneWith(all, all[3]!).map(({ id }) => id)).toEqual([5, 2])
})

test('every kind of change that has a sentence belongs to a group of its own', () => {
  const kinds = [...new Set(Object.keys(idHistory.change).map(key => key.split('_')[0]!))]
  const without = kinds.filter(kind => groupOf(kind) === 'other')
  expect(without).toEqual([])
  expect([groupOf('peopleMoved'), groupOf('peopleWithdrawn'), groupOf('fullFolderMade')]).toEqual([
    'classes',
    'people',
    'files',
  ])
})

test('the address is read with care', () => {
  expect(readHistoryView({ jenis: 'classes' })).toEqual({ jenis: 'classes' })
  expect(readHistoryView({ jenis: 'x' })).toEqual({})
})
