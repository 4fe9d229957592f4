import { Menu, UnstyledButton } from '@mantine/core'
import { IconLogout, IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../components/icon.tsx'
import { Mark } from '../components/mark.tsx'
import { AppearanceChoice } from './appearance-choice.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { leaveSafely } from './leaving.ts'
import { useCloseWorkspace } from './use-close-workspace.ts'
import classes from './workspace-menu.module.css'

/** Which training is open, how the window looks, and the way out. */
export function WorkspaceMenu({ name }: { name: string }) {
  const { t } = useTranslation('app')
  const close = useCloseWorkspace()
  return (
    <Menu position="bottom-start" width={240} shadow="none">
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={t('workspaceMenu', { name })}>
          <Mark size={20} />
          <span className={classes.name} title={name}>
            {name}
          </span>
          <Icon of={IconSelector} size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageChoice />
        <AppearanceChoice />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of={IconLogout} />} onClick={() => leaveSafely(() => close.mutate({}))}>
          {t('closeWorkspace')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
