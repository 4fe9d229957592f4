import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memberRepeat } from '#domain/practice/attempt'
import type { PracticeCase } from '#domain/practice/practice-case'
import type { PracticeScore } from '#domain/practice/practice-score'
import { rightState } from '#domain/practice/right-state'
import { scoreAttempt } from '#domain/practice/score/score-attempt'
import type { Answers } from '#domain/questionnaire/answers'
import { attemptRecording, recordingOf, rightRecord } from './perfect-attempt.ts'
import { attemptAfter } from '#domain/practice/attempt'
import { eventsOf } from './a-case.ts'
import { questionnaire2025, writtenCases } from './the-cases.ts'

const questionnaire = questionnaire2025()
const cases = writtenCases()
const score = (practiceCase: PracticeCase, answers: Answers) =>
  scoreAttempt(practiceCase, questionnaire, attemptRecording(practiceCase, answers), 'practice')

const mistakesIn = ({ variables, filters }: PracticeScore) =>
  [...filters, ...variables.flatMap(({ values }) => values)]
    .filter(({ mistake }) => mistake !== null)
    .map(
      ({ question, member, recorded, right, mistake }) => `${question} ${member}: ${recorded} for ${right}: ${mistake}`,
    )

const withEntries = (
  answers: Answers,
  change: (entries: Answers['entries'][string]) => Answers['entries'][string],
) => ({
  ...answers,
  entries: { [memberRepeat]: change(answers.entries[memberRepeat]!) },
})

describe('who asks everything and records it rightly makes no mistake', () => {
  test.each(cases)('$id', practiceCase => {
    const perfect = score(practiceCase, rightRecord(practiceCase))
    expect(mistakesIn(perfect)).toEqual([])
    expect(perfect).toMatchObject({
      right: perfect.counted,
      members: [],
      badQuestions: [],
      groups: { family: { points: 1 } },
    })
  })
})

/** Families that were found at home; a counterexample is told by the case's id. */
const peopled = new Map(cases.filter(({ record }) => record.members.length > 0).map(one => [one.id, one]))
const someCase = fc.constantFrom(...peopled.keys())

