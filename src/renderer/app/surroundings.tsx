import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { initialsOf } from '#domain/roster/initials'
import { ScreenShareContext, ShownNameContext } from '../components/screen-share.ts'
import { FormatLanguageContext } from '../components/use-format.ts'
import { languageOf } from './language.ts'
import { useScreenShareMode } from './screen-share-mode.ts'
import { theme } from './theme.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'gladi-color-scheme' })

const inFull = (name: string) => name

/** What every page stands in, whoever serves the window: colours, language, data, how names are shown. */
export function Surroundings({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  const { t, i18n } = useTranslation('app')
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
            <ShownNameContext value={isShared ? initialsOf : inFull}>{children}</ShownNameContext>
          </ScreenShareContext>
        </QueryClientProvider>
      </FormatLanguageContext>
    </MantineProvider>
  )
}
