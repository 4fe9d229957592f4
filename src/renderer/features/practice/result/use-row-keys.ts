import { useEffect, useEffectEvent } from 'react'
import type { ResultRow } from './result-rows.ts'

/** F6 opens the next difference, Shift F6 the one before, from wherever the focus is. */
export function useRowKeys(
  different: readonly ResultRow[],
  current: ResultRow | undefined,
  onSelect: (row: ResultRow) => void,
) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F6' || different.length === 0) return
    event.preventDefault()
    const at = different.findIndex(({ key }) => key === current?.key)
    const next = event.shiftKey ? (at <= 0 ? different.length - 1 : at - 1) : (at + 1) % different.length
    onSelect(different[next]!)
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
