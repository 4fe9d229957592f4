import { expect, test } from 'vitest'
import { shortestPassphrase as shortestInMain } from '#main/database/keys/passphrase'
import { shortestPassphrase, strengthOf } from '../../../src/renderer/features/workspace/passphrase-strength.ts'

test('the window asks for what main asks for', () => {
  expect(shortestPassphrase).toBe(shortestInMain)
})

test.each([
  ['', 'too-short'],
  ['pendek', 'too-short'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['12121212121212121212', 'weak'],
  ['sandi123', 'weak'],
  ['ikan di laut', 'good'],
  ['kuda baterai jepit kertas', 'strong'],
])('“%s” is %s', (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength))
