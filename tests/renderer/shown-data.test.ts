import { expect, test } from 'vitest'
import { initialsOf } from '#domain/roster/initials'
import { shownData } from '../../src/renderer/shown-data.ts'

const name = 'Siti Aminah Latif'

test.each([
  [
    'peopleMoved',
    { name, from: 'SULSEL-03', to: 'SULSEL-07' },
    { name: 'S. A. L.', from: 'SULSEL-03', to: 'SULSEL-07' },
  ],
  [
    'personEdited',
    { name, context: 'name', before: 'Siti Amina' },
    { name: 'S. A. L.', context: 'name', before: 'S. A.' },
  ],
  [
    'personEdited',
    { name, context: 'regencyCode', after: 'Bone' },
    { name: 'S. A. L.', context: 'regencyCode', after: 'Bone' },
  ],
  [
    'instructorChanged',
    { code: 'BALI-01', from: name, to: 'Nurul Huda' },
    { code: 'BALI-01', from: 'S. A. L.', to: 'N. H.' },
  ],
  ['numberRevealed', { name, context: 'nik' }, { name: 'S. A. L.', context: 'nik' }],
  ['maskedFolderMade', { name: 'Sulawesi Selatan', planNumber: 2 }, { name: 'Sulawesi Selatan', planNumber: 2 }],
])('%s %j is told without whole names of people', (kind, data, shown) => {
  expect(shownData({ kind, data }, initialsOf)).toEqual(shown)
})
