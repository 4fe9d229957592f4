import { describe, expect, test } from 'vitest'
import { problemKinds } from '#domain/roster/roster-problem'
import { rosterFields } from '#domain/roster/headers'
import { rosterFileFaults } from '#domain/roster/file-fault'
import english from '#resources/languages/en/roster.json' with { type: 'json' }
import indonesian from '#resources/languages/id/roster.json' with { type: 'json' }

const withoutContext = (words: object) => Object.keys(words).filter(key => !key.includes('_'))
const placeholders = (text: string) =>
  Array.from(text.matchAll(/\{\{(\w+)/g), ([, name]) => name!).sort((a, b) => a.localeCompare(b))

describe.each([
  ['Indonesian', indonesian],
  ['English', english],
])('in %s', (_, words) => {
  test('every problem, every fault of a file, every field and role has words, and nothing else has', () => {
    expect(withoutContext(words.problem)).toEqual([...problemKinds])
    expect(withoutContext(words.fault)).toEqual([...rosterFileFaults])
    expect(Object.keys(words.field)).toEqual([...rosterFields])
    expect(Object.keys(words.role)).toEqual(['companion', 'instructor'])
  })
})

test('both languages say the same things of the same data', () => {
  for (const part of ['problem', 'fault'] as const) {
    const [first, second] = [indonesian[part], english[part]] as Record<string, string>[]
    expect(Object.keys(second!)).toEqual(Object.keys(first!))
    for (const [key, text] of Object.entries(first!))
      expect([key, placeholders(second![key]!)]).toEqual([key, placeholders(text)])
  }
})
