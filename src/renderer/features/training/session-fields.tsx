import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/icon.tsx'
import type { SessionTimes } from '#domain/training/training'
import { TextField } from '../../components/text-field.tsx'
import { useFormat } from '../../components/use-format.ts'
import { nextSession } from './next-session.ts'
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
  const next = nextSession(sessions)
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
                invalid={isInvalid(sessions, index)}
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
      {sessions.length < 4 && next && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<Icon of={IconPlus} />}
          onClick={() => onChange({ ...settings, sessions: [...sessions, next] })}
        >
          {t('sessions.add')}
        </Button>
      )}
    </>
  )
}

/** Ends before it starts, or starts before the one before ends. */
function isInvalid(sessions: SessionTimes, index: number) {
  const { start, end } = sessions[index]!
  return start >= end || start < (sessions[index - 1]?.end ?? '')
}
