import { describe, expect, test } from 'vitest'
import { attemptAfter } from '#domain/practice/attempt'
import { type PracticeCase, type PracticeDeed, rightAnswers } from '#domain/practice/practice-case'
import type { PracticeScore } from '#domain/practice/practice-score'
import { scoreAttempt } from '#domain/practice/score/score-attempt'
import type { Answers } from '#domain/questionnaire/answers'
import { aCase, aSaying, eventsOf } from './a-case.ts'
import { questionnaire2025 } from './the-cases.ts'

const questionnaire = questionnaire2025()
const scored = (practiceCase: PracticeCase, answers: Answers, mode: 'practice' | 'exam' = 'practice') =>
  scoreAttempt(practiceCase, questionnaire, { answers }, mode)
const variable = ({ variables }: PracticeScore, id: string) => variables.find(one => one.variable === id)!
const mistakesOf = (score: PracticeScore) =>
  Object.fromEntries(
    [...score.filters, ...score.variables.flatMap(({ values }) => values)]
      .filter(({ mistake }) => mistake)
      .map(({ question, member, mistake }) => [member === null ? question : `${member}.${question}`, mistake]),
  )
const recorded = (
  practiceCase: PracticeCase,
  values: Record<string, string>,
  ofMembers: Record<string, Record<string, string>> = {},
): Answers => {
  const right = rightAnswers(practiceCase)
  return {
    values: { ...right.values, ...values },
    entries: {
      anggota: right.entries['anggota']!.map(({ id, values }) => ({ id, values: { ...values, ...ofMembers[id] } })),
    },
  }
}

/** The question that is asked, and the one that hangs on it. */
const work = (member: string) => ['bekerja', 'lapangan_usaha'].map(question => ({ question, member }))

/** A family whose form has filters: a father who works, a mother who does not, lit by PLN. */
const family = aCase({
  record: {
    values: {
      keberadaan_keluarga: '1',
      penerangan: '1',
      jumlah_meteran: '1',
      daya_1: '2',
      id_pln_1: '99000013120',
      bab: '6',
    },
    members: [
      person('bapak', 'WAGIMAN', '1980-01-01', {
        bekerja: '1',
        lapangan_usaha: '01',
        status_kedudukan: '6',
        lapangan_usaha_tulis: 'menanam padi milik orang',
      }),
      person('ibu', 'SUHARTI', '1985-01-01', { bekerja: '2' }),
    ],
  },
})

function person(key: string, nama: string, tanggal_lahir: string, values: Record<string, string>) {
  return { key, values: { nama, tanggal_lahir, keberadaan_anggota: '1', punya_usaha: '2', ...values } }
}

test('a wrong filter is the one wrong concept, and what it skips a mistake of routing', () => {
  const answers = recorded(family, {}, { bapak: { bekerja: '2' } })
  expect(mistakesOf(scored(family, answers))).toEqual({
    'bapak.bekerja': 'concept',
    'bapak.lapangan_usaha': 'routing',
    'bapak.status_kedudukan': 'routing',
  })
  expect(variable(scored(family, answers), 'I10')).toMatchObject({ isRight: false, mistake: 'concept', points: 1 / 4 })
})

test('what is recorded though the right path skips it is a mistake of routing, what is left blank there is none', () => {
  const answers = recorded(family, {}, { ibu: { bekerja: '1', lapangan_usaha: '12' } })
  expect(mistakesOf(scored(family, answers))).toEqual({ 'ibu.bekerja': 'concept', 'ibu.lapangan_usaha': 'routing' })
})

test('a wrong filter outside the 39 is told apart and counts only by what hangs on it', () => {
  const score = scored(family, recorded(family, {}, { ibu: { keberadaan_anggota: '2' } }))
  expect(score.filters).toContainEqual(
    expect.objectContaining({ question: 'keberadaan_anggota', member: 'ibu', mistake: 'concept' }),
  )
  expect(mistakesOf(score)).toMatchObject({ 'ibu.bekerja': 'routing', 'ibu.tanggal_lahir': 'routing' })
  expect(variable(score, 'I02').isRight).toBe(true)
})

