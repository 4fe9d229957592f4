import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedName } from '#domain/matching/folded-name'

test.each([
  ['Hj. SITI Aminah, S.Pd.I', 'siti aminah'],
  ['H Ahmad', 'ahmad'],
  ['H', 'h'],
  ['Ahmad SE', 'ahmad se'],
  ['Ahmad Skom', 'ahmad'],
  ['drs h ahmad spd mpd', 'ahmad'],
  ['Haji SPd', 'spd'],
  ['ACEH-01_Siti  Aminah', 'aceh 01 siti aminah'],
  ["Ma'ruf", 'maruf'],
  ['(())', ''],
])('“%s” is compared as “%s”', (name, folded) => {
  expect(foldedName(name)).toBe(folded)
})

/** Quick ways are taken for names without signs; a sign that is folded away takes the long one. */
test('a name is compared the same by its quick way and by the long one', () => {
  const word = fc.constantFrom('Siti', 'HJ', 'h', 'Skom', 'spd', 'SE', 'Drs', '7', 'a1')
  const sign = fc.constantFrom(' ', '  ', '-', '_', ' (', ') ', '/', ':', '|')
  const name = fc.array(fc.tuple(word, sign), { minLength: 1, maxLength: 6 }).map(parts => parts.flat().join(''))
  fc.assert(
    fc.property(name, fc.boolean(), (text, isTrimmed) => {
      const shown = isTrimmed ? text.trim() : text
      // An accent is taken off, and an apostrophe, before anything is compared.
      expect(foldedName(shown)).toBe(foldedName(`${shown}\u0301'`))
    }),
  )
})
