import { expect, test } from 'vitest'
import { asksFor, readQuery } from '../../../src/renderer/app/palette/read-query.ts'

test.each([
  ['siti am', null, 'siti am'],
  [' @ siti ', ['people', 'about'], 'siti'],
  ['#SULSEL-07', ['classes'], 'SULSEL-07'],
  ['> impor', ['commands', 'pages'], 'impor'],
  ['', null, ''],
])('%j asks for %j of “%s”', (typed, only, text) => {
  expect(readQuery(typed)).toEqual({ only, text })
})

test('without a sign every group is asked for, with one only its own', () => {
  expect(asksFor(readQuery('kelas'), 'provinces')).toBe(true)
  expect(asksFor(readQuery('#kelas'), 'provinces')).toBe(false)
})