test('a family recorded as not found has nobody missing: all of it is routing', () => {
  const score = scored(family, {
    values: { ...rightAnswers(family).values, keberadaan_keluarga: '2' },
    entries: { anggota: [] },
  })
  expect(score.members).toEqual([])
  expect(score.mistakes).toMatchObject({ member: 0, concept: 0 })
  expect(mistakesOf(score)).toMatchObject({
    keberadaan_keluarga: 'concept',
    penerangan: 'routing',
    'ibu.nama': 'routing',
  })
})

test('half a location is worth nothing, where half of a person’s work is worth a half: the concepts say so', () => {
  const located = {
    ...family,
    record: { ...family.record, values: { ...family.record.values, lintang: '-7.4', bujur: '108.9' } },
  }
  const swapped = scored(located, recorded(located, { bujur: '7.4' }))
  expect(variable(swapped, 'K06')).toMatchObject({ isRight: false, points: 0 })
  const share = scored(located, recorded(located, {}, { bapak: { lapangan_usaha: '12' } }))
  expect(variable(share, 'I10').points).toBeGreaterThan(0)
})

test('a family recorded as found that has moved away has nobody too many: all of it is routing', () => {
  const moved = aCase({ record: { values: { keberadaan_keluarga: '2' }, members: [] } })
  const { anggota } = rightAnswers(family).entries
  const score = scored(moved, { values: rightAnswers(family).values, entries: { anggota: anggota! } })
  expect(score.members).toEqual([])
  expect(score.mistakes).toMatchObject({ member: 0, concept: 0 })
  expect(variable(score, 'I02')).toMatchObject({ isRight: false, mistake: 'routing' })
})

test('people that the form no longer asks for, as the family has moved away, are no mistake', () => {
  const moved = aCase({ record: { values: { keberadaan_keluarga: '2' }, members: [] } })
  const { anggota } = rightAnswers(family).entries
  expect(mistakesOf(scored(moved, { values: rightAnswers(moved).values, entries: { anggota: anggota! } }))).toEqual({})
})

test('one of two meters’ numbers is as right as the other, where the paper has both', () => {
  const paper = { key: 'struk', kind: 'electricity', meterNumber: '99000013120', customerId: '990000131200' } as const
  const printed = { name: 'WAGIMAN', tariff: 'R1/900 VA', paid: 'Rp20.000', token: null, boughtAt: 'warung' }
  const shows = [{ question: 'id_pln_1', member: null }]
  const withPaper = { ...family, documents: [{ ...paper, ...printed, shows }] }
  expect(mistakesOf(scored(withPaper, recorded(family, { id_pln_1: '990000131200' })))).toEqual({})
  expect(mistakesOf(scored(family, recorded(family, { id_pln_1: '990000131200' })))).toEqual({ id_pln_1: 'typo' })
  expect(mistakesOf(scored(withPaper, recorded(family, { id_pln_1: '41207733550918264403' })))).toEqual({
    id_pln_1: 'typo',
  })
})

test('two meters may be recorded in either order, each with its own power', () => {
  const meters = { jumlah_meteran: '2', daya_1: '1', id_pln_1: '99000011111', daya_2: '2', id_pln_2: '99000022222' }
  const turned = { daya_1: '2', id_pln_1: '99000022222', daya_2: '1', id_pln_2: '99000011111' }
  const two = { ...family, record: { ...family.record, values: { ...family.record.values, ...meters } } }
  expect(mistakesOf(scored(two, recorded(two, turned)))).toEqual({})
  expect(mistakesOf(scored(two, recorded(two, { ...turned, daya_1: '1' })))).toEqual({ daya_2: 'concept' })
  expect(mistakesOf(scored(two, recorded(two, { daya_1: '2', daya_2: '1' })))).toEqual({
    daya_1: 'concept',
    daya_2: 'concept',
  })
  expect(mistakesOf(scored(two, recorded(two, { id_pln_2: '99000011111' })))).toEqual({ id_pln_2: 'typo' })
})

test('letters where a number belongs are mistyped, not left out', () => {
  expect(mistakesOf(scored(family, recorded(family, { jumlah_meteran: 'satu' })))).toMatchObject({
    jumlah_meteran: 'typo',
  })
})

