import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../components/icon.tsx'

export const appearances = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const

export function AppearanceMenu() {
  const { t } = useTranslation('app')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const current = appearances.find(({ value }) => value === colorScheme) ?? appearances[2]
  return (
    <Menu position="bottom-end" width={200} shadow="none">
      <Menu.Target>
        <Tooltip label={t('appearance.title')}>
          <ActionIcon aria-label={t('appearance.title')}>
            <Icon of={current.icon} size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {appearances.map(({ value, icon }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={value === colorScheme}
            leftSection={<Icon of={icon} />}
            rightSection={value === colorScheme && <Icon of={IconCheck} />}
            onClick={() => setColorScheme(value)}
          >
            {t(`appearance.${value}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
