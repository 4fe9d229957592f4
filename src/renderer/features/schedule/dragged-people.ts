import { create } from 'zustand'
import type { MovingPerson } from '#domain/schedule/class-changes'

type DraggedPeople = {
  /** Who is being dragged now; empty: nobody. */
  people: MovingPerson[]
  /** A drop that would break a rule and waits for a yes. */
  asked: { people: MovingPerson[]; classId: string } | null
}

/** People on their way to another class by mouse. */
export const useDraggedPeople = create<DraggedPeople>()(() => ({ people: [], asked: null }))

export const startDragging = (people: MovingPerson[]) => useDraggedPeople.setState({ people })
export const endDragging = () => useDraggedPeople.setState({ people: [] })
export const askAboutDrop = (asked: DraggedPeople['asked']) => useDraggedPeople.setState({ asked })
