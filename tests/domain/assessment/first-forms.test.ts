import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { firstForms } from '#domain/assessment/first-forms'
import type { ItemForm } from '#domain/assessment/item'

const people = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 45 })
const count = (forms: ReadonlyMap<string, ItemForm>, form: ItemForm) =>
  [...forms.values()].filter(one => one === form).length

describe('who begins with which form', () => {
  test.prop([fc.string(), people])(
    'the halves of a class differ by one at most, and everybody is in one',
    (code, ids) => {
      const forms = firstForms(code, ids, new Map())
      expect(new Set(forms.keys())).toEqual(new Set(ids))
      expect(Math.abs(count(forms, 'A') - count(forms, 'B'))).toBeLessThanOrEqual(1)
    },
  )

  test.prop([fc.string(), people, fc.integer({ min: 0, max: 45 })])(
    'who came first stays; who joins later makes the halves even again',
    (code, ids, at) => {
      const before = firstForms(code, ids.slice(0, at), new Map())
      const after = firstForms(code, ids, before)
      for (const [id, form] of before) expect(after.get(id)).toBe(form)
      expect(Math.abs(count(after, 'A') - count(after, 'B'))).toBeLessThanOrEqual(1)
    },
  )

  test.prop([fc.string(), people])('it does not matter in which order the people are listed', (code, ids) => {
    expect(firstForms(code, ids.toReversed(), new Map())).toEqual(firstForms(code, ids, new Map()))
  })

  test('people who came from other classes with their form are made up for by the others', () => {
    const known = new Map<string, ItemForm>([
      ['x', 'B'],
      ['y', 'B'],
    ])
    const forms = firstForms('JABAR-01', ['x', 'y', 'p', 'q', 'r', 's'], known)
    expect([count(forms, 'A'), count(forms, 'B')]).toEqual([3, 3])
  })

  test('the odd one is not always of the same form', () => {
    const first = (code: string) => firstForms(code, ['p'], new Map()).get('p')
    const codes = Array.from({ length: 40 }, (_, index) => first(`JABAR-${index}`))
    expect(new Set(codes)).toEqual(new Set(['A', 'B']))
  })
})
