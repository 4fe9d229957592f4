import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { takesLetters } from '../components/letter-keys.ts'
import { usePages } from './use-pages.ts'

const patience = 1500

/**
 * G, then a letter within a second and a half, goes to a page. Listens before the pages do, since the second letter may
 * mean something to them.
 */
export function useGoKeys() {
  const navigate = useNavigate()
  const pages = usePages()

  useEffect(() => {
    let pressedAt = Number.NEGATIVE_INFINITY
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || takesLetters(event.target)) return
      const page = event.timeStamp - pressedAt <= patience && pages.find(({ key }) => key === event.key.toUpperCase())
      pressedAt = event.key.toLowerCase() === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (!page) return
      event.stopPropagation()
      event.preventDefault()
      void navigate({ to: page.to })
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [navigate, pages])
}
