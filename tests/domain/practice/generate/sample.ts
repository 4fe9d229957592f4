import type { CaseWish } from '#domain/practice/generate/generate-case'

/** Every kind of wish: none, one, two, several or nearly all variables, short families and any; the same each time. */
export function wishOf(seed: number, variables: readonly string[]): CaseWish {
  const size = seed % 3 === 0 ? 'short' : 'any'
  const at = (index: number) => variables[index % variables.length]!
  switch (seed % 5) {
    case 0:
      return { seed, variables: [], size }
    case 1:
      return { seed, variables: [at((seed / 5) | 0)], size }
    case 2:
      return { seed, variables: [at(seed), at(seed * 7 + 3)], size }
    case 3:
      return { seed, variables: variables.filter((_, index) => (seed * 31 + index * 17) % 6 === 0), size }
    default:
      return { seed, variables: variables.filter((_, index) => (seed + index) % 11 !== 0), size }
  }
}
