import { IconUser } from '@tabler/icons-react'
import { expect, test } from 'vitest'
import type { PaletteEntry, PaletteGroup } from '../../../src/renderer/app/palette/palette-entry.ts'
import { bestEntries, groupEntries, matchRank } from '../../../src/renderer/app/palette/rank-entries.ts'

const entry = (group: PaletteGroup, label: string, words?: string): PaletteEntry => ({
  id: `${group}:${label}`,
  group,
  icon: IconUser,
  label,
  words,
  run: () => {},
})
const labels = (entries: readonly PaletteEntry[]) => entries.map(({ label }) => label)

test.each([
  ['SULSEL-07', '', 'sulsel', 0],
  ['Kabupaten Bone', '', 'bone', 1],
  ['Impor daftar…', 'unggah excel', 'excel', 2],
  ['Papua Pegunungan', '', 'pegu papua', 1],
  ['Cadangkan sekarang', '', 'impor', null],
  ['René', '', 'rene', 0],
])('“%s” (%s) meets “%s” with rank %j', (label, words, text, rank) => {
  expect(matchRank(label, words, text)).toBe(rank)
})

test('the best matches come first, no more than asked for', () => {
  const entries = ['Ekspor rencana', 'Rencana', 'Serencana', 'Kelas'].map(label => entry('pages', label))
  expect(labels(bestEntries(entries, 'rencana', 2))).toEqual(['Rencana', 'Ekspor rencana'])
  expect(labels(bestEntries(entries, '', 1))).toEqual(['Ekspor rencana'])
})

test('the group with the best match stands first, and what is about a person after the people', () => {
  const entries = [
    entry('people', 'Budi Serah'),
    entry('about', 'Pindahkan “Budi Serah”'),
    entry('pages', 'Serahkan'),
    entry('commands', 'Cari susunan', 'serah'),
  ]
  expect(groupEntries(entries, 'serah').map(({ group }) => group)).toEqual(['pages', 'people', 'about', 'commands'])
  expect(groupEntries(entries, '').map(({ group }) => group)).toEqual(['people', 'about', 'commands', 'pages'])
})

test('somebody whom main found by a number counts as found', () => {
  const entries = [entry('people', 'Siti'), entry('commands', 'Cari susunan', '1390')]
  expect(groupEntries(entries, '1390').map(({ group }) => group)).toEqual(['people', 'commands'])
})
