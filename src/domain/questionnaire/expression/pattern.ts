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
 * Whether a group that repeats without end is itself repeated without end, as in `(a+)+`: such a pattern can take
 * longer than anybody waits for a few dozen characters.
 */
export function hasNestedRepetition(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\./gu, 'x').replaceAll(/\[[^\]]*\]/g, 'x')
  const isEndless = [false]
  for (let at = 0; at < bare.length; at++) {
    if (bare[at] === '(') isEndless.push(false)
    const repeats = /^(?:[*+]|\{\d*,\})/.test(bare.slice(at + (bare[at] === ')' ? 1 : 0)))
    if (bare[at] === ')') {
      const inner = isEndless.pop() ?? false
      if (inner && repeats) return true
      if (inner) isEndless[isEndless.length - 1] = true
    } else if (repeats) isEndless[isEndless.length - 1] = true
  }
  return false
}
