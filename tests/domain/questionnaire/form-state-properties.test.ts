import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#domain/questionnaire/answers'
import { type FormState, formState } from '#domain/questionnaire/form-state'
import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import { removedAtFinish } from '#domain/questionnaire/removed-at-finish'
import { form2025 } from './form-2025.ts'

const today = '2025-03-01'
const [member, family] = [true, false].map(isMember =>
  form2025.questions.filter(({ kind, repeat }) => kind !== 'note' && (repeat !== null) === isMember),
)

/** Mostly what people type, sometimes anything at all; few codes, so that conditions hold often. */
function typed(question: Question): fc.Arbitrary<string> {
  const codes = form2025.lists[question.list ?? '']?.map(({ code }) => code) ?? []
  const usual: Partial<Record<Question['kind'], fc.Arbitrary<string>>> = {
    integer: fc.nat(12).map(String),
    decimal: fc.nat(300).map(tenths => String(tenths / 10)),
    date: fc.constantFrom('1960-01-01', '1999-12-31', '2018-06-15', '2025-02-27'),
    select_one: fc.constantFrom(...codes.slice(0, 4), 'x'),
    select_multiple: fc.subarray(codes).map(chosen => chosen.join(' ')),
    text: fc.constantFrom('Budi', 'Jalan Mawar 4', '3171234567890000', '990012345678', '31'),
  }
  return fc.oneof(
    { weight: 9, arbitrary: usual[question.kind] ?? fc.constant('') },
    { weight: 1, arbitrary: fc.string() },
  )
}

const valuesOf = (questions: readonly Question[]): fc.Arbitrary<Record<string, string>> =>
  fc.record(Object.fromEntries(questions.map(question => [question.name, typed(question)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Record<string, string>>

const answers: fc.Arbitrary<Answers> = fc.record({
  values: fc
    .tuple(valuesOf(family!), fc.constantFrom('1', '1', '1', '2'))
    .map(([values, found]) => ({ ...values, keberadaan_keluarga: found })),
  entries: fc.record({
    anggota: fc
      .array(valuesOf(member!), { maxLength: 4 })
      .map(all => all.map((values, index) => ({ id: `m${index}`, values }))),
  }),
})

const settings = { numRuns: 60 }

const withoutKept = ({ questions, ...counts }: FormState) => ({
  ...counts,
  questions: questions.map(({ kept: _, ...state }) => state),
})

/** The answers with everything hidden changed. */
function hiddenChanged(answers: Answers, change: (value: string) => string): Answers {
  const hidden = formState(form2025, answers, today).questions.filter(({ kept }) => kept !== null)
  const changed = (values: Readonly<Record<string, string>>, entry: string | null) => ({
    ...values,
    ...Object.fromEntries(
      hidden.filter(state => state.entry === entry).map(({ question, kept }) => [question, change(kept!)]),
    ),
  })
  return {
    values: changed(answers.values, null),
    entries: {
      anggota: answers.entries.anggota!.map(({ id, values }) => ({ id, values: changed(values, id) })),
    },
  }
}

property.prop([answers, fc.string()], settings)('What is hidden never changes anything else', (answers, junk) => {
  const state = withoutKept(formState(form2025, answers, today))
  for (const change of [() => '', () => '1', () => junk]) {
    expect(withoutKept(formState(form2025, hiddenChanged(answers, change), today))).toEqual(state)
  }
})

property.prop([answers], settings)(
  'What is hidden with its page is there again when the page is shown again',
  answers => {
    const found = { ...answers, values: { ...answers.values, keberadaan_keluarga: '1' } }
    const gone = { ...answers, values: { ...answers.values, keberadaan_keluarga: '2' } }
    const before = formState(form2025, found, today)
    const hidden = formState(form2025, gone, today)
    for (const [index, { question, value, kept }] of before.questions.entries()) {
      const meanwhile = hidden.questions[index]!
      if (!meanwhile.isAsked) expect([question, meanwhile.kept]).toEqual([question, value || kept])
    }
    expect(formState(form2025, { ...gone, values: { ...gone.values, keberadaan_keluarga: '1' } }, today)).toEqual(
      before,
    )
  },
)

property.prop([answers], settings)(
  'The same answers give the same state, whoever asked before, and stay as they are',
  answers => {
    const copy = structuredClone(answers)
    const frozen = deeplyFrozen(answers)
    const state = formState(form2025, frozen, today)
    formState(form2025, { values: {}, entries: {} }, today)
    expect(formState(form2025, frozen, today)).toEqual(state)
    expect(formState(structuredClone(form2025), copy, today)).toEqual(state)
  },
)

/** Without what makes errors: constraints, and checks that are errors. */
const withoutErrors: Questionnaire = {
  ...form2025,
  questions: form2025.questions
    .filter(({ check }) => check?.severity !== 'error')
    .map(question => ({ ...question, constraint: null })),
}

property.prop([answers], settings)('An error never hides a warning', answers => {
  const warnings = ({ questions }: FormState) => questions.map(({ question, warnings }) => [question, warnings])
  expect(warnings(formState(form2025, answers, today))).toEqual(warnings(formState(withoutErrors, answers, today)))
})

property.prop([answers], settings)('Finishing removes what is hidden and nothing else', answers => {
  const before = formState(form2025, answers, today)
  const finished = removedAtFinish(form2025, answers, today)
  const after = formState(form2025, finished.answers, today)
  const asked = ({ questions }: FormState) => questions.filter(({ isAsked }) => isAsked)
  expect(asked(after)).toEqual(asked(before))
  expect(after.questions.every(({ kept }) => kept === null)).toBe(true)
  expect(finished.removed).toHaveLength(before.questions.filter(({ kept }) => kept !== null).length)
})

describe('The random answers of these tests', () => {
  test('hide and show, are wrong and are warned of: the properties speak of something', () => {
    const states = fc.sample(answers, { numRuns: 50, seed: 7 }).map(one => formState(form2025, one, today))
    expect(states.some(({ questions }) => questions.some(({ kept }) => kept !== null))).toBe(true)
    expect(states.filter(({ errors, warnings }) => errors > 0 && warnings > 0).length).toBeGreaterThan(20)
  })
})

function deeplyFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deeplyFrozen)
  return value
}
