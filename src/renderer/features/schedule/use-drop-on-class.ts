import { useState } from 'react'
import type { ListedClass } from '#contract/schedule'
import type { ParticipantId } from '#domain/roster/participant'
import { faultsAdded, type MovingPerson, withPeopleMoved } from '#domain/schedule/class-changes'
import { breaksRule } from '#domain/schedule/class-faults'
import type { PlanInForce } from '#domain/schedule/class-in-force'
import { askAboutDrop, endDragging, useDraggedPeople } from './dragged-people.ts'
import { useClassEdits } from './use-class-edits.ts'

/** What a class needs to take people who are dropped on it; a drop that would break a rule asks first. */
export function useDropOnClass({ id, tier }: Pick<ListedClass, 'id' | 'tier'>, plan: PlanInForce<ListedClass>) {
  const [isOver, setOver] = useState(false)
  const people = useDraggedPeople(state => state.people)
  const { movePeople } = useClassEdits()
  const coming = people.filter(({ classId }) => classId !== id)
  const tierOf = (person: MovingPerson) => plan.classes.find(one => one.id === person.classId)?.tier
  const takes = coming.length > 0 && coming.every(person => tierOf(person) === tier)

  return {
    /** How many people would come; 0: nobody is held over this class. */
    coming: isOver && takes ? coming.length : 0,
    handlers: {
      onDragOver: (event: React.DragEvent) => {
        if (!takes) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: React.DragEvent) => {
        event.preventDefault()
        setOver(false)
        endDragging()
        if (!takes) return
        if (faultsAdded(plan, withPeopleMoved(plan, coming, id)).some(breaksRule)) {
          askAboutDrop({ people: coming, classId: id })
        } else void movePeople({ participantIds: idsOf(coming), classId: id })
      },
    },
  }
}

export const idsOf = (people: MovingPerson[]) => people.map(({ participantId }) => participantId as ParticipantId)
