import { Button, CopyButton, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { Page } from '../components/page.tsx'
import { ServerSettings } from '../features/exchange/server-settings.tsx'
import { FormsSettings } from '../features/questionnaire/forms-settings.tsx'
import { About } from '../features/settings/about.tsx'
import { InstructorCounts } from '../features/training/instructor-counts.tsx'
import { RoomsSettings } from '../features/training/rooms-settings.tsx'
import { TrainingName } from '../features/training/training-name.tsx'
import { Backups } from '../features/workspace/backups.tsx'
import { ExampleData } from '../features/workspace/example-data.tsx'
import { Security } from '../features/workspace/security.tsx'
import { UpdateCheck } from '../features/workspace/update-check.tsx'
import './exchange-language.ts'
import { useIsCompanion } from '../is-companion.ts'
import { appearances } from './appearance-choice.tsx'
import { languageNames, languageOf, switchLanguage } from './language.ts'
import { lockNow } from './lock-now.ts'
import { toggleScreenShare, useScreenShareMode } from './screen-share-mode.ts'
import { type SettingsGroup, type SettingsView, settingsGroups } from './settings-page-view.ts'
import classes from './settings-page.module.css'
import { abandonWork, useCloseWorkspace } from './use-close-workspace.ts'

/** Their words are those of two pages, which come when they are needed. */
const RulesSettings = lazy(async () => {
  const [settings] = await Promise.all([
    import('./rules-settings.tsx'),
    import('./readiness-language.ts'),
    import('./attendance-language.ts'),
  ])
  return { default: settings.RulesSettings }
})

/** A companion's workspace has no training of its own. */
const groupsForPlanners = new Set<SettingsGroup>(['pusat', 'pelatihan', 'ruang', 'innas', 'kesiapan', 'contoh'])

/** One column of groups, and a list of them beside it; every choice holds at once. */
export function SettingsPage({ view }: { view: SettingsView }) {
  const { t } = useTranslation('settings')
  const isCompanion = useIsCompanion()
  const groups = settingsGroups.filter(group => !isCompanion || !groupsForPlanners.has(group))
  return (
    <Page title={t('title')} subtitle={t('subtitle')}>
      <div className={classes.split}>
        <div className={classes.column}>
          {groups.map(group => (
            <Group key={group} group={group} isAsked={view.bagian === group}>
              <GroupContent group={group} />
            </Group>
          ))}
        </div>
        <nav className={classes.contents} aria-label={t('contents')}>
          {groups.map(group => (
            <Link key={group} to="/pengaturan" search={{ bagian: group }} replace>
              {t(`group.${group}`)}
            </Link>
          ))}
        </nav>
      </div>
    </Page>
  )
}

function Group({ group, isAsked, children }: { group: SettingsGroup; isAsked: boolean; children: ReactNode }) {
  const { t } = useTranslation('settings')
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isAsked) return
    section.current?.scrollIntoView({ block: 'start' })
    section.current?.focus({ preventScroll: true })
  }, [isAsked])
  return (
    <section ref={section} tabIndex={-1} className={classes.group} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`} className={classes.title}>
        {t(`group.${group}`)}
      </h2>
      {children}
    </section>
  )
}

function GroupContent({ group }: { group: SettingsGroup }) {
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  const { name = '', isExample = false } = state.open ?? {}
  switch (group) {
    case 'pelatihan':
      return <TrainingName />
    case 'ruang':
      return <RoomsSettings />
    case 'innas':
      return <InstructorCounts />
    case 'kesiapan':
      return (
        <Suspense>
          <RulesSettings />
        </Suspense>
      )
    case 'formulir':
      return <FormsSettings />
    case 'pusat':
      return <ServerSettings />
    case 'bahasa':
      return <LanguageSetting />
    case 'tampilan':
      return <AppearanceSetting />
    case 'layar':
      return <ScreenShareSetting />
    case 'keamanan':
      return <Security name={name} isExample={isExample} onLock={lockNow} />
    case 'cadangan':
      return <Backups />
    case 'folder':
      return <FolderSetting />
    case 'contoh':
      return <ExampleData isExample={isExample} abandon={abandonWork} />
    case 'pembaruan':
      return <UpdateCheck />
    case 'tentang':
      return <About />
  }
}

function LanguageSetting() {
  const { t, i18n } = useTranslation('settings')
  return (
    <SegmentedControl
      aria-label={t('group.bahasa')}
      value={languageOf(i18n.language)}
      onChange={value => void switchLanguage(value)}
      data={languageNames}
    />
  )
}

function AppearanceSetting() {
  const { t } = useTranslation('app')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      aria-label={t('appearance.title')}
      value={colorScheme}
      onChange={setColorScheme}
      data={appearances.map(({ value }) => ({ value, label: t(`appearance.${value}`) }))}
    />
  )
}

function ScreenShareSetting() {
  const { t } = useTranslation('settings')
  const isOn = useScreenShareMode(mode => mode.isOn)
  return (
    <div className={classes.line}>
      <p className={classes.words}>{t('screenShare.text')}</p>
      <Button variant="default" aria-pressed={isOn} onClick={toggleScreenShare}>
        {isOn ? t('screenShare.stop') : t('screenShare.start')}
      </Button>
    </div>
  )
}

function FolderSetting() {
  const { t } = useTranslation('settings')
  const { data: state } = useSuspenseQuery(api.workspace.state.queryOptions())
  const close = useCloseWorkspace()
  const path = state.open?.path ?? ''
  return (
    <div className={classes.line}>
      <div className={classes.words}>
        <p>{state.open?.name}</p>
        <p className={classes.detail}>{path}</p>
      </div>
      <CopyButton value={path} timeout={4000}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? t('folder.copied') : t('folder.copy')}
          </Button>
        )}
      </CopyButton>
      <Button variant="default" onClick={() => close.mutate({})}>
        {t('folder.close')}
      </Button>
    </div>
  )
}
