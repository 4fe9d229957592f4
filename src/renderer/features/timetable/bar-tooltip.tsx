import { Tooltip } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ListedClass } from '#contract/schedule'
import { useClassWords } from './use-class-words.ts'

const patience = 400

/** What a bar is, when the mouse rests on it or the cursor comes to it. */
export function BarTooltip({ id, listed }: { id: string; listed: ListedClass | undefined }) {
  const { lines } = useClassWords()
  const [rested, setRested] = useState<string | null>(null)
  const wanted = listed?.id ?? null
  useEffect(() => {
    const timer = setTimeout(() => setRested(wanted), patience)
    return () => clearTimeout(timer)
  }, [wanted])

  const bar = listed && rested === listed.id ? document.getElementById(`${id}-${listed.id}`) : null
  if (!listed || !bar) return null
  return (
    <Tooltip
      key={listed.id}
      opened
      target={bar}
      position="bottom"
      label={lines(listed).map(line => <div key={line}>{line}</div>)}
    />
  )
}