test('what nobody codes in the field is not judged', () => {
  expect(mistakesOf(scored(family, recorded(family, {}, { bapak: { lapangan_usaha_tulis: 'tani' } })))).toEqual({})
})

describe('a value with a doubt', () => {
  const doubtful: PracticeCase = {
    ...family,
    decisions: [{ ...aCase().decisions[0]!, question: 'bab', variable: 'K19' as never, certainty: 'own' }],
  }
  const answers = recorded(doubtful, { bab: '4' })

  test('counts in practice, and is marked', () => {
    expect(variable(scored(doubtful, answers), 'K19')).toMatchObject({ isRight: false, values: [{ isDoubtful: true }] })
  })

  test('never counts in an examination', () => {
    const exam = scored(doubtful, answers, 'exam')
    expect(variable(exam, 'K19')).toMatchObject({ isRight: null, mistake: null, values: [{ mistake: 'concept' }] })
    expect(exam.counted).toBe(scored(doubtful, answers).counted - 1)
  })
})

describe('how it was asked', () => {
  const asking: PracticeCase = {
    ...family,
    documents: [],
    views: [],
    sayings: [
      aSaying('bab', 'BAB di mana?', 'wc', 'bab'),
      aSaying('listrik', 'Listriknya?', 'listrik', 'penerangan', { isBadQuestion: 'Menggiring.' }),
      aSaying('usaha-ibu', 'Ibu kerja di bidang apa?', 'kerja', 'lapangan_usaha', { member: 'ibu' }),
      aSaying('kloset', 'Klosetnya?', 'kloset', 'kloset'),
      { ...aSaying('kerja-ibu', 'Ibu kerja apa?', 'kerja', 'bekerja'), about: work('ibu') },
    ],
  }
  const answer = (question: string, to: string): PracticeDeed => ({
    kind: 'answered',
    question,
    entry: null,
    from: '',
    to,
  })
  const ask = (saying: string): PracticeDeed => ({ kind: 'asked', saying })
  const after = (...deeds: PracticeDeed[]) =>
    scoreAttempt(
      asking,
      questionnaire,
      attemptAfter(asking, eventsOf([answer('keberadaan_keluarga', '1'), ...deeds])),
      'practice',
    )
  const mistakeOf = (id: string, ...deeds: PracticeDeed[]) => variable(after(...deeds), id).mistake

  test('a right value is right once it was asked for, not before', () => {
    expect(mistakeOf('K19', ask('bab'), answer('bab', '6'))).toBeNull()
    expect(mistakeOf('K19', answer('bab', '6'))).toBe('not-asked')
    expect(mistakeOf('K19', answer('bab', '6'), ask('bab'))).toBe('not-asked')
    expect(mistakeOf('K19', answer('bab', '6'), ask('bab'), answer('bab', ''), answer('bab', '6'))).toBeNull()
  })

  test('a leading question makes nothing known, and is told', () => {
    expect(mistakeOf('K15', ask('listrik'), answer('penerangan', '1'))).toBe('not-asked')
    expect(after(ask('listrik')).badQuestions).toEqual(['listrik'])
  })

  test('asking about what is to be skipped is told, of the family and of a member', () => {
    expect(after(ask('bab'), ask('kloset'), ask('usaha-ibu'), ask('kerja-ibu')).neededNotAsk).toEqual([
      { saying: 'usaha-ibu', question: 'lapangan_usaha', member: 'ibu' },
      { saying: 'kloset', question: 'kloset', member: null },
    ])
  })
})

test('two people recorded as one are one mistake, and what is right about either is right', () => {
  const [bapak, ibu] = rightAnswers(family).entries['anggota']!
  const one = {
    id: 'e',
    values: { ...bapak!.values, nama: 'WAGIMAN SUHARTI', tanggal_lahir: ibu!.values['tanggal_lahir']! },
  }
  const score = scored(family, { values: rightAnswers(family).values, entries: { anggota: [one] } })
  expect(score.members).toEqual([{ kind: 'merged', entry: 'e', members: ['ibu', 'bapak'] }])
  expect(mistakesOf(score)).toEqual({ 'bapak.nama': 'member' })
})
