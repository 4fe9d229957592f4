import { expect, test } from 'vitest'
import { type MixedArea, mixReason } from '#domain/schedule/mix-reason'

const limits = { smallest: 20, largest: 40, target: 30 }
const bone: MixedArea = { code: '7308', here: 12, total: 72 }
const barru: MixedArea = { code: '7311', here: 9, total: 9 }

test('a class of one regency is not mixed', () => {
  expect(mixReason([bone], limits)).toEqual({ kind: 'one-area', area: bone })
})

test('a regency that is smaller than a class must share one', () => {
  expect(mixReason([bone, barru], limits)).toEqual({ kind: 'too-few', areas: [barru] })
})

test('what is left of a large regency is put together with neighbours', () => {
  const sinjai = { code: '7307', here: 19, total: 59 }
  expect(mixReason([sinjai, bone], limits)).toEqual({ kind: 'left-over', area: sinjai })
})

test('two parts that could each be a class share one for the number of classes', () => {
  const areas = [bone, { code: '7307', here: 20, total: 20 }].map(area => ({ ...area, here: 20 }))
  expect(mixReason(areas, limits)).toEqual({ kind: 'shared', areas: 2 })
})

test('an empty class has no reason', () => {
  expect(mixReason([], limits)).toBeNull()
})
