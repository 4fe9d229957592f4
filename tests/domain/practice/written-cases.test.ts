import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkCase } from '#domain/practice/check/check-case'
import type { CaseProblem } from '#domain/practice/check/case-problem'
import { checkCases } from '#domain/practice/check/check-cases'
import { caseFiles, onlyCase, questionnaire2025, writtenCases } from './the-cases.ts'

describe('each written case can be practised on', () => {
  test.each(caseFiles())('$id', ({ id, read }) => {
    const problems =
      'problems' in read
        ? read.problems.map(({ where, kind }) => `${where}: ${kind}`)
        : checkCase(read.practiceCase, questionnaire2025()).map(inOneLine)
    expect(problems).toEqual([])
    expect(read).toMatchObject({ practiceCase: { id } })
  })
})

const inOneLine = ({ path, kind, found, expected }: CaseProblem) =>
  `${path}: ${kind} ${found} ${expected === undefined ? '' : `(${expected})`}`

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
    const wanting = checkCases(writtenCases(), {
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
