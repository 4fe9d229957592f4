import { Button, Checkbox, Group, Modal, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#domain/roster/participant'
import type { PersonColumn } from '#domain/roster/people-query'
import { client } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { Note } from '../../../components/note.tsx'
import { saveFile } from '../../../components/save-file.ts'
import { showDone } from '../../../components/toast.tsx'
import { useFormat } from '../../../components/use-format.ts'
import type { PeopleList } from './use-people-window.ts'

export type ExportOf = PeopleList & { participantIds?: ParticipantId[]; count: number; columns: PersonColumn[] }

/** The list as it is shown, as a file. Whole numbers only when asked for, and then that is logged. */
export function ExportDialog({ of, onClose }: { of: ExportOf; onClose: () => void }) {
  const { t } = useTranslation(['roster', 'app'])
  const { language } = useFormat()
  const { refresh } = useChanges()
  const [format, setFormat] = useState('xlsx')
  const [withNumbers, setWithNumbers] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const { count, ...list } = of

  const write = async () => {
    setWriting(true)
    try {
      const form = format === 'csv' ? 'csv' : 'xlsx'
      const file = await client.roster.exportPeople({ ...list, format: form, language, withNumbers })
      saveFile(file)
      showDone(t('people.exported', { file: file.name, count }))
      if (withNumbers) await refresh()
      onClose()
    } finally {
      setWriting(false)
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.exportTitle', { count })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Stack gap="md">
        <p>{t('people.exportColumns', { columns: of.columns.map(column => t(`list.column.${column}`)).join(', ') })}</p>
        <Radio.Group label={t('people.format')} value={format} onChange={setFormat}>
          <Group gap="lg" mt={4}>
            <Radio value="xlsx" label="Excel (XLSX)" />
            <Radio value="csv" label="CSV" />
          </Group>
        </Radio.Group>
        <Checkbox
          label={t('people.withNumbers')}
          checked={withNumbers}
          onChange={event => setWithNumbers(event.currentTarget.checked)}
        />
        {withNumbers && <Note kind="warn">{t('people.withNumbersNote')}</Note>}
        {withNumbers && format === 'csv' && <Note kind="warn">{t('people.csvNumbersNote')}</Note>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('people.cancel')}
          </Button>
          <Button loading={isWriting} onClick={() => void write()}>
            {t('people.exportNow', { count })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
