import { describe, expect, test } from 'vitest'
import { questionnaireProblemKinds } from '#domain/questionnaire/questionnaire-problem'
import { rosterFileFaults } from '#domain/roster/file-fault'
import english from '#resources/languages/en/questionnaire.json' with { type: 'json' }
import indonesian from '#resources/languages/id/questionnaire.json' with { type: 'json' }

describe.each([
  ['Indonesian', indonesian],
  ['English', english],
])('in %s', (_, words) => {
  test('every problem of a form has words, and nothing else has', () => {
    expect(Object.keys(words.problem).sort()).toEqual([...questionnaireProblemKinds].sort())
  })

  test('every fault of a file has words', () => {
    const faults = Object.keys(words.fault).filter(key => !key.includes('_'))
    expect(faults.sort()).toEqual([...rosterFileFaults].sort())
  })
})
