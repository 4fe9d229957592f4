import { Outlet, useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useLetterKeys } from '../components/letter-keys.ts'
import { KeyMap } from './key-map.tsx'
import { showKeyMap } from './key-map-shown.ts'
import { LazyMoveDialog } from './lazy-move-dialog.tsx'
import { preloadPages } from './lazy-page.tsx'
import { Palette } from './palette/palette.tsx'
import { pageOf, useSearchMemory } from './remembered-search.ts'
import { Screen } from './screen.tsx'
import classes from './shell.module.css'
import { Sidebar } from './sidebar.tsx'
import { SkipLink } from './skip-link.tsx'
import { TopBar } from './top-bar.tsx'
import { useGoKeys } from './use-go-keys.ts'
import { useWindowKeys } from './use-window-keys.ts'

/** The frame of an open workspace: sidebar, top bar, and the page. */
export function Shell() {
  // Of the page that is shown, not of the address: while the next page is fetched, the one before stays as it is.
  const page = useMatches({ select: matches => pageOf(matches.at(-1)?.pathname ?? '') })
  useGoKeys()
  useWindowKeys()
  useLetterKeys({ '?': showKeyMap })
  useSearchMemory()
  useEffect(preloadPages, [])

  return (
    <div className={classes.shell}>
      <SkipLink />
      <Sidebar />
      <TopBar />
      <main className={classes.main}>
        <Screen key={page}>
          <Outlet />
        </Screen>
      </main>
      <KeyMap />
      <Palette />
      <LazyMoveDialog />
    </div>
  )
}
