import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormat } from '../../components/use-format.ts'
import { readClock } from './read-clock.ts'
import { settingsProblems } from './settings-problems.ts'
import type { SettingsProps } from './training-form.tsx'
import classes from './training-form.module.css'

/** The sessions of a day, in local time: each is a wave of classes. */
export function SessionFields({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('training')
  const { language } = useFormat()
  const { sessions } = settings
  const problems = settingsProblems(settings)
  const problem = (['session-ends-before-it-starts', 'sessions-overlap'] as const).find(kind => problems.includes(kind))
  const [isUnreadable, setUnreadable] = useState(false)
  const write = (clock: string) => (language === 'id' ? clock.replace(':', '.') : clock)
  const replace = (index: number, end: 'start' | 'end', clock: string) =>
    onChange({ ...settings, sessions: sessions.map((one, at) => (at === index ? { ...one, [end]: clock } : one)) })

  return (
    <>
      {sessions.map((session, index) => (
        // Sessions have no name but their place in the day.
        <div key={index} className={classes.session}>
          <span>{sessions.length === 1 ? t('sessions.local') : t('sessions.nth', { number: index + 1 })}</span>
          <span className={classes.clocks}>
            {(['start', 'end'] as const).map(end => (
              <TextField
                key={end}
                id={`session-${settings.tier}-${index}-${end}`}
                className={classes.clock}
                label={t(`sessions.${end}`, { number: index + 1 })}
                value={session[end]}
                write={write}
                read={readClock}
                invalid={problem !== undefined}
                onUnreadable={setUnreadable}
                onChange={clock => replace(index, end, clock)}
              />
            ))}
            {sessions.length > 1 && (
              <ActionIcon
                aria-label={t('sessions.remove', { number: index + 1 })}
                onClick={() => onChange({ ...settings, sessions: sessions.filter((_, at) => at !== index) })}
              >
                <Icon of={IconX} />
              </ActionIcon>
            )}
          </span>
        </div>
      ))}
      {(isUnreadable || problem) && (
        <p className={classes.problem} role="status">
          {isUnreadable ? t('invalid.clock') : t(`problem.${problem!}`)}
        </p>
      )}
      {sessions.length < 4 && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<Icon of={IconPlus} />}
          onClick={() => onChange({ ...settings, sessions: [...sessions, { start: '16:00', end: '19:00' }] })}
        >
          {t('sessions.add')}
        </Button>
      )}
    </>
  )
}
