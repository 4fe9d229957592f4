/** Whole milliseconds per named step. */
export function stopwatch() {
  const laps: Record<string, number> = {}
  let last = performance.now()
  return {
    lap(name: string) {
      const now = performance.now()
      laps[name] = Math.round(now - last)
      last = now
    },
    laps: () => ({ ...laps }),
  }
}

export type Stopwatch = ReturnType<typeof stopwatch>
