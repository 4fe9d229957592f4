import { personFields, type PersonField } from '#domain/roster/participant'
import type { Training } from '#domain/training/training'
import { canonicalJson } from './canonical-json.ts'
import type { ClassFact, DesignFact, PersonFact, PlanFacts } from './plan-facts.ts'

export type NamedPerson = { id: string; name: string }

/** A class that stays, by what became other of it. */
export type ChangedClass = {
  code: string
  time: { from: string; to: string } | null
  room: { from: string | null; to: string | null } | null
  /** Names; null: nobody. */
  instructor: { from: string | null; to: string | null } | null
  joined: readonly NamedPerson[]
  left: readonly NamedPerson[]
}

export type ChangedDesign = { name: string; parts: readonly ('settings' | 'items' | 'void-items' | 'first-forms')[] }

/** What taking a plan makes other, for people to read before. Codes, names and counts: no NIK, no telephone. */
export type PlanChanges = {
  /** Another plan was adopted at the centre: classes have other ids, also where all else is the same. */
  isOtherPlan: boolean
  training: readonly ('name' | 'settings' | 'rooms')[]
  people: {
    new: readonly NamedPerson[]
    changed: readonly (NamedPerson & { fields: readonly PersonField[] })[]
    gone: readonly NamedPerson[]
  }
  classes: { new: readonly string[]; gone: readonly string[]; changed: readonly ChangedClass[] }
  designs: { new: readonly string[]; gone: readonly string[]; changed: readonly ChangedDesign[] }
  questionnaire: { from: string; to: string } | null
  rules: readonly ('readiness' | 'attendance')[]
}

/** Of what is there now (null: nothing yet) beside what comes. `isKept`: who stays though the plan does not name them. */
export function planChanges(
  now: PlanFacts | null,
  next: PlanFacts,
  isKept: (kind: 'person' | 'test-design', id: string) => boolean,
): PlanChanges {
  const before = now ?? empty(next)
  return {
    isOtherPlan: now !== null && now.training.plan.id !== next.training.plan.id,
    training: now ? trainingParts(now.training.settings, next.training.settings) : [],
    people: peopleChanges(
      before.people.filter(({ id }) => !isKept('person', id)),
      next.people,
    ),
    classes: classChanges(before, next, id => isKept('person', id)),
    designs: designChanges(
      before.designs.filter(({ id }) => !isKept('test-design', id)),
      next.designs,
    ),
    questionnaire:
      now && !isSame(now.questionnaire, next.questionnaire)
        ? { from: now.questionnaire.version, to: next.questionnaire.version }
        : null,
    rules: now ? (['readiness', 'attendance'] as const).filter(part => !isSame(now.rules[part], next.rules[part])) : [],
  }
}

/** Whether taking it would change nothing that anybody sees. */
export const isUnchanged = ({ isOtherPlan, training, people, classes, designs, questionnaire, rules }: PlanChanges) =>
  !isOtherPlan &&
  questionnaire === null &&
  [training, rules, ...[people, classes, designs].flatMap(one => [one.new, one.changed, one.gone])].every(
    ({ length }) => length === 0,
  )

const empty = (like: PlanFacts): PlanFacts => ({ ...like, people: [], classes: [], designs: [] })

/** Content, however its keys stand. */
export const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)

export function trainingParts(from: Training, to: Training): PlanChanges['training'] {
  const withoutRooms = ({ tiers }: Training) => ({ 1: { ...tiers[1], rooms: [] }, 2: { ...tiers[2], rooms: [] } })
  const roomsOf = ({ tiers }: Training) => [tiers[1].rooms, tiers[2].rooms]
  return [
    ...(from.name === to.name ? [] : (['name'] as const)),
    ...(isSame(withoutRooms(from), withoutRooms(to)) ? [] : (['settings'] as const)),
    ...(isSame(roomsOf(from), roomsOf(to)) ? [] : (['rooms'] as const)),
  ]
}

const named = ({ id, name }: NamedPerson): NamedPerson => ({ id, name })

function peopleChanges(before: readonly PersonFact[], next: readonly PersonFact[]): PlanChanges['people'] {
  const known = new Map(before.map(one => [one.id, one]))
  const kept = new Set(next.map(({ id }) => id))
  return {
    new: next.filter(({ id }) => !known.has(id)).map(named),
    changed: next.flatMap(one => {
      const was = known.get(one.id)
      const fields = was ? changedFields(was, one) : []
      return fields.length > 0 ? [{ ...named(one), fields }] : []
    }),
    gone: before.filter(({ id }) => !kept.has(id)).map(named),
  }
}

