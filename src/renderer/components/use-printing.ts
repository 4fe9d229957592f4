import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed. What is only for paper is drawn just then: 1,120 classes would slow the screen. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // Drawn before the handler returns: the browser takes the page as it then is.
    const tell = (isPrinting: boolean) => flushSync(() => setPrinting(isPrinting))
    const media = window.matchMedia('print')
    const onChange = (event: MediaQueryListEvent) => tell(event.matches)
    const onBefore = () => tell(true)
    const onAfter = () => tell(false)
    media.addEventListener('change', onChange)
    window.addEventListener('beforeprint', onBefore)
    window.addEventListener('afterprint', onAfter)
    return () => {
      media.removeEventListener('change', onChange)
      window.removeEventListener('beforeprint', onBefore)
      window.removeEventListener('afterprint', onAfter)
    }
  }, [])
  return printing
}
