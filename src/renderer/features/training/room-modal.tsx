import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#domain/training/training'

type RoomModalProps = {
  /** From 1; null: no room is edited. */
  number: number | null
  room: Room | undefined
  onSave: (room: Room) => void
  onClose: () => void
}

/** One room's name, link and what people need to enter. */
export function RoomModal({ number, room, onSave, onClose }: RoomModalProps) {
  const { t } = useTranslation('settings')
  return (
    <Modal
      opened={number !== null}
      onClose={onClose}
      title={t('rooms.number', { number })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {number !== null && <RoomForm number={number} room={room} onSave={onSave} onClose={onClose} />}
    </Modal>
  )
}

const fields = ['name', 'link', 'meetingId', 'passcode', 'host'] as const

function RoomForm({ number, room, onSave, onClose }: RoomModalProps) {
  const { t } = useTranslation('settings')
  const [values, setValues] = useState(() => ({
    name: room?.name ?? String(number),
    link: room?.link ?? '',
    meetingId: room?.meetingId ?? '',
    passcode: room?.passcode ?? '',
    host: room?.host ?? '',
  }))
  const isLinkWrong = values.link !== '' && !values.link.startsWith('https://')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave({
      name: values.name.trim(),
      link: values.link.trim() || null,
      meetingId: values.meetingId.trim() || null,
      passcode: values.passcode.trim() || null,
      host: values.host.trim() || null,
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap={12}>
        {fields.map((field, index) => (
          <TextInput
            key={field}
            data-autofocus={index === 0 || undefined}
            label={t(`rooms.column.${field}`)}
            value={values[field]}
            spellCheck={false}
            error={field === 'link' && isLinkWrong && t('rooms.linkWrong')}
            onChange={event => setValues({ ...values, [field]: event.currentTarget.value })}
          />
        ))}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={values.name.trim() === '' || isLinkWrong}>
            {t('rooms.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
