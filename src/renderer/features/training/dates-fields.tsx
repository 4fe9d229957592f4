import { useTranslation } from 'react-i18next'
import { SettingRow } from '../../components/setting-row.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormat } from '../../components/use-format.ts'
import { settingsProblems } from './settings-problems.ts'
import type { SettingsProps } from './training-form.tsx'
import classes from './training-form.module.css'

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** First day, and the last one allowed, which may be left empty. */
export function DatesFields({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('training')
  const { day } = useFormat()
  const isReversed = settingsProblems(settings).includes('last-before-first')
  return (
    <>
      <SettingRow label={t('dates.first')} hint={day(settings.firstDate)}>
        {(id, describedBy) => (
          <TextField
            id={id}
            className={classes.date}
            type="date"
            value={settings.firstDate}
            read={typed => (isoDate.test(typed) ? typed : null)}
            describedBy={describedBy}
            onChange={firstDate => onChange({ ...settings, firstDate })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t('dates.last')}
        hint={settings.lastDate === null ? t('dates.noLast') : day(settings.lastDate)}
        error={isReversed ? t('problem.last-before-first') : undefined}
      >
        {(id, describedBy) => (
          <TextField
            id={id}
            className={classes.date}
            type="date"
            value={settings.lastDate ?? ''}
            read={typed => (typed === '' || isoDate.test(typed) ? typed : null)}
            invalid={isReversed}
            describedBy={describedBy}
            onChange={typed => onChange({ ...settings, lastDate: typed === '' ? null : typed })}
          />
        )}
      </SettingRow>
    </>
  )
}
