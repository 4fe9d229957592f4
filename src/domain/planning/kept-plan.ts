import type { ParticipantId } from '#domain/roster/participant'
import type { ScheduledClass } from '#domain/schedule/timetable'
import type { Tier, Zone } from '#domain/training/training'

/** A class of the plan in use as it stands now, whoever changed it since it was found. */
export type KeptClass = ScheduledClass & {
  code: string
  division: string
  zone: Zone
  instructorId: ParticipantId | null
}

export type KeptTier = {
  classes: readonly KeptClass[]
  /** The class of everybody who has one, as an index in `classes`; people who are gone included. */
  classOf: ReadonlyMap<ParticipantId, number>
  /** Who was put into their class by hand, and is to stay there. */
  pinned: ReadonlySet<ParticipantId>
}

export type KeptPlan = Readonly<Record<Tier, KeptTier>>
