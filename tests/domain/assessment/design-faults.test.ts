import { describe, expect, test } from 'vitest'
import { designFaults } from '#domain/assessment/design-faults'
import { anItem, theSettings } from '../../builders/an-item.ts'

const items = { A: [anItem()], B: [anItem({ id: 'K15-B1', form: 'B' })] }

describe('a test can be taken', () => {
  test('with a name, a time, a pass mark, a try, and items in each of its forms', () => {
    expect(designFaults(theSettings(), items)).toEqual([])
    expect(designFaults(theSettings({ timeLimit: null, passMark: 0, attempts: 20 }), items)).toEqual([])
    expect(designFaults(theSettings({ kind: 'single' }), { ...items, B: [] })).toEqual([])
  })

  test.each([
    ['no-name', { name: '  ' }],
    ['long-name', { name: 'x'.repeat(121) }],
    ['time-limit', { timeLimit: 0 }],
    ['time-limit', { timeLimit: -5 }],
    ['time-limit', { timeLimit: 1.5 }],
    ['pass-mark', { passMark: 105 }],
    ['pass-mark', { passMark: -1 }],
    ['pass-mark', { passMark: Number.NaN }],
    ['attempts', { attempts: 0 }],
  ] as const)('but not with %s: %o', (fault, change) => {
    expect(designFaults(theSettings(change), items)).toEqual([fault])
  })

  test('but not without items, with one form of two, or with an item twice', () => {
    expect(designFaults(theSettings(), { A: [], B: [] })).toEqual(['no-items'])
    expect(designFaults(theSettings(), { ...items, B: [] })).toEqual(['one-form-only'])
    expect(designFaults(theSettings(), { ...items, A: [anItem(), anItem()] })).toEqual(['item-twice'])
  })
})
