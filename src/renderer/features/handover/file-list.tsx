import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  type Icon as TablerIcon,
  IconBrandWhatsapp,
  IconCalendarEvent,
  IconChecklist,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconVideo,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecipientFile, RecipientState } from '#contract/handover'
import { api, client } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { saveFile } from '../../components/save-file.ts'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './file-list.module.css'

const icons: Record<RecipientFile, TablerIcon> = {
  plan: IconFileSpreadsheet,
  attendance: IconChecklist,
  calendar: IconCalendarEvent,
  zoom: IconVideo,
  messages: IconBrandWhatsapp,
}
const recipientFiles = Object.keys(icons) as RecipientFile[]
const tables = ['classes.csv', 'members.csv', 'unplaced.csv'] as const

type FileListProps = { state: RecipientState; withNumbers: boolean }

/** What is in the folder, each to be had alone. */
export function FileList({ state, withNumbers }: FileListProps) {
  const { t } = useTranslation('handover')
  const { language } = useFormat()
  const { recipient, withoutEmail } = state
  return (
    <ul className={classes.files}>
      {recipientFiles.map(file => (
        <FileRow
          key={file}
          icon={icons[file]}
          name={t(`file.${file}`)}
          detail={t(`fileDetail.${file}`)}
          isNone={file === 'zoom' && withoutEmail === state.people}
          make={() => client.handover.recipientFile({ recipient, file, language, withNumbers })}
        >
          {file === 'attendance' && (
            <Link to="/cetak/provinsi/$code" params={{ code: recipient }}>
              {t('print')}
            </Link>
          )}
          {file === 'messages' && (
            <Link to="/serahkan/pesan/$recipient" params={{ recipient }}>
              {t('sendOneByOne')}
            </Link>
          )}
          {file === 'zoom' && withoutEmail > 0 && <WithoutEmail state={state} />}
        </FileRow>
      ))}
      {recipient === 'pusat' &&
        tables.map(name => (
          <FileRow
            key={name}
            icon={IconFileTypeCsv}
            name={name}
            detail={t(`fileDetail.${name.replace('.csv', '') as 'classes'}`)}
            make={() => client.handover.file({ name, language, withNumbers })}
          />
        ))}
    </ul>
  )
}

/** Whom Zoom cannot know, and the way to them. */
function WithoutEmail({ state: { recipient, withoutEmail } }: Pick<FileListProps, 'state'>) {
  const { t } = useTranslation('handover')
  const search =
    recipient === 'pusat'
      ? { soal: 'no-email', peran: 'instructor' }
      : { soal: 'no-email', peran: 'companion', provinsi: recipient }
  return (
    <Link to="/peserta" search={search}>
      {t('withoutEmail', { count: withoutEmail })}
    </Link>
  )
}

type FileRowProps = {
  icon: TablerIcon
  name: string
  detail: string
  /** There is nothing to write. */
  isNone?: boolean
  make: () => Promise<File>
  children?: ReactNode
}

function FileRow({ icon, name, detail, isNone = false, make, children }: FileRowProps) {
  const { t } = useTranslation('handover')
  const queryClient = useQueryClient()
  const making = useMutation({
    mutationFn: make,
    onSuccess: file => {
      saveFile(file)
      showDone(t('saved', { name: file.name }))
      void queryClient.invalidateQueries({ queryKey: api.history.key() })
    },
  })
  return (
    <li className={classes.row}>
      <Icon of={icon} />
      <div className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.detail}>
          {detail} {children}
        </span>
        {making.error && <Note kind="bad">{t('failed', { name, reason: making.error.message })}</Note>}
      </div>
      <Button
        variant="subtle"
        size="xs"
        aria-label={t('downloadOf', { name })}
        disabled={isNone}
        loading={making.isPending}
        onClick={() => making.mutate()}
      >
        {t('download')}
      </Button>
    </li>
  )
}
