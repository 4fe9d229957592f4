import { useRef } from 'react'

/** Whole seconds that work of this name still takes at its pace so far; null in the first two seconds. */
export function useSecondsLeft(name: string, share: number): number | null {
  const started = useRef({ name: '', at: 0, share: 0 })
  const now = performance.now()
  if (started.current.name !== name) started.current = { name, at: now, share }
  const elapsed = now - started.current.at
  const done = share - started.current.share
  if (elapsed < 2000 || done <= 0) return null
  return Math.max(1, Math.round(((elapsed / done) * (1 - share)) / 1000))
}
