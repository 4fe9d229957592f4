import { describe, expect, test } from 'vitest'
import { formState } from '#domain/questionnaire/form-state'
import { questionnaireOf, workbook } from './workbook.ts'

const form = questionnaireOf(
  workbook({
    family: [
      { type: 'text', name: 'text' },
      { type: 'integer', name: 'integer' },
      { type: 'decimal', name: 'decimal' },
      { type: 'date', name: 'date' },
      { type: 'select_one letters', name: 'one' },
      { type: 'select_multiple letters', name: 'many' },
      { type: 'acknowledge', name: 'seen' },
    ],
    choices: ['01', '2'].map(name => ({ list_name: 'letters', name })),
  }),
)

function wrongKindOf(question: string, value: string) {
  const { questions } = formState(form, { values: { [question]: value }, entries: {} }, '2025-03-01')
  const state = questions.find(state => state.question === question)!
  expect(state.value).toBe(value)
  return state.error?.wrongKind ?? null
}

describe('A typed value is taken as typed; what is wrong with it is told', () => {
  test.each([
    ['text', 'Jalan Mawar No. 4', null],
    ['text', 'Ñandú – café', null],
    ['text', 'x'.repeat(500), null],
    ['text', 'x'.repeat(501), 'too-long'],
    ['text', 'x'.repeat(10_000), 'too-long'],
    ['text', 'Siti\nAminah', 'line-break'],
    ['text', 'Siti\tAminah', 'line-break'],
    ['text', 'Siti 😀', 'strange-character'],
    ['text', 'Siti\u200bAminah', 'strange-character'],
    ['text', 'Siti\u0000', 'strange-character'],
    ['text', '\ud800', 'strange-character'],
    ['integer', '0', null],
    ['integer', '-12', null],
    ['integer', '999999999', null],
    ['integer', '1234567890', 'too-long'],
    ['integer', '007', 'leading-zero'],
    ['integer', '-0', 'leading-zero'],
    ['integer', '1.0', 'not-an-integer'],
    ['integer', ' 1', 'not-an-integer'],
    ['integer', '1e3', 'not-an-integer'],
    ['integer', '٣', 'not-an-integer'],
    ['decimal', '-7.25', null],
    ['decimal', '0.5', null],
    ['decimal', '1,5', 'not-a-number'],
    ['decimal', '.5', 'not-a-number'],
    ['decimal', '01.5', 'leading-zero'],
    ['decimal', '0.12345678901234', 'too-long'],
    ['date', '2024-02-29', null],
    ['date', '2025-02-29', 'no-such-date'],
    ['date', '2025-13-01', 'no-such-date'],
    ['date', '1900-02-29', 'no-such-date'],
    ['date', '28-02-2025', 'not-a-date'],
    ['date', '2025-2-28', 'not-a-date'],
    ['one', '01', null],
    ['one', '1', 'no-such-choice'],
    ['one', '01 2', 'no-such-choice'],
    ['one', 'constructor', 'no-such-choice'],
    ['many', '2 01', null],
    ['many', '2 2', 'chosen-twice'],
    ['many', '2  01', 'no-such-choice'],
    ['seen', 'OK', null],
    ['seen', 'yes', 'no-such-choice'],
  ])('%s: %j → %s', (question, value, wrongKind) => {
    expect(wrongKindOf(question, value)).toBe(wrongKind)
  })
})
