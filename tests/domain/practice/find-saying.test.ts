import { describe, expect, test } from 'vitest'
import { findSayings, sayingsFor } from '#domain/practice/find-saying'
import { personNamed } from '#domain/practice/person-named'
import { aCase } from './a-case.ts'

const found = (typed: string, asked: string[] = []) => {
  const sayings = findSayings(aCase(), typed, asked)
  return sayings === 'not-understood' ? sayings : sayings.map(({ id }) => id)
}

describe('typed words find the question that is meant', () => {
  test.each([
    ['masaknya pakai apa ya bu', 'masak'],
    ['kompor', 'masak'],
    ['dimasaknya', 'masak'],
    ['msak', 'masak'],
    ['air minumnya', 'air'],
    ['sumurkah?', 'air'],
    ['wcnya?', 'bab'],
    ['kerja pak wagiman', 'kerja-bapak'],
    ['pekerjaan Suharti', 'kerja-ibu'],
    ['pekerjan wagimn', 'kerja-bapak'],
  ])('%s', (typed, id) => {
    expect(found(typed)[0]).toBe(id)
  })

  test.each([[''], ['apa ya bu'], ['xyzzy'], ['harga saham perusahaan'], ['😀'], ['a'.repeat(500)]])(
    'and %j is not understood',
    typed => {
      expect(found(typed)).toBe('not-understood')
    },
  )
})

test('a probing question is found only after the one that it probes', () => {
  expect(found('yang paling sering')).toBe('not-understood')
  expect(found('yang paling sering', ['masak'])).toEqual(['masak-lagi'])
})

describe('the current question of the form suggests what to ask', () => {
  const suggested = (question: string, member: string | null, asked: string[] = []) =>
    sayingsFor(aCase(), { question, member }, asked).map(({ id }) => id)

  test('not yet asked ones only, the probing one in its time', () => {
    expect(suggested('bahan_bakar', null)).toEqual(['masak'])
    expect(suggested('bahan_bakar', null, ['masak'])).toEqual(['masak-lagi'])
    expect(suggested('bahan_bakar', null, ['masak', 'masak-lagi'])).toEqual([])
  })

  test('about the person whose page it is, about everybody while nobody is named', () => {
    expect(suggested('bekerja', 'ibu')).toEqual(['kerja-ibu'])
    expect(suggested('bekerja', null)).toEqual(['kerja-bapak', 'kerja-ibu'])
  })
})

test.each([
  ['SUHARTI', 'ibu'],
  ['Nur', 'nur'],
  ['wagimn', 'bapak'],
  ['Bambang', null],
  ['', null],
])('an entry named %j is about %j', (name, key) => {
  expect(personNamed(aCase().people, name)).toBe(key)
})
