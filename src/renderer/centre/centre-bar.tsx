import { ActionIcon, Menu } from '@mantine/core'
import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { IconLogout, IconRefresh, IconUserCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppearanceChoice } from '../app/appearance-choice.tsx'
import { BarButton } from '../app/bar-button.tsx'
import { LanguageChoice } from '../app/language-choice.tsx'
import { ScreenShareButton } from '../app/screen-share-button.tsx'
import { Icon } from '../components/icon.tsx'
import { Mark } from '../components/mark.tsx'
import { loseSession } from '../connection/session.ts'
import { CentreCrumbs } from './centre-crumbs.tsx'
import classes from './centre-shell.module.css'
import { signOut } from './sign-in.ts'

type CentreBarProps = { centre: string; reader: { name: string; provinceCode: string | null } }

/** Says plainly that this is the centre; where one is, and what can be done from everywhere. */
export function CentreBar({ centre, reader }: CentreBarProps) {
  const { t } = useTranslation('centre')
  const queryClient = useQueryClient()
  const isAsking = useIsFetching() > 0
  return (
    <div className={classes.bar}>
      <Mark size={20} />
      <span className={classes.name} title={centre}>
        {t('title')}
      </span>
      <CentreCrumbs isOfNation={reader.provinceCode === null} />
      <BarButton
        icon={IconRefresh}
        label={t('refresh')}
        disabled={isAsking}
        onClick={() => void queryClient.invalidateQueries()}
      />
      <ScreenShareButton />
      <ReaderMenu centre={centre} reader={reader.name} />
    </div>
  )
}

function ReaderMenu({ centre, reader }: { centre: string; reader: string }) {
  const { t } = useTranslation('centre')
  const queryClient = useQueryClient()
  const leave = async () => {
    await signOut()
    queryClient.clear()
    loseSession('ended')
  }
  return (
    <Menu position="bottom-end" width={260} shadow="none">
      <Menu.Target>
        <ActionIcon aria-label={t('menu', { reader, centre })}>
          <Icon of={IconUserCircle} size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('menu', { reader, centre })}</Menu.Label>
        <LanguageChoice />
        <AppearanceChoice />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of={IconLogout} />} onClick={() => void leave()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
