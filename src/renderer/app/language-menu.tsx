import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../components/icon.tsx'
import { languageNames, languageOf, switchLanguage } from './language.ts'

export function LanguageMenu() {
  const { t, i18n } = useTranslation('app')
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
        <Menu.RadioGroup value={languageOf(i18n.language)} onChange={value => void switchLanguage(languageOf(value))}>
          {languageNames.map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value} lang={value} closeMenuOnClick>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
