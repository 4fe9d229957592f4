import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPoints, addRehearsals, figuresOf, itemPlacesOf, noVariables } from '#domain/readiness/variable-sums'

const items = [
  { variable: 'I01', points: 1, isVoid: 0 },
  { variable: 'K26', points: 2, isVoid: 0 },
  { variable: 'I01', points: 1.5, isVoid: 0 },
  { variable: 'K15', points: 1, isVoid: 1 },
]
const of = (sums: ReturnType<typeof noVariables>, variable: string) =>
  figuresOf(sums).find(one => one.variable === variable)!

test('points are read as JSON would be, whatever numbers they are, void items left out', () => {
  const list = fc.tuple(...items.map(() => fc.constantFrom(0, 1, 2, 0.5, 1.25, 10)))
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), lists => {
      const sums = noVariables()
      addPoints(sums, lists.map(one => JSON.stringify(one)).join(''), itemPlacesOf(items, 'post'))
      const total = (pick: (points: number[]) => number) => lists.reduce((sum, points) => sum + pick(points), 0)
      expect(of(sums, 'I01').post.right).toBeCloseTo(total(([a, , c]) => a! + c!))
      expect(of(sums, 'I01').post.of).toBe(2.5 * lists.length)
      expect(of(sums, 'K26').post).toEqual({ right: total(([, b]) => b!), of: 2 * lists.length })
      expect(of(sums, 'K15').post).toEqual({ right: 0, of: 0 })
      expect(of(sums, 'I01').pre.of).toBe(0)
    }),
  )
})

test('rehearsals are counted by variable, first and last too', () => {
  const sums = noVariables()
  addRehearsals(sums, 'I011I010K261K150')
  expect(of(sums, 'I01').practice).toEqual({ right: 1, of: 2 })
  expect(of(sums, 'K26').practice).toEqual({ right: 1, of: 1 })
  expect(of(sums, 'K15').practice).toEqual({ right: 0, of: 1 })
})
