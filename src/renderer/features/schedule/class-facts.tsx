import { type Icon as TablerIcon, IconCalendar, IconClock, IconUser, IconVideo } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassDetail } from '#contract/schedule'
import { utcOffsetHours, type Zone, zones } from '#domain/training/training'
import { api, useRegionNames } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './class-facts.module.css'
import { isProvinceRoom, roomName } from './room-name.ts'
import { shortRegency } from './short-regency.ts'

/** Who teaches, in which room, on which day, and when: in the class's own zone first, then in the others. */
export function ClassFacts({ detail }: { detail: ClassDetail }) {
  const { t } = useTranslation('schedule')
  const { clocks, day } = useFormat()
  const { regencyName } = useRegionNames()
  const waves = useWaves(detail)
  const at = (zone: Zone) => `${clocks(detail.startUtc, detail.endUtc, utcOffsetHours[zone])} ${zone}`
  const others = zones.filter(zone => zone !== detail.zone)

  return (
    <dl className={classes.facts}>
      {detail.tier === 2 ? (
        <Fact icon={IconUser} label={t('fact.instructor')} value={detail.instructorName ?? t('noInstructor')}>
          {detail.instructorRegencyCode && shortRegency(regencyName(detail.instructorRegencyCode))}
        </Fact>
      ) : (
        <Fact icon={IconUser} label={t('fact.trainer')} value={t('fact.trainerText')} />
      )}
      <Fact icon={IconVideo} label={t('fact.room')} value={roomName(t, detail.room)}>
        <RoomDetail detail={detail} />
      </Fact>
      <Fact icon={IconCalendar} label={t('fact.day')} value={day(detail.date)}>
        {t('fact.wave', { wave: detail.wave, waves })}
      </Fact>
      <Fact icon={IconClock} label={t('fact.time')} value={at(detail.zone)}>
        {others.map(at).join(', ')}
      </Fact>
    </dl>
  )
}

type FactProps = { icon: TablerIcon; label: string; value: string; children?: ReactNode }

function Fact({ icon, label, value, children }: FactProps) {
  return (
    <div className={classes.fact}>
      <dt>
        <Icon of={icon} size={13} />
        {label}
      </dt>
      <dd className={classes.value}>{value}</dd>
      {children && <dd className={classes.below}>{children}</dd>}
    </div>
  )
}

function RoomDetail({ detail: { room, roomLink, roomMeetingId } }: { detail: ClassDetail }) {
  const { t } = useTranslation('schedule')
  if (isProvinceRoom(room)) return t('fact.provinceRoom')
  // A link comes from what somebody pasted: only web addresses become one.
  if (roomLink?.startsWith('https://')) {
    return (
      <a href={roomLink} target="_blank" rel="noreferrer">
        {t('fact.roomLink')}
      </a>
    )
  }
  return roomLink ?? (roomMeetingId ? t('fact.meeting', { id: roomMeetingId }) : t('fact.noLink'))
}

function useWaves({ tier }: ClassDetail) {
  const { data: plan } = useSuspenseQuery(api.allocation.current.queryOptions())
  return plan?.tiers.find(result => result.tier === tier)?.waves ?? 1
}
