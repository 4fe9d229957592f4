import { create } from 'zustand'
import type { ParticipantId } from '#domain/roster/participant'

type MovingPeople = {
  /** Who is about to be moved to another class; null: nobody, the dialog is closed. */
  people: ParticipantId[] | null
}

/** Any page may ask for a class for somebody; the dialog that answers is one, mounted in the frame. */
export const useMovingPeople = create<MovingPeople>()(() => ({ people: null }))

export const startMoving = (people: ParticipantId[]) => useMovingPeople.setState({ people })

export const endMoving = () => useMovingPeople.setState({ people: null })
