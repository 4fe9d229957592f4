/** The list with what stands at `at` one place earlier or later; as it is where there is no such place. */
export function withMoved(list: readonly string[], at: number, by: -1 | 1): string[] {
  const to = at + by
  if (to < 0 || to >= list.length) return [...list]
  const moved = [...list]
  ;[moved[at], moved[to]] = [moved[to]!, moved[at]!]
  return moved
}
