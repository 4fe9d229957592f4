import type { Missing } from './readiness.ts'

/** Which sentence says what somebody lacks (`missing.…` of the language files), and the numbers in it: whole percent. */
export type MissingPhrase = { key: MissingKey; values: Record<string, string | number> }

type MissingKey =
  | 'placed'
  | 'attended'
  | 'attendedUnknown'
  | 'preTest'
  | 'postTest'
  | 'postTestUnknown'
  | 'practice'
  | 'practiceUnknown'
  | 'unmastered'

export function missingPhrase(missing: Missing): MissingPhrase {
  switch (missing.rung) {
    case 'placed':
      return { key: 'placed', values: {} }
    case 'attended':
      // Down, so that nobody is said to have reached what they lack.
      return missing.share === null
        ? { key: 'attendedUnknown', values: {} }
        : {
            key: 'attended',
            values: { share: Math.floor(missing.share * 100), needed: Math.round(missing.needed * 100) },
          }
    case 'pre-test':
      return { key: 'preTest', values: {} }
    case 'post-test':
      return missing.percent === null
        ? { key: 'postTestUnknown', values: {} }
        : { key: 'postTest', values: { percent: missing.percent, needed: missing.needed } }
    case 'practice':
      if ('unmastered' in missing) return { key: 'unmastered', values: { variables: missing.unmastered.join(', ') } }
      return missing.passed === null
        ? { key: 'practiceUnknown', values: {} }
        : { key: 'practice', values: { passed: missing.passed, needed: missing.needed } }
  }
}
