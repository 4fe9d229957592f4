import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../components/use-format.ts'
import type { Forecast } from './forecast.ts'
import classes from './feasibility-answer.module.css'
import type { TierSettings } from '#domain/training/training'

/** Does it fit? In one sentence with the numbers, and one on what follows. */
export function FeasibilityAnswer({ settings, answer }: { settings: TierSettings; answer: Forecast }) {
  const { t } = useTranslation('allocation')
  const { date, share } = useFormat()
  const seats = answer.seatsUntilLastDate
  const isShort = seats !== null && seats < answer.people

  return (
    <section aria-live="polite">
      <p className={classes.sentence}>
        {t(settings.roomPool === 'national' ? 'answer.seats' : 'answer.seatsByProvince', {
          people: answer.people,
          rooms: settings.roomCount,
          largest: settings.limits.largest,
          seats: answer.seatsPerWave,
        })}
      </p>
      <p className={classes.second}>
        {answer.lastDate &&
          t(answer.waves === 1 ? 'answer.oneWave' : 'answer.waves', {
            classes: answer.classes,
            waves: answer.waves,
            first: date(settings.firstDate),
            last: date(answer.lastDate),
          })}
      </p>
      {answer.isLate && settings.lastDate && (
        <p className={classes.late}>
          {isShort
            ? t('answer.short', { last: date(settings.lastDate), seats, missing: answer.people - seats })
            : t('answer.late', { last: date(settings.lastDate) })}
        </p>
      )}
      {seats !== null && (
        <div className={classes.bar}>
          <Progress
            value={Math.min(100, (seats / Math.max(1, answer.people)) * 100)}
            size={8}
            aria-label={t('answer.bar')}
          />
          <p className={classes.scale}>
            <span>
              {t('answer.barSeats', { seats, share: share(Math.min(1, seats / Math.max(1, answer.people))) })}
            </span>
            <span>{t('people', { count: answer.people })}</span>
          </p>
        </div>
      )}
    </section>
  )
}
