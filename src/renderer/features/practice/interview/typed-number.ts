/**
 * A number as it is kept, plain digits with a point, of what people here type: `7,5` or `7.5`; in whole numbers points
 * are thousands, `1.250`. Null: it is none, or it begins with zeros, which are seldom meant.
 */
export function readTypedNumber(typed: string, isWhole: boolean): string | null {
  const text = typed.trim().replace(/^−/, '-')
  if (/^-?0\d/.test(text)) return null
  if (/^-?\d+$/.test(text)) return text
  if (isWhole) return /^-?\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : null
  const fraction = /^(-?\d{1,3}(?:\.\d{3})+|-?\d+),(\d+)$/.exec(text) ?? /^(-?\d+)\.(\d+)$/.exec(text)
  return fraction ? `${fraction[1]!.replaceAll('.', '')}.${fraction[2]}` : null
}
