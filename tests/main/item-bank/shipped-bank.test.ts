import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkTogether } from '#domain/assessment/bank/check-items'
import { readItemSheet } from '#domain/assessment/bank/read-item-sheet'
import { variableIds } from '#domain/questionnaire/reading/read-variables'
import { fileLimits } from '#main/workbook/file-limits'
import { readCsv } from '#main/workbook/read-csv'

const file = join(import.meta.dirname, '../../../resources/item-bank/2025.csv')
const { items: placed, problems, count } = checkTogether(readItemSheet(readCsv(readFileSync(file), fileLimits)))
const items = placed.map(({ item }) => item)

test('the items that Gladi ships with have no problem, and there are at least 120', () => {
  expect(problems).toEqual([])
  expect(count).toBe(items.length)
  expect(items.length).toBeGreaterThanOrEqual(120)
})

test('every variable that can be asked has at least two items in each form', () => {
  const counts = variableIds.flatMap(variable =>
    (['A', 'B'] as const).map(form => ({
      variable,
      form,
      items: items.filter(item => item.variable === variable && item.form === form).length,
    })),
  )
  const asked = counts.filter(({ variable }) => items.some(item => item.variable === variable))
  expect(asked.filter(one => one.items < 2)).toEqual([])
})

test('each form asks each variable as often and as hard as the other', () => {
  const blueprint = (form: string) =>
    items
      .filter(item => item.form === form)
      .map(({ variable, difficulty }) => `${variable} ${difficulty}`)
      .toSorted()
  expect(blueprint('A')).toEqual(blueprint('B'))
})

test('every key is explained, with the section that justifies it', () => {
  const unexplained = items.filter(
    ({ explanation, source }) => explanation === '' || !source?.includes('ground-check §'),
  )
  expect(unexplained.map(({ id }) => id)).toEqual([])
})

test('the key is not given away by where it stands', () => {
  const keys = items.flatMap(({ answer }) =>
    answer.kind === 'single' ? answer.options.filter(({ fraction }) => fraction === 1).map(({ key }) => key) : [],
  )
  for (const key of ['A', 'B', 'C', 'D']) {
    const share = keys.filter(one => one === key).length / keys.length
    expect(share).toBeGreaterThan(0.15)
    expect(share).toBeLessThan(0.35)
  }
  const truths = items.flatMap(({ answer }) => (answer.kind === 'true-false' ? [answer.isTrue] : []))
  const right = truths.filter(Boolean).length / truths.length
  expect(right).toBeGreaterThan(0.35)
  expect(right).toBeLessThan(0.65)
})
