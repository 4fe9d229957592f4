import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readRooms, writeRooms } from './room-lines.ts'
import type { SettingsProps } from './training-form.tsx'

/** Names and links of the rooms, pasted as a block; a plan can be made before they are known. */
export function RoomNames({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('training')
  const [opened, { open, close }] = useDisclosure(false)
  const named = settings.rooms.filter(room => room.link !== null).length
  return (
    <>
      <Button variant="subtle" size="xs" onClick={open}>
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
