/** Before this much time and share, the pace says nothing. */
const shortest = 2000

/** Starts a clock; what it returns says how many whole seconds the work still takes, or null while nobody can tell. */
export function startPace() {
  const startedAt = performance.now()
  return (share: number): number | null => {
    const elapsed = performance.now() - startedAt
    if (elapsed < shortest || share <= 0) return null
    return Math.max(1, Math.round(((elapsed / share) * (1 - share)) / 1000))
  }
}
