import { expect, test } from 'vitest'
import { faultsOf } from './check-many.ts'

// Two files, so that they run beside each other.
test('five thousand generated families pass the form’s rules, can be answered, and decide what was asked for (2 of 2)', async () => {
  expect(await faultsOf(5000, 5000)).toEqual([])
}, 120_000)
