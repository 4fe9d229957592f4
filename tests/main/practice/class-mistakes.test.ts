import { expect, test } from 'vitest'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { type ClassResult, mistakesOf } from '#main/practice/class-practice-repository'

const k11 = 'K11' as VariableId
const k12 = 'K12' as VariableId

const result = (variable: VariableId, wrong: [recorded: string, right: string][], caseId = 'a'): ClassResult => ({
  attemptId: 'x',
  caseId,
  title: `Keluarga ${caseId}`,
  variable,
  isRight: wrong.length === 0,
  wrong: wrong.map(([recorded, right]) => ({ question: 'lantai', recorded, right, mistake: 'concept' })),
})

test('the wrong value that occurs most stands beside the right one of the same question', () => {
  const results = [
    result(k11, [['1', '2']]),
    result(k11, [['5', '6']], 'b'),
    result(k11, [['5', '6']], 'b'),
    // The same wrong code, but something else would have been right.
    result(k11, [['1', '6']], 'b'),
    result(k11, []),
  ]
  expect(mistakesOf(results)).toEqual([
    {
      variable: k11,
      attempts: 5,
      wrong: 4,
      most: {
        question: 'lantai',
        recorded: '5',
        right: '6',
        mistake: 'concept',
        times: 2,
        caseId: 'b',
        title: 'Keluarga b',
      },
    },
  ])
})

test('the variable with the greatest share of wrong attempts comes first', () => {
  const results = [
    result(k11, [['1', '2']]),
    result(k11, []),
    result(k11, []),
    result(k12, [['1', '2']]),
    result(k12, []),
  ]
  expect(mistakesOf(results).map(({ variable }) => variable)).toEqual([k12, k11])
})

test('wrong without a wrong value, as when nothing was asked, names none', () => {
  expect(mistakesOf([{ ...result(k11, []), isRight: false }])).toMatchObject([{ wrong: 1, most: null }])
})
