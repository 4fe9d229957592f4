/** Without signs that are not seen or turn the direction of writing, and with single spaces. */
export function oneLine(text: string): string {
  const seen = text.normalize('NFC').replace(/\p{Cf}/gu, '')
  return seen.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
