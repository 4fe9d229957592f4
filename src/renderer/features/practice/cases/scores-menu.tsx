import { Button, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { ParticipantId } from '#domain/roster/participant'
import { client } from '../../../api.ts'
import { Icon } from '../../../components/icon.tsx'
import { saveFile } from '../../../components/save-file.ts'
import { showDone } from '../../../components/toast.tsx'
import { useFormat } from '../../../components/use-format.ts'

type Whose = { kind: 'class'; classId: ClassId } | { kind: 'person'; participantId: ParticipantId | null }

/** Scores as a file, marked LATIHAN; nothing that was typed is in it. */
export function ScoresMenu({ of }: { of: Whose }) {
  const { t } = useTranslation('practice')
  const { language } = useFormat()
  return (
    <FileMenu label={t('cases.saveScores')} make={format => client.practice.scoresFile({ format, language, of })} />
  )
}

type FileMenuProps = { label: string; make: (format: 'xlsx' | 'csv') => Promise<File> }

export function FileMenu({ label, make }: FileMenuProps) {
  const { t } = useTranslation('practice')
  const making = useMutation({
    mutationFn: make,
    onSuccess: file => {
      saveFile(file)
      showDone(t('cases.saved', { name: file.name }))
    },
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Icon of={IconDownload} />} loading={making.isPending}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon of={IconFileSpreadsheet} />} onClick={() => making.mutate('xlsx')}>
          Excel (.xlsx)
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={IconFileTypeCsv} />} onClick={() => making.mutate('csv')}>
          CSV (.csv)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
