import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { SettingRow } from '../../components/setting-row.tsx'
import { TextField } from '../../components/text-field.tsx'
import classes from './training-name.module.css'
import { useSavingTraining } from './use-saving-training.ts'

const longest = 120

/** What the training is called in files and messages; its sizes and days are on another page. */
export function TrainingName() {
  const { t } = useTranslation('settings')
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const saving = useSavingTraining()
  return (
    <>
      <SettingRow label={t('training.name')} error={saving.error?.message} hint={t('training.nameHint')}>
        {(id, describedBy) => (
          <TextField
            id={id}
            className={classes.name}
            describedBy={describedBy}
            value={training.name}
            read={typed => (typed.trim() !== '' && typed.trim().length <= longest ? typed.trim() : null)}
            onChange={name => saving.mutate({ ...training, name })}
          />
        )}
      </SettingRow>
      <p className={classes.link}>
        {t('training.elsewhere')} <Link to="/rencana">{t('training.openPlan')}</Link>
      </p>
    </>
  )
}
