/**
 * A pattern as regex() means it: the whole value must match, as in ODK Collect (getodk/javarosa issue 531). Null: it
 * cannot be read.
 */
export function wholePattern(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u')
  } catch {
    return null
  }
}

export const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replaceAll('\\-', '\\x2d')

/**
 * Whether matching can take longer than anybody waits: a group repeated many times whose inside can be read in several
 * ways, as `(a+)+` or `(a|ab)*`, doubles the work with every letter; each further `.*` multiplies it. Errs on the safe side.
 */
export function canBeSlow(pattern: string): boolean {
  const bare = pattern
    .replaceAll(/\\[pP]\{[^}]*\}|\\./gu, 'x')
    .replaceAll(/\[[^\]]*\]/g, 'x')
    .replaceAll('(?', '(')
  const isVague = [false]
  let endless = 0
  for (let at = 0; at < bare.length; at++) {
    const sign = bare[at]!
    const { most, isFixed } = repetitionAt(bare, sign === ')' ? at + 1 : at)
    if (sign === '(') isVague.push(false)
    else if (sign === ')') {
      const inside = isVague.pop() ?? false
      if (inside && most > 10) return true
      if (inside || !isFixed) isVague[isVague.length - 1] = true
    } else if (sign === '|' || !isFixed) isVague[isVague.length - 1] = true
    if (sign !== ')' && most === Number.POSITIVE_INFINITY) endless++
  }
  return endless > 3
}

/** How often what stands before is repeated, where a sign of repetition stands. */
function repetitionAt(pattern: string, at: number): { most: number; isFixed: boolean } {
  const sign = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(pattern.slice(at))?.[0]
  if (sign === undefined) return { most: 1, isFixed: true }
  if (sign === '?') return { most: 1, isFixed: false }
  if (sign === '*' || sign === '+') return { most: Number.POSITIVE_INFINITY, isFixed: false }
  const [least, most = least] = sign.slice(1, -1).split(',')
  return { most: most === '' ? Number.POSITIVE_INFINITY : Number(most), isFixed: least === most }
}
