import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
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
        <Menu.RadioGroup value={colorScheme} onChange={value => setColorScheme(value as typeof colorScheme)}>
          {appearances.map(({ value, icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon of={icon} />} closeMenuOnClick>
              {t(`appearance.${value}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
