import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../components/note.tsx'
import { readRooms, roomLineProblems, writeRooms } from './room-lines.ts'
import type { SettingsProps } from './training-form.tsx'

type RoomNamesProps = SettingsProps & { variant?: 'subtle' | 'default' }

/** Names and links of the rooms, pasted as a block; a plan can be made before they are known. */
export function RoomNames({ settings, onChange, variant = 'subtle' }: RoomNamesProps) {
  const { t } = useTranslation('training')
  const [opened, { open, close }] = useDisclosure(false)
  const named = settings.rooms.filter(room => room.link !== null).length
  return (
    <>
      <Button variant={variant} size="xs" onClick={open}>
        {named === 0 ? t('rooms.addLinks') : t('rooms.editLinks', { count: named })}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size={720}
        title={t('rooms.linksTitle')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <RoomsForm
          settings={settings}
          onChange={next => {
            onChange(next)
            close()
          }}
          onCancel={close}
        />
      </Modal>
    </>
  )
}

function RoomsForm({ settings, onChange, onCancel }: SettingsProps & { onCancel: () => void }) {
  const { t } = useTranslation('training')
  const [text, setText] = useState(() => writeRooms(settings.rooms))
  const rooms = readRooms(text)
  return (
    <Stack gap={16}>
      <Textarea
        data-autofocus
        label={t('rooms.linksLabel')}
        description={t('rooms.linksHint')}
        value={text}
        rows={12}
        spellCheck={false}
        onChange={event => setText(event.currentTarget.value)}
      />
      <LineProblems text={text} />
      {rooms.length > settings.roomCount && (
        <Note kind="info">{t('rooms.tooMany', { count: settings.roomCount })}</Note>
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button onClick={() => onChange({ ...settings, rooms })}>
          {t('rooms.saveLinks', { count: rooms.length })}
        </Button>
      </Group>
    </Stack>
  )
}

const linesShown = 4

function LineProblems({ text }: { text: string }) {
  const { t } = useTranslation('training')
  const problems = roomLineProblems(text)
  if (problems.length === 0) return null
  return (
    <Note kind="warn">
      {problems.slice(0, linesShown).map(({ line, kind }) => (
        <p key={line}>{t(`rooms.line.${kind}`, { line })}</p>
      ))}
      {problems.length > linesShown && <p>{t('rooms.moreLines', { count: problems.length - linesShown })}</p>}
    </Note>
  )
}
