import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassDetail, ListedClass } from '#contract/schedule'
import { withClasses } from '#domain/schedule/class-changes'
import { type TimeChoice, timeChoices } from '#domain/schedule/class-choices'
import { timeOfClass } from '#domain/schedule/class-times'
import { addDays } from '#domain/schedule/local-time'
import { Note } from '../../components/note.tsx'
import { PickList, type PickOption } from './pick-list.tsx'
import { calledRoom } from './room-picker.tsx'
import { roomName } from './room-name.ts'
import classes from './time-picker.module.css'
import { useClassEdits } from './use-class-edits.ts'
import { useClassFormats } from './use-fault-words.ts'
import { useOutcome } from './use-outcome.ts'
import { usePlanInForce } from './use-plan-in-force.ts'

/** Days that are offered after the last class of the tier. */
const daysMore = 7

/** On which day and when a class is held: a session of the plan's days, or any time below. */
export function TimePicker({ detail, onDone }: { detail: ClassDetail; onDone: () => void }) {
  const { t } = useTranslation('schedule')
  const plan = usePlanInForce()
  const outcomeOf = useOutcome(plan)
  const edit = useTimeEdit(detail, onDone)
  const one = plan.classes.find(({ id }) => id === detail.id)!
  const settings = plan.training.tiers[one.tier]
  const last = plan.classes.reduce((latest, { tier, date }) => (tier === one.tier && date > latest ? date : latest), '')
  const choices = timeChoices(one, plan.classes, settings, addDays(last, daysMore)).filter(
    ({ startUtc }) => startUtc !== one.startUtc,
  )
  const options = useTimeOptions(one, choices)

  return (
    <div className={classes.picker}>
      <PickList
        label={t('time.search')}
        options={options}
        none={t('noMatch')}
        startAt={Math.max(
          0,
          choices.findIndex(({ startUtc }) => startUtc > one.startUtc),
        )}
        outcomeOf={key => {
          const { start: _, instructorClash: __, roomNumber, ...time } = choiceOf(choices, key)
          const changed = { ...one, ...time, ...inRoomOr(one, roomNumber) }
          return outcomeOf(withClasses(plan, [changed]), one.id, t('time.button'))
        }}
        onPick={key => {
          const { date, start, roomNumber } = choiceOf(choices, key)
          void edit(date, start, roomNumber ?? one.roomNumber)
        }}
      />
      <OtherTime one={one} onPick={(date, start) => void edit(date, start, one.roomNumber)} />
    </div>
  )
}

const choiceOf = (choices: TimeChoice<ListedClass>[], key: string) => choices.find(({ startUtc }) => startUtc === key)!

const inRoomOr = (one: ListedClass, roomNumber: number | null) => ({ roomNumber: roomNumber ?? one.roomNumber })

function useTimeEdit({ id }: ClassDetail, onDone: () => void) {
  const { changeTime } = useClassEdits()
  return async (date: string, start: string, roomNumber: number) => {
    onDone()
    await changeTime({ classId: id, date, start, roomNumber })
  }
}

function useTimeOptions(one: ListedClass, choices: TimeChoice<ListedClass>[]): PickOption[] {
  const { t } = useTranslation('schedule')
  const { day, range } = useClassFormats()
  const { training } = usePlanInForce()
  return choices.map(({ startUtc, endUtc, date, wave, roomNumber, instructorClash }) => {
    const room =
      roomNumber === null
        ? t('time.noRoom')
        : roomNumber === one.roomNumber
          ? t('time.sameRoom')
          : t('time.otherRoom', { room: roomName(t, calledRoom(one, roomNumber, training.tiers[one.tier])) })
    return {
      key: startUtc,
      title: `${day(date)}, ${range({ startUtc, endUtc, zone: one.zone })}`,
      detail: [t('fact.waveOnly', { wave }), room].join(' · '),
      aside: instructorClash ? t('instructor.clash', { code: instructorClash.code }) : '',
    }
  })
}

/** A day and a time that are no session of the plan. */
function OtherTime({ one, onPick }: { one: ListedClass; onPick: (date: string, start: string) => void }) {
  const { t } = useTranslation('schedule')
  const plan = usePlanInForce()
  const outcomeOf = useOutcome(plan)
  const [date, setDate] = useState(one.date)
  const [start, setStart] = useState('')
  const time = date && start ? timeOfClass(one, date, start, plan.training.tiers[one.tier]) : undefined
  const outcome = time && outcomeOf(withClasses(plan, [{ ...one, ...time }]), one.id, '')

  return (
    <details className={classes.other}>
      <summary>{t('time.other')}</summary>
      <div className={classes.fields}>
        <TextInput
          type="date"
          label={t('fact.day')}
          value={date}
          onChange={event => setDate(event.currentTarget.value)}
        />
        <TextInput
          type="time"
          label={t('time.start', { zone: one.zone })}
          value={start}
          onChange={event => setStart(event.currentTarget.value)}
        />
        <Button variant="default" disabled={!time} onClick={() => onPick(date, start)}>
          {t('time.button')}
        </Button>
      </div>
      {time === null && <Note kind="bad">{t('refusal.TOO_LATE')}</Note>}
      {outcome && outcome.bad.length > 0 && <Note kind="bad">{outcome.bad.join(' ')}</Note>}
      {outcome && outcome.warn.length > 0 && <Note kind="warn">{outcome.warn.join(' ')}</Note>}
    </details>
  )
}
