import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../api.ts'
import { languageOf } from './language.ts'

/** Tells the host the window's language, for what it shows outside of it: the desktop's menu. */
export function useToldLanguage() {
  const { language } = useTranslation().i18n
  useEffect(() => {
    // A host that cannot be reached says so where it matters; a menu in the other language does no harm.
    client.workspace.setLanguage({ language: languageOf(language) }).catch(() => {})
  }, [language])
}
