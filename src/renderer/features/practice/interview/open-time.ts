/** Milliseconds of open time: what was spent before, and since then only while the page is to be seen. */
export type OpenTime = {
  elapsed: () => number
  /** Another window went on with the attempt for longer. */
  atLeast: (elapsed: number) => void
  pause: () => void
  run: () => void
}

/** `now` never goes back (`performance.now`). It runs at once. */
export function startOpenTime(before: number, now: () => number): OpenTime {
  let spent = before
  let since: number | null = now()
  const elapsed = () => Math.round(spent + (since === null ? 0 : now() - since))
  return {
    elapsed,
    atLeast: least => {
      if (elapsed() >= least) return
      spent = least
      if (since !== null) since = now()
    },
    pause: () => {
      spent = elapsed()
      since = null
    },
    run: () => {
      since ??= now()
    },
  }
}
