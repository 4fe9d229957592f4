import { useTranslation } from 'react-i18next'
import type { ClassDetail, ListedClass } from '#contract/schedule'
import { withClasses } from '#domain/schedule/class-changes'
import { roomChoices } from '#domain/schedule/class-choices'
import type { TierSettings } from '#domain/training/training'
import { PickList } from './pick-list.tsx'
import { roomName } from './room-name.ts'
import { useClassEdits } from './use-class-edits.ts'
import { useOutcome } from './use-outcome.ts'
import { usePlanInForce } from './use-plan-in-force.ts'

/** Which room a class is in. One that is taken at that time is swapped with the class in it. */
export function RoomPicker({ detail, onDone }: { detail: ClassDetail; onDone: () => void }) {
  const { t } = useTranslation('schedule')
  const plan = usePlanInForce()
  const outcomeOf = useOutcome(plan)
  const { changeRoom } = useClassEdits()
  const one = plan.classes.find(({ id }) => id === detail.id)!
  const settings = plan.training.tiers[one.tier]
  const choices = roomChoices(one, plan.classes, settings).filter(({ roomNumber }) => roomNumber !== one.roomNumber)
  const clashIn = (key: string) => choices.find(({ roomNumber }) => String(roomNumber) === key)?.clash ?? null

  const pick = async (key: string) => {
    onDone()
    await changeRoom({ classId: detail.id, roomNumber: Number(key), swapWith: clashIn(key)?.id ?? null })
  }

  return (
    <PickList
      label={t('room.search')}
      options={choices.map(({ roomNumber, clash }) => ({
        key: String(roomNumber),
        title: roomName(t, calledRoom(one, roomNumber, settings)),
        aside: clash ? t('room.taken', { code: clash.code }) : t('room.free'),
      }))}
      none={t('noMatch')}
      outcomeOf={key => {
        const clash = clashIn(key)
        const swapped = clash ? [inRoom(clash, one.roomNumber, settings)] : []
        const after = withClasses(plan, [inRoom(one, Number(key), settings), ...swapped])
        return outcomeOf(after, one.id, clash ? t('swap', { code: clash.code }) : t('room.button'))
      }}
      onPick={key => void pick(key)}
    />
  )
}

const inRoom = (one: ListedClass, roomNumber: number, settings: TierSettings): ListedClass => ({
  ...one,
  roomNumber,
  room: calledRoom(one, roomNumber, settings),
})

/** As `ListedClass.room`. */
export function calledRoom({ roomDivision }: ListedClass, roomNumber: number, { rooms }: TierSettings) {
  if (roomDivision !== null) return `${roomDivision}-${roomNumber}`
  return rooms[roomNumber - 1]?.name ?? String(roomNumber)
}
