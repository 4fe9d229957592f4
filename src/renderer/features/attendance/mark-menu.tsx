import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attendee } from '#contract/attendance'
import type { AttendanceStatus } from '#domain/attendance/minutes-present'
import { Icon } from '../../components/icon.tsx'
import { useShownName } from '../../components/screen-share.ts'
import classes from './attendance.module.css'
import { useAttendanceEdits } from './use-attendance-edits.ts'

type MarkMenuProps = {
  attendee: Attendee
  code: string
  status: AttendanceStatus | 'unknown'
  /** Minutes of the session. */
  most: number
  onMinutes: () => void
}

/** Whether somebody was there, and how to say it by hand. */
export function MarkMenu({ attendee, code, status, most, onMinutes }: MarkMenuProps) {
  const { t } = useTranslation('attendance')
  const shownName = useShownName()
  const { setMinutes } = useAttendanceEdits()
  const { participantId, name, source } = attendee
  const mark = (minutes: number | null) =>
    void setMinutes({ classCode: code, participantIds: [participantId], minutes })
  return (
    <Menu position="bottom-start" shadow="none">
      <Menu.Target>
        <UnstyledButton
          className={classes.status}
          data-status={status}
          aria-label={`${t('mark.of', { name: shownName(name) })}: ${t(`status.${status}`)}`}
        >
          {t(`status.${status}`)}
          <Icon of={IconChevronDown} size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => mark(most)}>{t('mark.present')}</Menu.Item>
        <Menu.Item onClick={() => mark(0)}>{t('mark.absent')}</Menu.Item>
        <Menu.Item onClick={onMinutes}>{t('mark.minutes')}</Menu.Item>
        {source === 'hand' && <Menu.Item onClick={() => mark(null)}>{t('mark.reported')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
