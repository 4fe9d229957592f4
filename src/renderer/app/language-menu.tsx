import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../components/icon.tsx'
import { languageNames, languageOf, switchLanguage } from './language.ts'

export function LanguageMenu() {
  const { t, i18n } = useTranslation('app')
  const chosen = languageOf(i18n.language)
  return (
    <Menu position="bottom-end" width={200} shadow="none">
      <Menu.Target>
        <Tooltip label={t('language')}>
          <ActionIcon aria-label={t('language')}>
            <Icon of={IconLanguage} size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {languageNames.map(({ value, label }) => (
          <Menu.Item
            key={value}
            lang={value}
            role="menuitemradio"
            aria-checked={value === chosen}
            rightSection={value === chosen && <Icon of={IconCheck} />}
            onClick={() => void switchLanguage(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
