import { expect, test } from 'vitest'
import { type FormPair, formDifference } from '#domain/assessment/form-difference'
import type { ItemForm } from '#domain/assessment/item'
import { studentT } from '#main/assessment/student-t'

const other = (form: ItemForm): ItemForm => (form === 'A' ? 'B' : 'A')
const aPair = (first: ItemForm, pre: number, post: number, className = 'K1'): FormPair => ({
  className,
  pre: { form: first, percent: pre },
  post: { form: other(first), percent: post },
})
const amongPeople = { grouping: 'people', t: studentT } as const

test('form B is 10 points harder: the gain of 20 is found whichever form came first', () => {
  const pairs = [
    aPair('A', 50, 60),
    aPair('A', 60, 70),
    aPair('A', 52, 61),
    aPair('B', 40, 70),
    aPair('B', 50, 80),
    aPair('B', 41, 72),
  ]
  const { pre, post, crossed } = formDifference(pairs, amongPeople)
  expect(crossed).toMatchObject({ aFirst: 3, bFirst: 3 })
  expect(crossed!.gain.value).toBeCloseTo((29 / 3 + 91 / 3) / 2, 9)
  expect(crossed!.difference.value).toBeCloseTo((91 / 3 - 29 / 3) / 2, 9)
  expect(pre).toMatchObject({ a: { people: 3, mean: 54 }, b: { people: 3, mean: expect.closeTo(131 / 3, 9) } })
  expect(post!.difference.value).toBeCloseTo(74 - 191 / 3, 9)
})

test('two groups are compared as Welch has it', () => {
  // By SciPy: ttest_ind([19.8, 20.4, 19.6, 17.8], [28.2, 26.6, 20.1], equal_var=False), a difference of −5.566667.
  const take =
    (form: ItemForm) =>
    (percent: number): FormPair => ({ className: 'K1', pre: { form, percent }, post: null })
  const pairs = [...[19.8, 20.4, 19.6, 17.8].map(take('A')), ...[28.2, 26.6, 20.1].map(take('B'))]
  const { pre, post, crossed } = formDifference(pairs, amongPeople)
  expect({ post, crossed }).toEqual({ post: null, crossed: null })
  expect(pre!.difference.value).toBeCloseTo(-5.566667, 6)
  expect(pre!.difference.degrees).toBeCloseTo(2.205692, 5)
  expect(pre!.difference.interval!.from).toBeCloseTo(-15.571602, 5)
})

test('classes that differ much, but not by form, leave the forms alike', () => {
  const pairs = ['K1', 'K2', 'K3', 'K4'].flatMap((name, at) => [
    aPair('A', 20 * at, 20 * at + 10, name),
    aPair('B', 20 * at, 20 * at + 10, name),
  ])
  const { pre } = formDifference(pairs, { grouping: 'classes', t: studentT })
  expect(pre!.difference).toMatchObject({ value: 0, standardError: 0, degrees: 3 })
  expect(formDifference(pairs, amongPeople).pre!.difference.standardError).toBeGreaterThan(10)
})

test('a form that nobody took cannot be compared', () => {
  expect(formDifference([aPair('A', 50, 60)], amongPeople)).toEqual({ pre: null, post: null, crossed: null })
})
