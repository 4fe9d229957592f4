import { describe, expect, test } from 'vitest'
import type { Answers } from '#domain/questionnaire/answers'
import { choicesOf, formState } from '#domain/questionnaire/form-state'
import { removedAtFinish } from '#domain/questionnaire/removed-at-finish'
import { questionnaireOf, type Row, workbook } from './workbook.ts'

const today = '2025-03-01'

const form = (family: Row[], members: Row[] = [], choices: Row[] = []) =>
  questionnaireOf(workbook({ family, members, choices }))

const answered = (values: Record<string, string>, ...members: Record<string, string>[]): Answers => ({
  values,
  entries: { anggota: members.map((values, index) => ({ id: `m${index + 1}`, values })) },
})

function stateOf(
  questionnaire: ReturnType<typeof form>,
  answers: Answers,
  question: string,
  entry: string | null = null,
) {
  const { questions } = formState(questionnaire, answers, today)
  return questions.find(state => state.question === question && state.entry === entry)!
}

describe('What is asked', () => {
  const meters = form(
    [
      { type: 'select_one light', name: 'light', required: 'yes' },
      { type: 'integer', name: 'meters', relevant: "${light} = '1'", required: 'yes' },
      { type: 'text', name: 'second', relevant: '${meters} >= 2' },
    ],
    [],
    [
      { list_name: 'light', name: '1' },
      { list_name: 'light', name: '2' },
    ],
  )

  test('follows the conditions; what is hidden is kept and counts as blank in the next condition', () => {
    const shown = answered({ light: '1', meters: '2', second: '99' })
    const hidden = { ...shown, values: { ...shown.values, light: '2' } }
    expect(stateOf(meters, shown, 'second')).toMatchObject({ isAsked: true, value: '99', kept: null })
    expect(stateOf(meters, hidden, 'meters')).toMatchObject({ isAsked: false, value: '', kept: '2', isOpen: false })
    expect(stateOf(meters, hidden, 'second')).toMatchObject({ isAsked: false, value: '', kept: '99' })
  })

  test('is counted: open where it is required and blank, never while it is hidden', () => {
    expect(formState(meters, answered({}), today)).toMatchObject({ open: 1, errors: 0, warnings: 0 })
    expect(formState(meters, answered({ light: '1' }), today)).toMatchObject({ open: 1 })
    expect(formState(meters, answered({ light: '2' }), today)).toMatchObject({ open: 0 })
  })

  test('inherits the conditions of the groups around, and of the repeat', () => {
    const grouped = form(
      [
        { type: 'integer', name: 'n' },
        { type: 'begin_group', name: 'inner', relevant: '${n} > 1' },
        { type: 'text', name: 'deep', relevant: '${n} < 5' },
        { type: 'end_group' },
      ],
      [{ type: 'text', name: 'nama' }],
    )
    const isAsked = (n: string) => stateOf(grouped, answered({ n }), 'deep').isAsked
    expect([isAsked(''), isAsked('1'), isAsked('3'), isAsked('9')]).toEqual([false, false, true, false])
  })

  test('stands in the order of the form, entries one after the other', () => {
    const people = form(
      [{ type: 'text', name: 'first' }],
      [
        { type: 'text', name: 'a' },
        { type: 'text', name: 'b' },
      ],
    )
    const { questions } = formState(people, answered({}, {}, {}), today)
    expect(questions.map(({ question, entry }) => `${question} ${entry}`)).toEqual([
      'first null',
      'a m1',
      'b m1',
      'a m2',
      'b m2',
    ])
  })
})

describe('A default', () => {
  const defaulted = form([
    { type: 'integer', name: 'n', default: '3' },
    { type: 'calculate', name: 'c', calculation: '${n} + 1' },
  ])

  test('is the value until something is typed, and blank stays blank', () => {
    expect(stateOf(defaulted, answered({}), 'n').value).toBe('3')
    expect(stateOf(defaulted, answered({ n: '5' }), 'n').value).toBe('5')
    expect(stateOf(defaulted, answered({ n: '' }), 'n').value).toBe('')
  })
})

