import { Progress } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import type { TierSettings } from '#domain/training/training'
import { Pill } from '../../components/pill.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { Forecast } from './forecast.ts'
import classes from './feasibility-answer.module.css'

type FeasibilityAnswerProps = { settings: TierSettings; answer: Forecast }

/** Does it fit? In one sentence with the numbers, and one on what follows. */
export function FeasibilityAnswer({ settings, answer }: FeasibilityAnswerProps) {
  const { t } = useTranslation('allocation')
  const { date } = useFormat()
  return (
    <section aria-live="polite">
      <p className={classes.sentence}>
        <Trans
          t={t}
          i18nKey={settings.roomPool === 'national' ? 'answer.seats' : 'answer.seatsByProvince'}
          values={{
            people: answer.people,
            rooms: settings.roomCount,
            largest: settings.limits.largest,
            seats: answer.seatsPerWave,
          }}
          components={{ b: <b /> }}
        />
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
      <UntilDeadline settings={settings} answer={answer} />
    </section>
  )
}

/** How many seats there are until the last day allowed, and what is missing. */
function UntilDeadline({ settings: { lastDate }, answer }: FeasibilityAnswerProps) {
  const { t } = useTranslation('allocation')
  const { date, share } = useFormat()
  const { people, isLate, seatsUntilLastDate: seats } = answer
  if (lastDate === null || seats === null) return null
  const part = Math.min(1, seats / Math.max(1, people))
  return (
    <>
      {isLate && (
        <p className={classes.second}>
          <Trans
            t={t}
            i18nKey={seats < people ? 'answer.short' : 'answer.late'}
            values={{ last: date(lastDate), seats, missing: people - seats }}
            components={{ b: <b className={classes.missing} /> }}
          />
        </p>
      )}
      <Progress className={classes.bar} value={part * 100} size={8} aria-label={t('answer.bar')} />
      <p className={classes.scale}>
        <span>{t('answer.barSeats', { seats, share: share(part) })}</span>
        <span>{t('people', { count: people })}</span>
      </p>
    </>
  )
}

/** The answer in a word, beside the page's title; nothing where people fit. */
export function FitPill({ answer: { isLate, seatsUntilLastDate, people } }: { answer: Forecast }) {
  const { t } = useTranslation('allocation')
  if (!isLate) return null
  return (seatsUntilLastDate ?? people) < people ? (
    <Pill kind="bad">{t('answer.notEnough')}</Pill>
  ) : (
    <Pill kind="warn">{t('ways.late')}</Pill>
  )
}
