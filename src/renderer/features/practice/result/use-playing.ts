import { useEffect, useState } from 'react'

/** One event after the other, a little slower than one reads a line; stops at the last. */
const pace = 1200

export type Playing = { step: number; isPlaying: boolean; goTo: (step: number) => void; toggle: () => void }

export function usePlaying(first: number, last: number): Playing {
  const [step, setStep] = useState(first)
  const [isWanted, setWanted] = useState(false)
  const isPlaying = isWanted && step < last
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setTimeout(() => setStep(step + 1), pace)
    return () => clearTimeout(timer)
  }, [isPlaying, step])
  const goTo = (next: number) => {
    setWanted(false)
    setStep(Math.max(0, Math.min(last, next)))
  }
  const toggle = () => {
    if (step >= last) setStep(0)
    setWanted(!isPlaying)
  }
  return { step, isPlaying, goTo, toggle }
}
