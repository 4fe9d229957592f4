import { Link } from '@tanstack/react-router'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { utcOffsetHours, zones } from '#domain/training/training'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { Clash } from './clashes.ts'
import classes from './timetable-foot.module.css'
import { useClassWords } from './use-class-words.ts'

type TimetableFootProps = { clashes: Clash[]; onGoTo: (code: string) => void }

/** What the tints mean, and what clashes, each with a way to it. */
export function TimetableFoot({ clashes, onGoTo }: TimetableFootProps) {
  const { t } = useTranslation('timetable')
  const { language } = useFormat()
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}${language === 'id' ? '.' : ':'}00`
  return (
    <footer className={classes.foot}>
      <p className={classes.legend}>
        {zones.map(zone => (
          <span key={zone}>
            <i data-zone={zone} aria-hidden />
            {t('legend', { zone, local: clock(8), wib: clock(8 - utcOffsetHours[zone] + utcOffsetHours.WIB) })}
          </span>
        ))}
        {clashes.length === 0 && (
          <span className={classes.keys}>
            <KeyHint keys={['+', '−']} /> {t('keys.zoom')} <KeyHint keys={['Enter']} /> {t('keys.open')}
          </span>
        )}
      </p>
      {clashes.length === 0 ? (
        <p className={classes.well}>
          <Icon of={IconCircleCheck} />
          {t('noClash')}
        </p>
      ) : (
        <ul className={classes.clashes} aria-label={t('clashes', { count: clashes.length })}>
          {clashes.map(clash => (
            <ClashLine key={`${clash.kind} ${clash.classes.map(({ id }) => id).join(' ')}`} {...{ clash, onGoTo }} />
          ))}
        </ul>
      )}
    </footer>
  )
}

function ClashLine({
  clash: { kind, classes: concerned },
  onGoTo,
}: { clash: Clash } & Pick<TimetableFootProps, 'onGoTo'>) {
  const { t } = useTranslation('timetable')
  const { day } = useFormat()
  const { instructor } = useClassWords()
  const first = concerned[0]!
  return (
    <li className={classes.clash}>
      <Icon of={IconAlertTriangle} size={14} />
      <span>
        {t(`clash.${kind}`, {
          day: day(first.date),
          first: first.code,
          second: concerned[1]?.code ?? '',
          name: instructor(first),
        })}
      </span>
      <button type="button" onClick={() => onGoTo(first.code)}>
        {t('show')}
      </button>
      <Link to="/kelas/$classId" params={{ classId: first.id }} search={{}}>
        {t('openClass', { code: first.code })}
      </Link>
    </li>
  )
}
