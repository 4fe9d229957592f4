import { ActionIcon, Tooltip } from '@mantine/core'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { IconChevronRight, IconHelp } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../components/icon.tsx'
import { ClassCrumb } from '../features/schedule/class-crumb.tsx'
import { AppearanceMenu } from './appearance-menu.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { pages } from './pages.ts'
import classes from './top-bar.module.css'

export function TopBar({ onShowKeys }: { onShowKeys: () => void }) {
  const { t } = useTranslation('app')
  return (
    <header className={classes.bar}>
      <Path />
      <LanguageMenu />
      <AppearanceMenu />
      <Tooltip label={t('keys.title')}>
        <ActionIcon aria-label={t('keys.title')} onClick={onShowKeys}>
          <Icon of={IconHelp} size={18} />
        </ActionIcon>
      </Tooltip>
    </header>
  )
}

function Path() {
  const { t } = useTranslation('app')
  const first = useLocation({ select: location => location.pathname.split('/')[1] })
  const { classId } = useParams({ strict: false })
  const page = pages.find(({ to }) => to === `/${first}`)
  if (!page) return <span className={classes.path} />

  const name = t(`page.${page.name}`)
  return (
    <nav className={classes.path} aria-label={t('path')}>
      {classId ? <Link to={page.to}>{name}</Link> : <b>{name}</b>}
      {classId && (
        <>
          <Icon of={IconChevronRight} size={14} />
          <Suspense fallback={null}>
            <ClassCrumb classId={classId} />
          </Suspense>
        </>
      )}
    </nav>
  )
}
