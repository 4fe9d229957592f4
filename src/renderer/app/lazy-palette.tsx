import { useSpotlight } from '@mantine/spotlight'
import { lazy, Suspense, useState } from 'react'
import { paletteStore } from './palette-opening.ts'

const load = () => import('./palette/palette.tsx')
const Palette = lazy(async () => ({ default: (await load()).Palette }))

export const preloadPalette = () => void load()

/** The palette's code is fetched when it is first opened, or while nothing else is to be done. */
export function LazyPalette() {
  const { opened } = useSpotlight(paletteStore)
  const [wasOpened, setWasOpened] = useState(false)
  if (opened && !wasOpened) setWasOpened(true)
  return wasOpened ? (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  ) : null
}
