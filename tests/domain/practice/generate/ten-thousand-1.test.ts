import { expect, test } from 'vitest'
import { faultsOf } from './check-many.ts'

// Two files, so that they run beside each other.
test('five thousand generated families pass the form’s rules, can be answered, and decide what was asked for (1 of 2)', async () => {
  expect(await faultsOf(0, 5000)).toEqual([])
}, 120_000)
