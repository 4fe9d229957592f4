import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageNames, languageOf, switchLanguage } from './language.ts'

/** Part of a menu. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation('app')
  return (
    <>
      <Menu.Label>{t('language')}</Menu.Label>
      <Menu.RadioGroup value={languageOf(i18n.language)} onChange={value => void switchLanguage(languageOf(value))}>
        {languageNames.map(({ value, label }) => (
          <Menu.RadioItem key={value} value={value} lang={value} closeMenuOnClick>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}
