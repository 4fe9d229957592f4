import { describe, expect, test } from 'vitest'
import type { AttemptId, FinishedAttempt } from '#contract/practice'
import type { PracticeCase, PracticeEvent, Shown } from '#domain/practice/practice-case'
import type { ComparedValue, PracticeScore } from '#domain/practice/practice-score'
import type { VariableId } from '#domain/questionnaire/questionnaire'
import {
  aroundSentence,
  decidingOf,
  heardAt,
  minuteOf,
  recordedAt,
} from '../../../src/renderer/features/practice/result/deciding.ts'
import { openTime, stepOf } from '../../../src/renderer/features/practice/result/replay-steps.ts'
import { differentVariables, resultRows } from '../../../src/renderer/features/practice/result/result-rows.ts'
import { scoreBefore } from '../../../src/renderer/features/practice/result/score-before.ts'
import suwito from '#resources/practice-cases/keluarga-suwito.json' with { type: 'json' }

const practiceCase = suwito as unknown as PracticeCase
const id = (variable: string) => variable as VariableId

const value = (question: string, mistake: ComparedValue['mistake'] = null, member: string | null = null) =>
  ({ question, member, entry: member, recorded: '1', right: '2', mistake, isDoubtful: false }) satisfies ComparedValue

const variable = (name: string, values: ComparedValue[]) => ({
  variable: id(name),
  isRight: values.length === 0 ? null : values.every(({ mistake }) => mistake === null),
  mistake: values.find(({ mistake }) => mistake)?.mistake ?? null,
  points: 1,
  values,
})

const score = (variables: PracticeScore['variables'], filters: ComparedValue[] = []) =>
  ({ variables, filters }) as unknown as PracticeScore

describe('the rows of a result', () => {
  const given = score(
    [
      variable('I07', [value('hubungan', null, 'ani'), value('hubungan', 'concept', 'budi')]),
      variable('K11', [value('lantai')]),
      variable('K18', [value('bahan_bakar', 'typo')]),
      variable('K21', []),
    ],
    [value('keberadaan_keluarga')],
  )

  test('have the differences first, each part by variable, what is outside the 39 last', () => {
    expect(resultRows(given).map(({ key }) => key)).toEqual([
      'hubungan@budi@budi',
      'bahan_bakar@@',
      'hubungan@ani@ani',
      'lantai@@',
      'K21',
      'keberadaan_keluarga@@',
    ])
  })

  test('name a variable once for the rows that stand together', () => {
    const twice = score([variable('I07', [value('hubungan', null, 'ani'), value('hubungan', null, 'budi')])])
    expect(resultRows(twice).map(({ isFirst }) => isFirst)).toEqual([true, false])
  })

  test('are counted by variable, however many people differ in it', () => {
    const both = [value('hubungan', 'concept', 'ani'), value('hubungan', 'concept', 'budi')]
    expect(differentVariables(score([variable('I07', both)]))).toBe(1)
    expect(differentVariables(given)).toBe(2)
  })
})

