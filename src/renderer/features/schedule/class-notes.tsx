import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassDetail, ListedClass } from '#contract/schedule'
import type { ParticipantId } from '#domain/roster/participant'
import { breaksRule, type ClassFault } from '#domain/schedule/class-faults'
import { Note } from '../../components/note.tsx'
import { startMoving } from '../../moving-people.ts'
import type { OpenFact } from './class-facts.tsx'
import classes from './class-notes.module.css'
import { useFaultWords } from './use-fault-words.ts'

type ClassNotesProps = {
  detail: ClassDetail
  faults: ClassFault[]
  all: readonly ListedClass[]
  onOpen: (fact: OpenFact) => void
  onAdd: () => void
}

/** What is wrong with a class, each sentence with its repair; broken rules first. */
export function ClassNotes({ detail, faults, all, onOpen, onAdd }: ClassNotesProps) {
  const faultWords = useFaultWords()
  if (faults.length === 0) return null
  const inOrder = faults.toSorted((a, b) => Number(breaksRule(b)) - Number(breaksRule(a)))
  return (
    <div className={classes.notes}>
      {inOrder.map(fault => (
        <Note key={JSON.stringify(fault)} kind={breaksRule(fault) ? 'bad' : 'warn'}>
          {faultWords(fault, detail.id, all)} <Repairs fault={fault} detail={detail} onOpen={onOpen} onAdd={onAdd} />
        </Note>
      ))}
    </div>
  )
}

type RepairsProps = Pick<ClassNotesProps, 'detail' | 'onOpen' | 'onAdd'> & { fault: ClassFault }

function Repairs({ fault, detail, onOpen, onAdd }: RepairsProps) {
  const { t } = useTranslation('schedule')
  const otherInstructor = { label: t('repair.instructor'), run: () => onOpen('instructor') }
  const otherRoom = { label: t('repair.room'), run: () => onOpen('room') }
  const otherTime = { label: t('repair.time'), run: () => onOpen('time') }
  const repairs = repairsOf()

  function repairsOf() {
    switch (fault.kind) {
      case 'too-large': {
        const people = leastAtHome(detail, fault.size - fault.largest)
        return [{ label: t('repair.move', { count: people.length }), run: () => startMoving(people) }]
      }
      case 'too-small':
        return [{ label: t('add.button'), run: onAdd }]
      case 'strangers': {
        const people = fault.people.map(({ participantId }) => participantId as ParticipantId)
        return [{ label: t('repair.move', { count: people.length }), run: () => startMoving(people) }]
      }
      case 'no-instructor':
        return [{ label: t('repair.firstInstructor'), run: () => onOpen('instructor') }]
      case 'foreign-instructor':
        return [otherInstructor]
      case 'instructor-twice':
      case 'untrained-instructor':
        return [otherInstructor, otherTime]
      case 'room-twice':
        return [otherRoom, otherTime]
      case 'foreign-room':
      case 'unknown-room':
        return [otherRoom]
      case 'outside-hours':
      case 'after-last-day':
        return [otherTime]
    }
  }

  return repairs.map(({ label, run }, index) => (
    <Fragment key={label}>
      {index > 0 && ', '}
      <button type="button" className={classes.repair} onClick={run}>
        {label}
      </button>
    </Fragment>
  ))
}

/** `count` people from where the fewest of the class are from: taking them out tears the least apart. */
function leastAtHome({ members, areas, tier }: ClassDetail, count: number): ParticipantId[] {
  const here = new Map(areas.map(area => [area.code, area.here]))
  const neighbours = (member: ClassDetail['members'][number]) =>
    here.get(tier === 2 ? member.regencyCode : member.provinceCode) ?? 0
  return members
    .toSorted((a, b) => neighbours(a) - neighbours(b))
    .slice(0, count)
    .map(({ participantId }) => participantId)
}
