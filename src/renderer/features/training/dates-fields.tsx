import { useState } from 'react'
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
  const isReversed = settingsProblems(settings).includes('last-before-first')
  return (
    <>
      <DateRow
        label={t('dates.first')}
        value={settings.firstDate}
        onChange={firstDate => firstDate !== null && onChange({ ...settings, firstDate })}
      />
      <DateRow
        label={t('dates.last')}
        value={settings.lastDate}
        whenEmpty={t('dates.noLast')}
        problem={isReversed ? t('problem.last-before-first') : undefined}
        onChange={lastDate => onChange({ ...settings, lastDate })}
      />
    </>
  )
}

type DateRowProps = {
  label: string
  value: string | null
  /** Said below an empty field; where absent, the field must not be empty. */
  whenEmpty?: string
  problem?: string | undefined
  onChange: (value: string | null) => void
}

function DateRow({ label, value, whenEmpty, problem, onChange }: DateRowProps) {
  const { t } = useTranslation('training')
  const { date, weekday } = useFormat()
  const [isUnreadable, setUnreadable] = useState(false)
  return (
    <SettingRow
      label={label}
      hint={value === null ? whenEmpty : weekday(value)}
      error={isUnreadable ? t('invalid.date') : problem}
    >
      {(id, describedBy) => (
        <TextField
          id={id}
          className={classes.date}
          value={value ?? ''}
          write={kept => kept && date(kept)}
          read={typed => (whenEmpty !== undefined && typed.trim() === '' ? '' : readDate(typed))}
          invalid={problem !== undefined}
          describedBy={describedBy}
          onUnreadable={setUnreadable}
          onChange={typed => onChange(typed === '' ? null : typed)}
        />
      )}
    </SettingRow>
  )
}
