import { Switch } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import classes from './about.module.css'

/** Off unless somebody wants it; and even then Gladi asks nobody: it only says which version this is. */
export function UpdateCheck() {
  const { t } = useTranslation('settings')
  const queryClient = useQueryClient()
  const { data: settings } = useSuspenseQuery(api.workspace.settings.queryOptions())
  const { data: about } = useSuspenseQuery(api.workspace.about.queryOptions())
  const saving = useMutation(
    api.workspace.saveSettings.mutationOptions({
      onSuccess: saved => queryClient.setQueryData(api.workspace.settings.queryKey(), saved),
    }),
  )
  const isOn = (saving.isPending ? saving.variables : settings).updateCheck
  return (
    <>
      <Switch
        label={t('update.label')}
        checked={isOn}
        onChange={event => saving.mutate({ ...settings, updateCheck: event.currentTarget.checked })}
      />
      <p className={classes.hint}>{isOn ? t('update.on', { version: about.app }) : t('update.off')}</p>
    </>
  )
}
