import { expect, test } from 'vitest'
import { mergeRosters } from '#domain/roster/merge-rosters'
import { aRow, check } from '../../fixtures/rosters/roster-tables.ts'

test('somebody in two files counts once, and the second row is told where the first is', () => {
  const first = check([aRow(1), aRow(2)])
  const second = check([aRow(3), aRow(2, { externalId: '' })])
  const merged = mergeRosters([first, second])
  expect(merged.people.map(({ file, row }) => [file, row])).toEqual([
    [0, 2],
    [0, 3],
    [1, 2],
  ])
  expect(merged.problems).toMatchObject([
    { file: 1, row: 3, kind: 'duplicate-nik', data: { firstRow: 3, firstFile: 1 } },
  ])
})
