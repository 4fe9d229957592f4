import { useEffect, useEffectEvent, useState } from 'react'
import type { Interview } from './use-interview.ts'
import { useFinish } from './use-finish.ts'

/** An examination whose time is over is finished with what is there; that is said before it begins. */
export function useTimeOver({ opened, session, saving }: Interview) {
  const { finish } = useFinish(session)
  const [isOver, setOver] = useState(false)
  const { timeLimit } = opened
  useEffect(() => {
    if (timeLimit === null) return
    const look = setInterval(() => setOver(session.openTime.elapsed() >= timeLimit), 500)
    return () => clearInterval(look)
  }, [session, timeLimit])
  const isTime = isOver || saving === 'over'
  // Once: finishing again is the button's.
  const finishNow = useEffectEvent(() => void finish())
  useEffect(() => {
    if (isTime) finishNow()
  }, [isTime])
}
