import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkCase } from '#domain/practice/check/check-case'
import { checkCases } from '#domain/practice/check/check-cases'
import { onlyCase, questionnaire2025, writtenCases } from './the-cases.ts'

const cases = writtenCases()

describe('each written case can be practised on', () => {
  test.each(cases.map(one => [one.id, one] as const))('%s', (_, practiceCase) => {
    const problems = checkCase(practiceCase, questionnaire2025())
    expect(
      problems.map(({ path, kind, found, expected }) => `${path}: ${kind} ${found} ${expected ? `(${expected})` : ''}`),
    ).toEqual([])
  })

  test.each(cases.map(one => [one.id, one] as const))('%s stands in the file of its name', (_, practiceCase) => {
    expect(practiceCase).toMatchObject({ fileName: practiceCase.id })
  })
})

describe.skipIf(onlyCase !== undefined)('the written cases together teach the 39', () => {
  const provinces = readFileSync(`${import.meta.dirname}/../../../resources/regions/provinces.csv`, 'utf8')
  const zones = new Map(
    provinces
      .split('\n')
      .map(line => line.split(','))
      .map(cells => [cells[0]!, cells[5]!]),
  )
  const numbered = (letter: string, from: number, to: number, digits = 2) =>
    Array.from({ length: to - from + 1 }, (_, at) => `${letter}${String(from + at).padStart(digits, '0')}`)

  test('every trap, every variable twice, all levels, sizes, settings and time zones, in at least forty', () => {
    const wanting = checkCases(cases, {
      cases: 40,
      traps: numbered('T', 1, 107),
      variables: [...numbered('I', 1, 13), ...numbered('K', 5, 26)],
      sizes: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      zones: ['WIB', 'WITA', 'WIT'],
      zoneOf: code => zones.get(code),
    })
    expect(wanting).toEqual([])
  })
})
