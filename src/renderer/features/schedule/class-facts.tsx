import { Popover, UnstyledButton } from '@mantine/core'
import {
  type Icon as TablerIcon,
  IconCalendar,
  IconChevronDown,
  IconClock,
  IconUser,
  IconVideo,
} from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassDetail } from '#contract/schedule'
import { utcOffsetHours, type Zone, zones } from '#domain/training/training'
import { api, useRegionNames } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useShownName } from '../../components/screen-share.ts'
import { useFormat } from '../../components/use-format.ts'
import classes from './class-facts.module.css'
import { InstructorPicker } from './instructor-picker.tsx'
import { isProvinceRoom, roomName } from './room-name.ts'
import { RoomPicker } from './room-picker.tsx'
import { shortRegency } from './short-regency.ts'
import { SmallSkeleton } from './small-skeleton.tsx'
import { TimePicker } from './time-picker.tsx'

/** Which of the facts' menus is open; day and time share what they offer. */
export type OpenFact = 'instructor' | 'room' | 'day' | 'time' | null

type ClassFactsProps = { detail: ClassDetail; open: OpenFact; onOpen: (fact: OpenFact) => void }

/** Who teaches, in which room, on which day, and when, each a menu that changes it. Times: the class's own zone first. */
export function ClassFacts({ detail, open, onOpen }: ClassFactsProps) {
  const { t } = useTranslation('schedule')
  const { clocks, day } = useFormat()
  const { regencyName } = useRegionNames()
  const shownName = useShownName()
  const waves = useWaves(detail)
  const at = (zone: Zone) => `${clocks(detail.startUtc, detail.endUtc, utcOffsetHours[zone])} ${zone}`
  const others = zones.filter(zone => zone !== detail.zone)
  const close = () => onOpen(null)
  const menu = { open, onOpen }
  const home = detail.instructorRegencyCode
    ? shortRegency(regencyName(detail.instructorRegencyCode))
    : detail.instructorId && t('office')

  return (
    <div className={classes.facts} role="group" aria-label={t('fact.all', { code: detail.code })}>
      {detail.tier === 2 ? (
        <FactMenu
          {...menu}
          name="instructor"
          icon={IconUser}
          label={t('fact.instructor')}
          shortcut="I"
          value={detail.instructorName === null ? t('noInstructor') : shownName(detail.instructorName)}
          below={home}
        >
          <InstructorPicker detail={detail} onDone={close} />
        </FactMenu>
      ) : (
        <div className={classes.fact}>
          <span className={classes.label}>
            <Icon of={IconUser} size={13} />
            {t('fact.trainer')}
          </span>
          <span className={classes.value}>{t('fact.trainerText')}</span>
        </div>
      )}
      <FactMenu
        {...menu}
        name="room"
        icon={IconVideo}
        label={t('fact.room')}
        shortcut="R"
        value={roomName(t, detail.room)}
        below={<RoomDetail detail={detail} />}
      >
        <RoomPicker detail={detail} onDone={close} />
      </FactMenu>
      <FactMenu
        {...menu}
        name="day"
        icon={IconCalendar}
        label={t('fact.day')}
        value={day(detail.date)}
        below={t('fact.wave', { wave: detail.wave, waves })}
      >
        <TimePicker detail={detail} onDone={close} />
      </FactMenu>
      <FactMenu
        {...menu}
        name="time"
        icon={IconClock}
        label={t('fact.time')}
        shortcut="T"
        value={at(detail.zone)}
        below={others.map(at).join(', ')}
      >
        <TimePicker detail={detail} onDone={close} />
      </FactMenu>
    </div>
  )
}

type FactMenuProps = Pick<ClassFactsProps, 'open' | 'onOpen'> & {
  name: Exclude<OpenFact, null>
  icon: TablerIcon
  label: string
  shortcut?: string
  value: string
  below: ReactNode
  children: ReactNode
}

function FactMenu({ open, onOpen, name, icon, label, shortcut, value, below, children }: FactMenuProps) {
  const { t } = useTranslation('schedule')
  const isOpen = open === name
  return (
    <div className={classes.fact}>
      <Popover
        opened={isOpen}
        onChange={opened => onOpen(opened ? name : null)}
        position="bottom-start"
        width={440}
        shadow="none"
        trapFocus
        returnFocus
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <UnstyledButton
            className={classes.button}
            aria-label={t('fact.change', { fact: label, value })}
            onClick={() => onOpen(isOpen ? null : name)}
          >
            <span className={classes.label}>
              <Icon of={icon} size={13} />
              {label}
              <Icon of={IconChevronDown} size={12} />
              {shortcut && (
                <span className={classes.key}>
                  <KeyHint keys={[shortcut]} />
                </span>
              )}
            </span>
            <span className={classes.value} title={value}>
              {value}
            </span>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={label}>
          <Suspense fallback={<SmallSkeleton />}>{children}</Suspense>
        </Popover.Dropdown>
      </Popover>
      <span className={classes.below}>{below}</span>
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
