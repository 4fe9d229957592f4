import { useDisclosure } from '@mantine/hooks'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLetterKeys } from '../components/letter-keys.ts'
import { KeyMap } from './key-map.tsx'
import { Screen } from './screen.tsx'
import classes from './shell.module.css'
import { Sidebar } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'
import { useGoKeys } from './use-go-keys.ts'

/** The frame of an open workspace: sidebar, top bar, and the page. */
export function Shell() {
  const { t } = useTranslation('app')
  const [keysShown, keys] = useDisclosure(false)
  const page = useLocation({ select: location => location.pathname.split('/')[1] })
  useGoKeys()
  useLetterKeys({ '?': keys.open })

  return (
    <div className={classes.shell}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
      >
        {t('skip')}
      </button>
      <Sidebar />
      <TopBar onShowKeys={keys.open} />
      <main className={classes.main}>
        <Screen key={page}>
          <Outlet />
        </Screen>
      </main>
      <KeyMap opened={keysShown} onClose={keys.close} />
    </div>
  )
}