describe('What is wrong', () => {
  const aged = form([
    {
      type: 'integer',
      name: 'age',
      constraint: '. <= 120',
      constraint_message: 'Not ${age}',
      'bps::warning': '. <= 105',
      'bps::warning_message': '${age} is very old',
      'bps::warning_reason_required': 'yes',
    },
    { type: 'text', name: 'other' },
    {
      type: 'note',
      name: 'C1',
      label: 'Old and alone',
      relevant: '${age} > 100',
      'bps::severity': 'warning',
      'bps::about': 'age other',
    },
    {
      type: 'note',
      name: 'C2',
      label: 'Impossible',
      relevant: '${age} > 110',
      'bps::severity': 'error',
      'bps::about': 'age',
    },
  ])

  test('is one error and all warnings together, with the values filled in', () => {
    const state = stateOf(aged, answered({ age: '130' }), 'age')
    expect(state.error).toMatchObject({ reason: 'constraint', message: { id: 'Not 130', en: 'Not 130' } })
    expect(state.warnings).toMatchObject([
      { reason: 'warning', message: { id: '130 is very old' }, needsReason: true },
      { reason: 'check', check: 'C1', message: { id: 'Old and alone' } },
    ])
  })

  test('is a check’s error where nothing else is wrong', () => {
    expect(stateOf(aged, answered({ age: '115' }), 'age').error).toMatchObject({ reason: 'check', check: 'C2' })
    expect(stateOf(aged, answered({ age: '105' }), 'age').error).toBeNull()
  })

  test('is told at every question that a check is about', () => {
    expect(stateOf(aged, answered({ age: '101' }), 'other').warnings).toMatchObject([{ check: 'C1' }])
    expect(formState(aged, answered({ age: '101' }), today)).toMatchObject({ errors: 0, warnings: 2 })
  })

  test('is nothing while the value is blank', () => {
    expect(stateOf(aged, answered({}), 'age')).toMatchObject({ error: null, warnings: [] })
  })

  test('of the wrong kind is an error of its own, and counts as blank for everything else', () => {
    expect(stateOf(aged, answered({ age: '2x' }), 'age')).toMatchObject({
      value: '2x',
      error: { reason: 'kind', wrongKind: 'not-an-integer' },
      warnings: [],
    })
  })

  test('stands in the entry that it is about; a family’s check stands in all of them', () => {
    const people = form(
      [{ type: 'note', name: 'F', relevant: 'sum(${n}) > 5', 'bps::severity': 'warning', 'bps::about': 'n' }],
      [
        { type: 'integer', name: 'n' },
        {
          type: 'note',
          name: 'M',
          label: 'More than ${n}',
          relevant: '${n} > 3',
          'bps::severity': 'error',
          'bps::about': 'n',
        },
      ],
    )
    const answers = answered({}, { n: '4' }, { n: '2' })
    expect(stateOf(people, answers, 'n', 'm1')).toMatchObject({
      error: { check: 'M', message: { id: 'More than 4' } },
      warnings: [{ check: 'F' }],
    })
    expect(stateOf(people, answers, 'n', 'm2')).toMatchObject({ error: null, warnings: [{ check: 'F' }] })
  })

  test('with a member can be told at the family’s question, once', () => {
    const people = form(
      [{ type: 'integer', name: 'count' }],
      [
        { type: 'text', name: 'n' },
        { type: 'note', name: 'M', relevant: "${n} = 'x'", 'bps::severity': 'warning', 'bps::about': 'count' },
      ],
    )
    expect(stateOf(people, answered({}, { n: 'x' }, { n: 'x' }), 'count').warnings).toMatchObject([{ check: 'M' }])
  })
})

describe('The choices', () => {
  const filtered = form(
    [
      { type: 'select_one kind', name: 'kind' },
      { type: 'select_one item', name: 'item', choice_filter: 'of = ${kind}' },
    ],
    [{ type: 'select_one item', name: 'own', choice_filter: "name != ${item} and of = 'a'" }],
    [
      { list_name: 'kind', name: 'a' },
      { list_name: 'kind', name: 'b' },
      { list_name: 'item', name: 'a1', of: 'a' },
      { list_name: 'item', name: 'a2', of: 'a' },
      { list_name: 'item', name: 'b1', of: 'b' },
    ],
  )
  const codes = (answers: Answers, question: string, entry: string | null = null) =>
    choicesOf(filtered, answers, { question, entry }, today).map(({ code }) => code)

  test('are those that the filter leaves', () => {
    expect(codes(answered({ kind: 'a' }), 'item')).toEqual(['a1', 'a2'])
    expect(codes(answered({}), 'kind')).toEqual(['a', 'b'])
    expect(codes(answered({ kind: 'a', item: 'a2' }, {}), 'own', 'm1')).toEqual(['a1'])
    expect(codes(answered({}), 'own', 'nobody')).toEqual([])
  })

  test('that the filter takes away can no longer be chosen', () => {
    expect(stateOf(filtered, answered({ kind: 'a', item: 'b1' }), 'item').error).toMatchObject({
      wrongKind: 'no-such-choice',
    })
    expect(stateOf(filtered, answered({ kind: 'b', item: 'b1' }), 'item').error).toBeNull()
  })
})

test('At finish hidden values go and are listed, defaults are written out, empty hidden entries go', () => {
  const people = questionnaireOf({
    ...workbook({
      family: [
        { type: 'integer', name: 'n' },
        { type: 'text', name: 'x', relevant: '${n} > 1' },
        { type: 'text', name: 'd', default: 'usual' },
      ],
      members: [{ type: 'text', name: 'nama', relevant: '${n} > 2' }],
    }),
  })
  expect(removedAtFinish(people, answered({ n: '1', x: 'typed', d: 'mine' }, { nama: 'Ani' }), today)).toEqual({
    answers: { values: { n: '1', d: 'mine' }, entries: { anggota: [] } },
    removed: [
      { question: 'x', entry: null, value: 'typed' },
      { question: 'nama', entry: 'm1', value: 'Ani' },
    ],
  })
  expect(removedAtFinish(people, answered({ n: '3', x: 'typed' }, { nama: 'Ani' }), today)).toEqual({
    answers: {
      values: { n: '3', x: 'typed', d: 'usual' },
      entries: { anggota: [{ id: 'm1', values: { nama: 'Ani' } }] },
    },
    removed: [],
  })
})
