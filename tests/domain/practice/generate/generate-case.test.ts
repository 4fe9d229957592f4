import { describe, expect, test } from 'vitest'
import { readPracticeCase } from '#contract/practice-case'
import { composeCase, generateCase } from '#domain/practice/generate/generate-case'
import { patternNames } from '#domain/practice/generate/pattern-book'
import { rightAnswers, type PracticeCase } from '#domain/practice/practice-case'
import { scoreAttempt } from '#domain/practice/score/score-attempt'
import { attemptRecording, rightRecord } from '../perfect-attempt.ts'
import { wishOf } from './sample.ts'
import { caseSources } from './sources.ts'

const sources = await caseSources()
const { questionnaire, book } = sources
const variables = questionnaire.variables.map(({ id }) => id)
const make = (seed: number) => generateCase(wishOf(seed, variables), sources)
const sample = Array.from({ length: 60 }, (_, at) => make(at * 37 + 5))

describe('a generated case', () => {
  test('is the same for the same seed and variables, and another for another seed', () => {
    const wish = { seed: 7, variables: ['K15', 'I10'] }
    expect(JSON.stringify(generateCase(wish, sources))).toBe(JSON.stringify(generateCase(wish, sources)))
    const others = [8, 9, 10].map(seed => JSON.stringify(generateCase({ ...wish, seed }, sources)))
    expect(new Set([JSON.stringify(generateCase(wish, sources)), ...others]).size).toBe(4)
  })

  test('is a case as a file of one is', () => {
    for (const practiceCase of sample) {
      expect(readPracticeCase(JSON.stringify(practiceCase))).toEqual({ practiceCase })
    }
  })

  test('asks nothing twice, and leaves no slot unfilled', () => {
    for (const { sayings, scene, views, decisions } of sample) {
      expect(new Set(sayings.map(({ ask }) => ask)).size).toBe(sayings.length)
      expect(JSON.stringify({ sayings, scene, views, decisions })).not.toMatch(/\{\w+\}|undefined/)
    }
  })

  test('gives everything right to whoever asks everything and records it rightly', () => {
    for (const practiceCase of sample) {
      const attempt = attemptRecording(practiceCase, rightRecord(practiceCase))
      const score = scoreAttempt(practiceCase, questionnaire, attempt, 'practice')
      const values = [...score.variables.flatMap(one => one.values), ...score.filters]
      expect(values.filter(({ mistake }) => mistake !== null)).toEqual([])
      expect(score).toMatchObject({ right: score.counted, members: [], badQuestions: [], neededNotAsk: [] })
    }
  })

  test('has one to three members where it is to be short', () => {
    const sizes = Array.from({ length: 200 }, (_, seed) => {
      return generateCase({ seed, variables: ['K18', 'I10', 'I09'], size: 'short' }, sources).record.members.length
    })
    expect(new Set(sizes)).toEqual(new Set([1, 2, 3]))
  })

  test('refuses a variable that the form does not have', () => {
    expect(() => generateCase({ seed: 1, variables: ['K99'] }, sources)).toThrow('K99')
  })
})

describe('generated cases together', () => {
  const many = Array.from({ length: 4000 }, (_, seed) => composeCase(wishOf(seed, variables), sources))
  // A family that is not at home is met only where that is taught alone; work has the most sentences.
  const alone = (variable: string, length: number) =>
    Array.from({ length }, (_, seed) => composeCase({ seed, variables: [variable] }, sources))
  many.push(...alone('K08', 150), ...alone('I10', 1500))

  test('use every sentence', () => {
    const used = new Set(many.flatMap(one => [...one.used]))
    const unused = [...patternNames(book)].filter(([pattern]) => !used.has(pattern)).map(([, name]) => name)
    expect(unused).toEqual([])
  })

  test('reach every code that the form can ask for', () => {
    const seen = new Set(many.flatMap(({ practiceCase }) => codesOf(practiceCase)))
    const missing = Object.entries(questionnaire.lists)
      // Not asked while the form asks for the ten difficulties.
      .filter(([list]) => list !== 'disabilitas_ringkas')
      .flatMap(([list, choices]) => {
        const questions = questionnaire.questions.filter(question => question.list === list).map(({ name }) => name)
        return choices
          .filter(({ code }) => questions.length > 0 && !questions.some(name => seen.has(`${name}=${code}`)))
          .map(({ code }) => `${list}=${code}`)
      })
    expect(missing).toEqual([])
  })

  test('are of every province, of one to nine members, in town and village, easy and hard', () => {
    const cases = many.map(({ practiceCase }) => practiceCase)
    expect(new Set(cases.map(({ place }) => place.provinceCode)).size).toBe(38)
    const sizes = new Set(cases.map(({ record }) => record.members.length))
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].filter(size => !sizes.has(size))).toEqual([])
    expect(new Set(cases.map(({ place }) => place.setting)).size).toBe(2)
    expect(new Set(cases.map(({ level }) => level)).size).toBe(3)
  })
})

test('each code has a plain, an everyday and an easily mistaken sentence', () => {
  const wanting = Object.entries(book.sentences).flatMap(([question, codes]) =>
    Object.entries(codes).flatMap(([code, byStyle]) =>
      (['lugas', 'sehari-hari', 'menjebak'] as const)
        .filter(style => (byStyle[style] ?? []).length === 0)
        .map(style => `${question}/${code}/${style}`),
    ),
  )
  expect(wanting).toEqual([])
})

/** `lantai=2` for every coded value of the right record. */
function codesOf(practiceCase: PracticeCase): string[] {
  const { values, entries } = rightAnswers(practiceCase)
  const all = [values, ...(entries['anggota'] ?? []).map(one => one.values)]
  return all.flatMap(one => Object.entries(one).map(([question, value]) => `${question}=${value}`))
}
