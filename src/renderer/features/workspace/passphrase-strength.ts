/** In characters; main refuses shorter ones too. */
export const shortestPassphrase = 8

export type PassphraseStrength = 'too-short' | 'weak' | 'good' | 'strong'

/**
 * A rough judgement by length, which counts most, and by how many different characters there are: `aaaaaaaaaaaa` and
 * `121212121212` stay weak whatever their length.
 */
export function strengthOf(passphrase: string): PassphraseStrength {
  if (passphrase.length < shortestPassphrase) return 'too-short'
  const different = new Set(passphrase.toLowerCase()).size
  const isWords = passphrase.trim().split(/\s+/).length >= 3
  if (different < 6) return 'weak'
  if (passphrase.length >= 20 && different >= 10) return 'strong'
  return passphrase.length >= 14 || isWords || different >= 10 ? 'good' : 'weak'
}
