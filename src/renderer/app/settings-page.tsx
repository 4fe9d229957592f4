import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { Page } from '../components/page.tsx'
import { Backups } from '../features/workspace/backups.tsx'
import { appearances } from './appearance-choice.tsx'
import { languageNames, languageOf, switchLanguage } from './language.ts'
import classes from './settings-page.module.css'
import { useCloseWorkspace } from './use-close-workspace.ts'

/** One column; every choice holds at once. */
export function SettingsPage() {
  const { t, i18n } = useTranslation('app')
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const close = useCloseWorkspace()

  return (
    <Page title={t('page.settings')} layout="column">
      <Group title={t('language')}>
        <SegmentedControl
          aria-label={t('language')}
          value={languageOf(i18n.language)}
          onChange={value => void switchLanguage(value)}
          data={languageNames}
        />
      </Group>
      <Group title={t('appearance.title')}>
        <SegmentedControl
          aria-label={t('appearance.title')}
          value={colorScheme}
          onChange={setColorScheme}
          data={appearances.map(({ value }) => ({ value, label: t(`appearance.${value}`) }))}
        />
      </Group>
      <Group title={t('settings.backups')}>
        <Backups />
      </Group>
      <Group title={t('settings.training')}>
        <div className={classes.line}>
          <div className={classes.words}>
            <p>{state.open?.name}</p>
            <p className={classes.detail}>{state.open?.path}</p>
          </div>
          <Button variant="default" onClick={() => close.mutate({})}>
            {t('closeWorkspace')}
          </Button>
        </div>
      </Group>
      <Group title={t('settings.about')}>
        <p>{t('settings.version', { version: state.appVersion })}</p>
        <p className={classes.detail}>{t('settings.aboutText')}</p>
      </Group>
    </Page>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  )
}
