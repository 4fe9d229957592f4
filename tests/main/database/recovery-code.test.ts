import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { printRecoveryCode, readRecoveryCode } from '#main/database/keys/recovery-code'

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 })
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function secretOf(typed: string): string | undefined {
  const secret = readRecoveryCode(typed)
  return secret && Buffer.from(secret).toString('hex')
}

test('is printed in seven groups of four', () => {
  expect(printRecoveryCode(new Uint8Array(16).fill(255))).toBe('7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZM5')
})

test('gives the secret back as it was printed, and as people type it', () => {
  fc.assert(
    fc.property(secrets, secret => {
      const code = printRecoveryCode(secret)
      const expected = Buffer.from(secret).toString('hex')
      const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
      expect([secretOf(code), secretOf(typed), secretOf(code.replaceAll('-', ''))]).toEqual([
        expected,
        expected,
        expected,
      ])
    }),
  )
})

test('notices one wrong character, always', () => {
  fc.assert(
    fc.property(secrets, fc.nat(27), fc.integer({ min: 1, max: 31 }), (secret, place, shift) => {
      const characters = Array.from(printRecoveryCode(secret).replaceAll('-', ''))
      characters[place] = alphabet[(alphabet.indexOf(characters[place] ?? '') + shift) % 32] ?? ''
      expect(secretOf(characters.join(''))).toBeUndefined()
    }),
  )
})

test('notices two characters swapped, always', () => {
  fc.assert(
    fc.property(secrets, fc.nat(27), fc.nat(27), (secret, first, second) => {
      const printed = Array.from(printRecoveryCode(secret).replaceAll('-', ''))
      const swapped = [...printed]
      swapped[first] = printed[second] ?? ''
      swapped[second] = printed[first] ?? ''
      fc.pre(swapped.join('') !== printed.join(''))
      expect(secretOf(swapped.join(''))).toBeUndefined()
    }),
  )
})

test('is never read from other text by an error', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), text => {
      expect([undefined, 32]).toContain(secretOf(text)?.length)
    }),
  )
})
