import { bestNamesFirst } from '#domain/roster/best-names'
import { expect, test } from 'vitest'

const named = (...names: string[]) => names.map(name => ({ name }))

test('who begins with what was typed comes first, then who has a word that does, then the others', () => {
  const people = named('Aisyah Siti', 'Kasiti Rahma', 'Siti Aminah', 'Siti Zahra')
  expect(bestNamesFirst(people, 'siti')).toEqual(named('Siti Aminah', 'Siti Zahra', 'Aisyah Siti', 'Kasiti Rahma'))
})

test('case and accents do not matter, and nobody is lost', () => {
  const people = named('René Tanjung', 'Renata', 'Budi')
  expect(bestNamesFirst(people, 'RENE ')).toEqual(named('René Tanjung', 'Renata', 'Budi'))
})
