import { useState } from 'react'
import { useFormat } from '../../components/use-format.ts'

/** `16.12` of today, `25 Feb` of another day. */
export function useShortTime() {
  const { instant } = useFormat()
  const [today] = useState(() => new Date().toISOString())
  return (at: string) => {
    const [date, time] = instant(at).split(', ')
    const isToday = instant(today).startsWith(`${date},`)
    return isToday ? time!.split(' ')[0]! : date!.split(' ').slice(0, 2).join(' ')
  }
}