describe('of any written case', () => {
  test('recording people in another order changes nothing', () => {
    fc.assert(
      fc.property(someCase, fc.nat(), (id, seed) => {
        const practiceCase = peopled.get(id)!
        const right = rightRecord(practiceCase)
        const turned = withEntries(right, entries => {
          const at = seed % entries.length
          return [...entries.slice(at), ...entries.slice(0, at)].reverse()
        })
        expect(score(practiceCase, turned)).toEqual(score(practiceCase, right))
      }),
      { numRuns: 40 },
    )
  })

  test('a member who is not recorded is one mistake', () => {
    fc.assert(
      fc.property(someCase, fc.nat(), (id, nth) => {
        const practiceCase = peopled.get(id)!
        const people = practiceCase.record.members
        const gone = people[nth % people.length]!.key
        const result = score(
          practiceCase,
          withEntries(rightRecord(practiceCase), entries => entries.filter(({ id }) => id !== `entry-${gone}`)),
        )
        expect(result.members).toEqual([{ kind: 'missing', member: gone }])
        expect(mistakesIn(result)).toHaveLength(1)
        expect(result.mistakes.member).toBe(1)
      }),
      { numRuns: 60 },
    )
  })

  test('somebody who does not belong there is one mistake', () => {
    fc.assert(
      fc.property(someCase, id => {
        const practiceCase = peopled.get(id)!
        const stranger = { id: 'stranger', values: { nama: 'QODIRUN JATMIKO', nik: '9999999999990000' } }
        const result = score(
          practiceCase,
          withEntries(rightRecord(practiceCase), entries => [...entries, stranger]),
        )
        expect(result.members).toEqual([{ kind: 'extra', entry: 'stranger' }])
        expect(mistakesIn(result)).toHaveLength(1)
      }),
      { numRuns: 30 },
    )
  })

  test('what is recorded without a question or a look is right only where it was filled in beforehand', () => {
    fc.assert(
      fc.property(someCase, id => {
        const practiceCase = peopled.get(id)!
        const answers = rightRecord(practiceCase)
        const silent = attemptAfter(practiceCase, eventsOf(recordingOf(practiceCase, answers)))
        const result = scoreAttempt(practiceCase, questionnaire, silent, 'practice')
        const typed = result.variables.filter(({ isRight, variable }) => isRight !== null && variable > 'K04')
        expect(new Set(typed.map(({ mistake }) => mistake))).toEqual(new Set(['not-asked']))
        expect(scoreAttempt(practiceCase, questionnaire, { answers }, 'practice').mistakes['not-asked']).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  test('one wrong code that leads nowhere is one mistake of concept, and a blank one of omission', () => {
    fc.assert(
      fc.property(someCase, fc.nat(), fc.nat(), (id, nth, other) => {
        const practiceCase = peopled.get(id)!
        const places = leadingNowhere(practiceCase)
        const { question, entry } = places[nth % places.length]!
        const { list, variable } = questionnaire.questions.find(({ name }) => name === question)!
        const right = rightState(practiceCase, questionnaire).questions.find(
          state => state.question === question && state.entry === entry,
        )!.value
        const codes = questionnaire.lists[list!]!.map(({ code }) => code).filter(code => code !== right)
        const recorded = (value: string) => changed(rightRecord(practiceCase), question, entry, value)
        const wrong = score(practiceCase, recorded(codes[other % codes.length]!))
        expect(mistakesIn(wrong)).toHaveLength(1)
        expect(wrong.variables.find(one => one.variable === variable)).toMatchObject({
          isRight: false,
          mistake: variable === 'I07' ? 'member' : 'concept',
        })
        expect(score(practiceCase, recorded('')).variables.find(one => one.variable === variable)).toMatchObject({
          isRight: false,
          mistake: 'omitted',
        })
      }),
      { numRuns: 150 },
    )
  })
})

test('of any written case, a digit of any number left out or read wrongly is one slip', () => {
  const slip = fc.constantFrom('left-out', 'wrong')
  fc.assert(
    fc.property(someCase, fc.nat(), fc.nat(15), slip, (id, nth, at, kind) => {
      const practiceCase = peopled.get(id)!
      const places = numbersRecorded(practiceCase)
      const { question, entry, value } = places[nth % places.length]!
      const digit = kind === 'wrong' ? String((Number(value[at % value.length]) + 1) % 10) : ''
      const mistyped = value.slice(0, at % value.length) + digit + value.slice((at % value.length) + 1)
      const result = score(practiceCase, changed(rightRecord(practiceCase), question, entry, mistyped))
      expect(mistakesIn(result)).toHaveLength(1)
      expect(result.mistakes.typo).toBe(1)
    }),
    { numRuns: 100 },
  )
})

/** Identity, card and meter numbers. */
const numbersRecorded = (practiceCase: PracticeCase) =>
  rightState(practiceCase, questionnaire).questions.filter(
    ({ question, value }) => /^(nik|nomor_kk|nomor_kk_anggota|id_pln_1)$/.test(question) && /^\d{11,16}$/.test(value),
  )

/** Coded answers on which no other question hangs. */
function leadingNowhere(practiceCase: PracticeCase) {
  const needed = new Set(questionnaire.questions.flatMap(({ relevant }) => relevant?.names ?? []))
  const codes = new Set(
    questionnaire.questions
      .filter(({ name, kind, variable }) => kind === 'select_one' && variable !== null && !needed.has(name))
      .map(({ name }) => name),
  )
  return rightState(practiceCase, questionnaire).questions.filter(
    ({ question, isAsked, value }) => isAsked && value !== '' && codes.has(question),
  )
}

function changed(answers: Answers, question: string, person: string | null, value: string): Answers {
  if (person === null) return { ...answers, values: { ...answers.values, [question]: value } }
  return withEntries(answers, entries =>
    entries.map(entry =>
      entry.id === `entry-${person}` ? { ...entry, values: { ...entry.values, [question]: value } } : entry,
    ),
  )
}
