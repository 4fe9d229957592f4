import { describe, expect, test } from 'vitest'
import type { AttemptId, ListedCase, PractisedVariable, ScoreSummary } from '#contract/practice'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import { filterCases } from '../../../src/renderer/features/practice/cases/case-filter.ts'
import { type CasesView, readCasesView } from '../../../src/renderer/features/practice/cases/cases-view.ts'
import { tenMinutesState } from '../../../src/renderer/features/practice/cases/ten-minutes-state.ts'
import { withMoved } from '../../../src/renderer/features/practice/class/class-order.ts'
import { masteryGroups } from '../../../src/renderer/features/practice/mastery/mastery-rows.ts'
import { masteryWord } from '../../../src/renderer/features/practice/mastery/mastery-word.ts'

const finished = (finishedAt: string): ScoreSummary => ({ right: 30, counted: 39, finishedAt })

const listed = (id: string, others: Partial<ListedCase> = {}): ListedCase => ({
  id,
  title: `Keluarga ${id}`,
  level: 1,
  place: { provinceCode: '73', regencyCode: '7308', setting: 'rural' },
  members: 3,
  variables: ['K18' as VariableId],
  generatedAt: null,
  examinationTime: 1_800_000,
  attempts: 0,
  best: null,
  last: null,
  draft: null,
  isExamined: false,
  ...others,
})
const names = { zoneOf: (code: string) => (code === '73' ? 'WITA' : 'WIB'), placeOf: () => 'Kabupaten Bone' }
const idsOf = (cases: readonly ListedCase[]) => cases.map(({ id }) => id)

describe('the cases are narrowed', () => {
  const cases = [
    listed('a'),
    listed('b', { level: 3, attempts: 2, place: { provinceCode: '32', regencyCode: '3205', setting: 'urban' } }),
    listed('c', { draft: 'draft' as AttemptId, variables: ['I07' as VariableId] }),
  ]

  test.each<[CasesView, string[]]>([
    [{ tingkat: '3' }, ['b']],
    [{ zona: 'WITA' }, ['a', 'c']],
    [{ tempat: 'urban' }, ['b']],
    [{ ajar: 'I07' as VariableId }, ['c']],
    [{ saring: 'todo' }, ['a']],
    [{ saring: 'draft' }, ['c']],
    [{ saring: 'done' }, ['b']],
    [{ cari: 'keluarga BONE c' }, ['c']],
    [{ tingkat: '3', zona: 'WITA' }, []],
    [{}, ['a', 'b', 'c']],
  ])('by %j', (view, expected) => {
    expect(idsOf(filterCases(cases, view, names))).toEqual(expected)
  })
})

test('an address that says what there is not says nothing', () => {
  expect(
    readCasesView({ lihat: 'x', tingkat: '4', zona: 'UTC', ajar: 'Z1', saring: '', cari: '', urut: 'name', pilih: 5 }),
  ).toEqual({})
  expect(readCasesView({ lihat: 'mastery', ajar: 'K18', tingkat: '2' })).toEqual({
    lihat: 'mastery',
    ajar: 'K18',
    tingkat: '2',
  })
})

describe('a ten-minute set', () => {
  const set = { who: '', caseIds: ['a', 'b', 'c'], variables: [], begunAt: '2026-11-22T10:00:00.000Z' }
  const before = finished('2026-11-22T09:00:00.000Z')
  const after = finished('2026-11-22T10:05:00.000Z')

  test('goes on with the first case that was not finished since it began', () => {
    const cases = [listed('b', { last: before }), listed('a', { last: after }), listed('c')]
    expect(tenMinutesState(set, cases)).toMatchObject({ done: 1, next: { id: 'b' } })
  })

  test('is over when all of its cases are done, and when they are gone', () => {
    expect(
      tenMinutesState(
        set,
        ['a', 'b', 'c'].map(id => listed(id, { last: after })),
      ),
    ).toBeNull()
    expect(tenMinutesState(set, [])).toBeNull()
    expect(tenMinutesState(null, [listed('a')])).toBeNull()
  })
})

describe('the map of mastery', () => {
  const sure = (variable: string, mastery: number | null, effective = 5): PractisedVariable => ({
    variable: variable as VariableId,
    attempts: Math.round(effective),
    effective,
    mastery,
    expected: mastery ?? 0.5,
  })
  const given = [sure('I01', 0.9), sure('I07', 0.4), sure('K01', null, 0), sure('K18', 0.7)]
  const shown = (sort?: 'weakest') =>
    masteryGroups(given, sort).map(({ group, rows }) => [group, ...rows.map(({ variable }) => variable)])

  test('stands as the form does, or with the weakest first; what is filled in beforehand comes last then', () => {
    expect(shown()).toEqual([
      ['individual', 'I01', 'I07'],
      ['family', 'K01', 'K18'],
    ])
    expect(shown('weakest')).toEqual([['all', 'I07', 'K18', 'I01', 'K01']])
  })

  test('says in a word how sure somebody is, and that too little is known', () => {
    expect(given.map(masteryWord)).toEqual(['strong', 'weak', 'early', 'enough'])
    expect([0.599, 0.6, 0.799, 0.8].map(mastery => masteryWord(sure('K18', mastery)))).toEqual([
      'weak',
      'enough',
      'enough',
      'strong',
    ])
  })
})

test('a case of a class moves by one place, and never out of the list', () => {
  expect(withMoved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(withMoved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(withMoved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(withMoved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
})