describe('what decides a value', () => {
  const withSaying = practiceCase.decisions.find(({ saying }) => saying !== undefined)!

  test('is the sentence of its decision, within what was said', () => {
    const { decision, source } = decidingOf(practiceCase, withSaying, withSaying.variable, [])
    expect(decision).toBe(withSaying)
    expect(source).toMatchObject({ kind: 'saying', saying: { id: withSaying.saying } })
    const words = source?.kind === 'saying' ? source.saying.words : ''
    const { before, marked, after } = aroundSentence(words, withSaying.sentence)
    expect(marked).toBe(withSaying.sentence)
    expect(before + marked + after).toBe(words)
  })

  test('is whatever told it where there is no trap, what was looked at before what was not', () => {
    const isDecided = ({ question, member }: Shown) =>
      practiceCase.decisions.some(one => one.question === question && one.member === member)
    const untold = practiceCase.documents.flatMap(({ key, shows }) => shows.map(place => ({ key, place })))
    const { key, place } = untold.findLast(one => !isDecided(one.place))!
    const looked: PracticeEvent[] = [{ seq: 1, elapsed: 0, kind: 'looked', at: key }]
    const { decision, source } = decidingOf(practiceCase, place, null, looked)
    expect(decision).toBeNull()
    expect(source).toMatchObject({ kind: 'document', document: { key } })
    const asked = practiceCase.sayings.find(({ about }) => about.some(one => !isDecided(one)))!
    const about = asked.about.find(one => !isDecided(one))!
    const heard: PracticeEvent[] = [{ seq: 1, elapsed: 0, kind: 'asked', saying: asked.id }]
    expect(decidingOf(practiceCase, about, null, heard).source).toMatchObject({ saying: { id: asked.id } })
  })

  test('is not what decides another part of the same variable', () => {
    const assets = {
      ...practiceCase,
      decisions: [{ ...withSaying, question: 'aset_motor', member: null, variable: id('K22') }],
    }
    expect(decidingOf(assets, { question: 'aset_kulkas', member: null }, id('K22'), []).decision).toBeNull()
    expect(decidingOf(assets, { question: 'aset_motor', member: null }, id('K22'), []).decision).not.toBeNull()
  })

  test('is where somebody lives, for whether they belong to the family', () => {
    const where = { ...withSaying, question: 'keberadaan_anggota', member: 'ani', variable: id('I02') }
    const family = { ...practiceCase, decisions: [where] }
    expect(decidingOf(family, { question: 'nama', member: 'ani' }, id('I02'), []).decision).toBe(where)
    expect(decidingOf(family, { question: 'nama', member: 'budi' }, id('I02'), []).decision).toBeNull()
  })

  test('was heard when it was asked for the first time, and recorded when it was typed last', () => {
    const { source } = decidingOf(practiceCase, withSaying, withSaying.variable, [])
    const place = { question: withSaying.question, entry: null }
    const events: PracticeEvent[] = [
      { seq: 1, elapsed: 59_999, kind: 'looked', at: 'elsewhere' },
      { seq: 2, elapsed: 60_000, kind: 'asked', saying: withSaying.saying! },
      { seq: 3, elapsed: 61_000, kind: 'answered', ...place, from: '', to: '1' },
      { seq: 4, elapsed: 180_000, kind: 'asked', saying: withSaying.saying! },
      { seq: 5, elapsed: 181_000, kind: 'answered', ...place, from: '1', to: '2' },
    ]
    const heard = heardAt(source!, events)
    expect(heard?.seq).toBe(2)
    expect(minuteOf(heard!)).toBe(2)
    expect(recordedAt(value(withSaying.question), events)?.seq).toBe(5)
    expect(heardAt(source!, events.slice(0, 1))).toBeNull()
    expect(stepOf(events, 2)).toBe(2)
    expect(stepOf(events, 0)).toBe(0)
  })

  test('leaves a text whole in which its sentence does not stand', () => {
    expect(aroundSentence('Atapnya seng.', 'Lantainya tanah.')).toEqual({
      before: 'Atapnya seng.',
      marked: '',
      after: '',
    })
  })
})

test('open time is written as clocks are', () => {
  expect(openTime(185_000, 'id')).toBe('3.05')
  expect(openTime(185_000, 'en')).toBe('3:05')
})

test('a score is compared with the rehearsal before it, never with somebody else’s', () => {
  const attempt = (name: string, right: number) =>
    ({ attemptId: name as AttemptId, score: { right, counted: 39, finishedAt: '' } }) as FinishedAttempt
  const latestFirst = [attempt('third', 34), attempt('second', 30), attempt('first', 20)]
  expect(scoreBefore(latestFirst, { attemptId: 'third' as AttemptId })?.right).toBe(30)
  expect(scoreBefore(latestFirst, { attemptId: 'first' as AttemptId })).toBeNull()
  expect(scoreBefore(latestFirst, { attemptId: 'hers' as AttemptId })).toBeUndefined()
})
