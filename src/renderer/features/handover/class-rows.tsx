import { ActionIcon, Menu } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  IconCalendarEvent,
  IconCheck,
  IconChecklist,
  IconDots,
  IconPrinter,
  IconSchool,
  IconUser,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClassFile, ClassMessage, Recipient } from '#contract/handover'
import { utcOffsetHours } from '#domain/training/training'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { saveFile } from '../../components/save-file.ts'
import { useShownName } from '../../components/screen-share.ts'
import { showDone, showInfo } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './class-rows.module.css'

type ClassRowsProps = { recipient: Recipient; withNumbers: boolean }

/** Each class of a recipient with what can be made of it alone. */
export function ClassRows({ recipient, withNumbers }: ClassRowsProps) {
  const { language } = useFormat()
  const { data: messages } = useSuspenseQuery(api.handover.messages.queryOptions({ input: { recipient, language } }))
  return (
    <ul className={classes.rows}>
      {messages.map(message => (
        <ClassRow key={message.classId} recipient={recipient} message={message} withNumbers={withNumbers} />
      ))}
    </ul>
  )
}

type ClassRowProps = ClassRowsProps & { message: ClassMessage }

function ClassRow({ recipient, message, withNumbers }: ClassRowProps) {
  const { t } = useTranslation('handover')
  const { day, clocks } = useFormat()
  const shownName = useShownName()
  const { classId, code, date, startUtc, endUtc, zone, instructorName, copied } = message
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.code}>{code}</span>
        <span className={classes.detail}>
          {`${day(date)}, ${clocks(startUtc, endUtc, utcOffsetHours[zone])} ${zone}`}
          {instructorName && `, ${shownName(instructorName)}`}
        </span>
      </div>
      {copied?.isCurrent && (
        <span className={classes.copied}>
          <Icon of={IconCheck} size={14} />
          {t('copied')}
        </span>
      )}
      <Link
        to="/serahkan/pesan/$recipient"
        params={{ recipient }}
        search={{ kelas: classId }}
        aria-label={t('messageOf', { code })}
      >
        {t('message')}
      </Link>
      <ClassMenu message={message} withNumbers={withNumbers} />
    </li>
  )
}

function ClassMenu({ message: { classId, code, instructorName }, withNumbers }: Omit<ClassRowProps, 'recipient'>) {
  const { t } = useTranslation('handover')
  const save = useClassFile()
  const start = (file: ClassFile) => save.mutate({ classId, file, withNumbers })
  return (
    <Menu position="bottom-end" width={240} shadow="none">
      <Menu.Target>
        <ActionIcon aria-label={t('filesOf', { code })} loading={save.isPending}>
          <Icon of={IconDots} size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon of={IconPrinter} />}
          renderRoot={props => <Link to="/cetak/kelas/$classId" params={{ classId }} {...props} />}
        >
          {t('printList')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={IconChecklist} />} onClick={() => start('attendance')}>
          {t('classFile.attendance')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={IconCalendarEvent} />} onClick={() => start('calendar')}>
          {t('classFile.calendar')}
        </Menu.Item>
        {instructorName !== null && (
          <Menu.Item leftSection={<Icon of={IconUser} />} onClick={() => start('instructor-calendar')}>
            {t('classFile.instructor-calendar')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<Icon of={IconSchool} />}
          renderRoot={props => <Link to="/kelas/$classId" params={{ classId }} {...props} />}
        >
          {t('openClass')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function useClassFile() {
  const { t } = useTranslation('handover')
  const { language } = useFormat()
  const queryClient = useQueryClient()
  const { mutate, isPending } = useMutation(
    api.handover.classFile.mutationOptions({
      onSuccess: file => {
        saveFile(file)
        showDone(t('saved', { name: file.name }))
        void queryClient.invalidateQueries({ queryKey: api.history.key() })
      },
      onError: error => showInfo(error.message),
    }),
  )
  type Wanted = Omit<Parameters<typeof mutate>[0], 'language'>
  return { isPending, mutate: (wanted: Wanted) => mutate({ ...wanted, language }) }
}
