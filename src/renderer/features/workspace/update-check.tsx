import { Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import classes from './security.module.css'
import { useSavingUserSettings } from './use-saving-user-settings.ts'

/** Off unless somebody wants it; and even then Gladi asks nobody: it only says which version this is. */
export function UpdateCheck() {
  const { t } = useTranslation('settings')
  const { data: settings } = useSuspenseQuery(api.workspace.settings.queryOptions())
  const { data: about } = useSuspenseQuery(api.workspace.about.queryOptions())
  const save = useSavingUserSettings()
  return (
    <>
      <Switch
        label={t('update.label')}
        checked={settings.updateCheck}
        onChange={event => save({ updateCheck: event.currentTarget.checked })}
      />
      <p className={classes.detail}>
        {settings.updateCheck ? t('update.on', { version: about.app }) : t('update.off')}
      </p>
    </>
  )
}
