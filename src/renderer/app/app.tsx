import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { initialsOf } from '#domain/roster/initials'
import { ScreenShareContext, ShownNameContext } from '../components/screen-share.ts'
import { FormatLanguageContext } from '../components/use-format.ts'
import { useSession } from '../connection/session.ts'
import { languageOf } from './language.ts'
import { LockGate } from './lock-gate.tsx'
import { queryClient } from './query-client.ts'
import { router } from './routes.tsx'
import { useScreenShareMode } from './screen-share-mode.ts'
import { SessionLostPage } from './session-lost-page.tsx'
import { theme } from './theme.ts'
import { useToldLanguage } from './use-told-language.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'gladi-color-scheme' })

const inFull = (name: string) => name

/** Everything around the pages: colours, language, data, addresses. */
export function App() {
  const { t, i18n } = useTranslation('app')
  useToldLanguage()
  const lost = useSession(session => session.lost)
  const isShared = useScreenShareMode(mode => mode.isOn)
  const closeLabel = t('close')
  const labelled = useMemo(
    () => mergeThemeOverrides(theme, { components: { CloseButton: { defaultProps: { 'aria-label': closeLabel } } } }),
    [closeLabel],
  )
  return (
    <MantineProvider theme={labelled} defaultColorScheme="auto" colorSchemeManager={colorSchemes}>
      <FormatLanguageContext value={languageOf(i18n.language)}>
        <QueryClientProvider client={queryClient}>
          <Notifications limit={3} position="bottom-right" />
          <ScreenShareContext value={isShared}>
            <ShownNameContext value={isShared ? initialsOf : inFull}>
              {lost ? (
                <SessionLostPage lost={lost} />
              ) : (
                <LockGate>
                  <RouterProvider router={router} />
                </LockGate>
              )}
            </ShownNameContext>
          </ScreenShareContext>
        </QueryClientProvider>
      </FormatLanguageContext>
    </MantineProvider>
  )
}
