import { hkdfSync } from 'node:crypto'

/** 128 random bits on paper: seven groups of four, of which the last two characters check the others. */
export type RecoveryCode = string

export const recoverySecretBytes = 16

/** Crockford's base 32: no I, L, O and U, which are read as something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretCharacters = 26
const checkCharacters = 2

/**
 * The remainder by a prime that two characters can hold. One wrong character, or any two characters swapped, always
 * changes it; of other mistakes one in 1,021 goes unnoticed and is then a wrong code instead of a mistyped one.
 */
const checkPrime = 1021n

export function printRecoveryCode(secret: Uint8Array): RecoveryCode {
  const number = BigInt(`0x${Buffer.from(secret).toString('hex')}`)
  const characters = inBase32(number, secretCharacters) + inBase32(number % checkPrime, checkCharacters)
  return characters.replace(/(.{4})(?=.)/g, '$1-')
}

/** The secret, or undefined where the code cannot be what was printed. Case, spaces and hyphens do not matter. */
export function readRecoveryCode(typed: string): Uint8Array | undefined {
  const characters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (characters.length !== secretCharacters + checkCharacters) return undefined

  const number = fromBase32(characters.slice(0, secretCharacters))
  const check = fromBase32(characters.slice(secretCharacters))
  if (number === undefined || number >= 2n ** 128n || number % checkPrime !== check) return undefined
  return Buffer.from(number.toString(16).padStart(recoverySecretBytes * 2, '0'), 'hex')
}

/** The key that a code's secret gives, 32 bytes: 128 random bits need no stretching. */
export function keyOfSecret(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, 'gladi recovery code', 32))
}

function inBase32(number: bigint, length: number): string {
  let characters = ''
  for (let place = length - 1; place >= 0; place--) characters += alphabet[Number((number >> BigInt(5 * place)) & 31n)]
  return characters
}

function fromBase32(characters: string): bigint | undefined {
  let number = 0n
  for (const character of characters) {
    const digit = alphabet.indexOf(character)
    if (digit < 0) return undefined
    number = number * 32n + BigInt(digit)
  }
  return number
}
