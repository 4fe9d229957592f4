import { useTranslation } from 'react-i18next'
import { SettingRow } from '../../components/setting-row.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormat } from '../../components/use-format.ts'
import { readDate } from './read-date.ts'
import { settingsProblems } from './settings-problems.ts'
import type { SettingsProps } from './training-form.tsx'
import classes from './training-form.module.css'

/** First day, and the last one allowed, which may be left empty. */
export function DatesFields({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('training')
  const { date, weekday } = useFormat()
  const isReversed = settingsProblems(settings).includes('last-before-first')
  return (
    <>
      <SettingRow label={t('dates.first')} hint={weekday(settings.firstDate)}>
        {(id, describedBy) => (
          <TextField
            id={id}
            className={classes.date}
            value={settings.firstDate}
            write={date}
            read={readDate}
            describedBy={describedBy}
            onChange={firstDate => onChange({ ...settings, firstDate })}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t('dates.last')}
        hint={settings.lastDate === null ? t('dates.noLast') : weekday(settings.lastDate)}
        error={isReversed ? t('problem.last-before-first') : undefined}
      >
        {(id, describedBy) => (
          <TextField
            id={id}
            className={classes.date}
            value={settings.lastDate ?? ''}
            write={kept => kept && date(kept)}
            read={typed => (typed.trim() === '' ? '' : readDate(typed))}
            invalid={isReversed}
            describedBy={describedBy}
            onChange={typed => onChange({ ...settings, lastDate: typed === '' ? null : typed })}
          />
        )}
      </SettingRow>
    </>
  )
}
