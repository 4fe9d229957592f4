import { create } from 'zustand'
import type { ClassId } from '#contract/identifiers'
import type { ParticipantId } from '#domain/roster/participant'

/** A person as the palette shows one. */
export type FoundPerson = {
  participantId: ParticipantId
  name: string
  provinceCode: string
  regencyCode: string | null
  classId: ClassId | null
  classCode: string | null
}

export type RecentTarget =
  | { kind: 'person'; person: FoundPerson }
  | { kind: 'class'; classId: ClassId }
  | { kind: 'province'; code: string }

/** What was opened from the palette, the latest first. In memory alone: names are not written where anybody could read them. */
export const useRecentTargets = create<{ targets: RecentTarget[] }>()(() => ({ targets: [] }))

const most = 5

export function rememberTarget(target: RecentTarget) {
  useRecentTargets.setState(({ targets }) => ({
    targets: [target, ...targets.filter(other => keyOf(other) !== keyOf(target))].slice(0, most),
  }))
}

/** For a workspace that is being closed. */
export function forgetTargets() {
  useRecentTargets.setState({ targets: [] })
}

function keyOf(target: RecentTarget) {
  if (target.kind === 'person') return `person ${target.person.participantId}`
  return target.kind === 'class' ? `class ${target.classId}` : `province ${target.code}`
}