export const changedFields = (from: PersonFact, to: PersonFact): PersonField[] =>
  personFields.filter(
    field => from[field] !== to[field] || (field === 'districtName' && from.districtCode !== to.districtCode),
  )

function classChanges(before: PlanFacts, next: PlanFacts, isKept: (id: string) => boolean): PlanChanges['classes'] {
  const known = new Map(before.classes.map(one => [one.code, one]))
  const kept = new Set(next.classes.map(({ code }) => code))
  const names = new Map([...before.people, ...next.people].map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => ({ id, name: names.get(id) ?? id })
  return {
    new: codesOf(next.classes.filter(({ code }) => !known.has(code))),
    gone: codesOf(before.classes.filter(({ code }) => !kept.has(code))),
    changed: next.classes.flatMap(to => {
      const from = known.get(to.code)
      const changed = from && changedClass(from, to, isKept, nameOf)
      return changed ? [changed] : []
    }),
  }
}

const codesOf = (classes: readonly ClassFact[]) => classes.map(({ code }) => code).toSorted()

function changedClass(
  from: ClassFact,
  to: ClassFact,
  isKept: (id: string) => boolean,
  nameOf: (id: string) => NamedPerson,
): ChangedClass | null {
  const before = new Set(from.members.map(({ participantId }) => participantId).filter(id => !isKept(id)))
  const after = new Set(to.members.map(({ participantId }) => participantId))
  const changed: ChangedClass = {
    code: to.code,
    time: from.startUtc === to.startUtc && from.endUtc === to.endUtc ? null : { from: from.startUtc, to: to.startUtc },
    room: isSame(from.room, to.room) ? null : { from: roomOf(from), to: roomOf(to) },
    instructor:
      from.instructor?.participantId === to.instructor?.participantId
        ? null
        : { from: from.instructor?.name ?? null, to: to.instructor?.name ?? null },
    joined: [...after].filter(id => !before.has(id)).map(nameOf),
    left: [...before].filter(id => !after.has(id)).map(nameOf),
  }
  const { time, room, instructor, joined, left } = changed
  return time || room || instructor || joined.length > 0 || left.length > 0 ? changed : null
}

const roomOf = ({ room }: ClassFact) => room.name ?? String(room.number)

function designChanges(before: readonly DesignFact[], next: readonly DesignFact[]): PlanChanges['designs'] {
  const known = new Map(before.map(one => [one.id, one]))
  const kept = new Set(next.map(({ id }) => id))
  return {
    new: next.filter(({ id }) => !known.has(id)).map(({ settings }) => settings.name),
    gone: before.filter(({ id }) => !kept.has(id)).map(({ settings }) => settings.name),
    changed: next.flatMap(to => {
      const from = known.get(to.id)
      const parts = from ? designParts(from, to) : []
      return parts.length > 0 ? [{ name: to.settings.name, parts }] : []
    }),
  }
}

/** First forms count only where the plan says another one than is there: a province settles those of its classes. */
function designParts(from: DesignFact, to: DesignFact): ChangedDesign['parts'] {
  const itemsOf = ({ forms }: DesignFact) => [forms.A, forms.B].map(items => items.map(({ item }) => item))
  const voidsOf = ({ forms }: DesignFact) => [forms.A, forms.B].map(items => items.map(({ voided }) => voided))
  return [
    ...(isSame(from.settings, to.settings) ? [] : (['settings'] as const)),
    ...(isSame(itemsOf(from), itemsOf(to)) ? [] : (['items'] as const)),
    ...(isSame(voidsOf(from), voidsOf(to)) ? [] : (['void-items'] as const)),
    ...(newFirstForms(from, to).length === 0 ? [] : (['first-forms'] as const)),
  ]
}

/** Those that `to` says and `from` does not. */
export function newFirstForms(from: DesignFact, to: DesignFact): DesignFact['firstForms'] {
  const known = new Map(from.firstForms.map(({ participantId, form }) => [participantId, form]))
  return to.firstForms.filter(({ participantId, form }) => known.get(participantId) !== form)
}
