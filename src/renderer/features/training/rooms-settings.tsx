import { Button, SegmentedControl } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room, Tier, TierSettings, Training } from '#domain/training/training'
import { api } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { RoomModal } from './room-modal.tsx'
import { RoomNames } from './room-names.tsx'
import classes from './rooms-settings.module.css'
import { useSavingTraining } from './use-saving-training.ts'

/** The rooms of both tiers with their links: pasted as a list, or one by one. */
export function RoomsSettings() {
  const { t } = useTranslation('settings')
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const [tier, setTier] = useState<Tier>(2)
  const [edited, setEdited] = useState<number | null>(null)
  const saving = useSavingTraining()
  const settings = training.tiers[tier]
  const save = (next: TierSettings) => saving.mutate(withTier(training, next))
  const linked = settings.rooms.slice(0, settings.roomCount).filter(({ link }) => link !== null).length

  return (
    <div className={classes.rooms}>
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('rooms.tier')}
          value={String(tier)}
          onChange={value => setTier(value === '1' ? 1 : 2)}
          data={[
            { value: '2', label: t('rooms.tier2') },
            { value: '1', label: t('rooms.tier1') },
          ]}
        />
        {settings.roomPool === 'national' && (
          <>
            <p className={classes.count}>{t('rooms.linked', { linked, of: settings.roomCount })}</p>
            <RoomNames settings={settings} onChange={save} variant="default" />
          </>
        )}
      </div>
      {saving.error && <Note kind="bad">{t('notSaved', { reason: saving.error.message })}</Note>}
      {settings.roomPool === 'national' ? (
        <RoomsTable settings={settings} onEdit={setEdited} />
      ) : (
        <p className={classes.none}>{t('rooms.ofProvinces')}</p>
      )}
      <RoomModal
        key={edited}
        number={edited}
        room={edited === null ? undefined : settings.rooms[edited - 1]}
        onSave={room => {
          save(withRoom(settings, edited!, room))
          setEdited(null)
        }}
        onClose={() => setEdited(null)}
      />
    </div>
  )
}

const withTier = (training: Training, settings: TierSettings): Training => ({
  ...training,
  tiers: { ...training.tiers, [settings.tier]: settings },
})

/** Rooms before it that nobody named get their number as a name. */
function withRoom(settings: TierSettings, number: number, room: Room): TierSettings {
  const rooms = [...settings.rooms]
  for (let at = rooms.length; at < number - 1; at++) {
    rooms.push({ name: String(at + 1), link: null, meetingId: null, passcode: null, host: null })
  }
  rooms[number - 1] = room
  return { ...settings, rooms }
}

function RoomsTable({ settings, onEdit }: { settings: TierSettings; onEdit: (number: number) => void }) {
  const { t } = useTranslation('settings')
  const numbers = Array.from({ length: settings.roomCount }, (_, index) => index + 1)
  return (
    // A list that scrolls by itself must be reachable by keyboard: its buttons are.
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={t('rooms.title')}>
        <thead>
          <tr>
            {(['name', 'link', 'meetingId', 'passcode', 'host'] as const).map(column => (
              <th key={column} scope="col">
                {t(`rooms.column.${column}`)}
              </th>
            ))}
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {numbers.map(number => (
            <RoomRow key={number} number={number} room={settings.rooms[number - 1]} onEdit={() => onEdit(number)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RoomRow({ number, room, onEdit }: { number: number; room: Room | undefined; onEdit: () => void }) {
  const { t } = useTranslation('settings')
  const name = room?.name || t('rooms.number', { number })
  return (
    <tr>
      <td title={name} data-none={!room || undefined}>
        {name}
      </td>
      <td title={room?.link ?? undefined} data-none={!room?.link || undefined}>
        {room?.link ?? t('rooms.noLink')}
      </td>
      <td title={room?.meetingId ?? undefined}>{room?.meetingId}</td>
      <td title={room?.passcode ?? undefined}>{room?.passcode}</td>
      <td title={room?.host ?? undefined}>{room?.host}</td>
      <td>
        <Button variant="subtle" size="xs" aria-label={t('rooms.editOf', { name })} onClick={onEdit}>
          {t('rooms.edit')}
        </Button>
      </td>
    </tr>
  )
}
