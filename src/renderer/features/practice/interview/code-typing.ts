/**
 * A digit after those typed so far, in a list of codes. A code is chosen as soon as no longer one can be meant; what fits
 * no code begins anew with this digit.
 */
export function afterDigit(
  typed: string,
  digit: string,
  codes: readonly string[],
): { chosen: string } | { chosen: null; typed: string } {
  const fitting = (text: string) => codes.filter(code => code.startsWith(text))
  const text = fitting(typed + digit).length > 0 ? typed + digit : digit
  const left = fitting(text)
  return left.length === 1 && left[0] === text ? { chosen: text } : { chosen: null, typed: text }
}
