import type { PersonField } from '#domain/roster/participant'
import { changedFields, isSame, type NamedPerson, trainingParts } from './plan-changes.ts'
import type { ClassFact, PersonFact, PlanFacts } from './plan-facts.ts'

/** What somebody changed here of what the centre owns, and the next plan says otherwise: told before it is overridden. */
export type LocalEdit =
  | { kind: 'person'; person: NamedPerson; fields: readonly PersonField[] }
  | { kind: 'withdrawn'; person: NamedPerson }
  /** Null: in no class. */
  | { kind: 'moved'; person: NamedPerson; here: string | null; next: string | null }
  | { kind: 'time' | 'room' | 'instructor'; code: string }
  | { kind: 'class-gone'; code: string }
  | { kind: 'design'; name: string }
  /** Settings, rooms, rules or the form, or a plan of one's own. */
  | { kind: 'own-plan' | 'training' | 'readiness' | 'attendance' | 'questionnaire' }

/** Who and what only this workspace knows: no plan ever named them, so none takes them away. */
export type KeptHere = { people: readonly NamedPerson[]; designs: readonly string[] }

/** `base`: the plan that was taken last. */
export function localEdits(base: PlanFacts, now: PlanFacts, next: PlanFacts): LocalEdit[] {
  const isOwnPlan = now.training.plan.id !== base.training.plan.id
  return [
    ...(isOwnPlan ? [{ kind: 'own-plan' } as const] : []),
    ...wholeEdits(base, now, next),
    ...designEdits(base, now, next),
    ...personEdits(base, now, next),
    // Its classes are all others than the centre's: one line says so.
    ...(isOwnPlan ? [] : [...classEdits(base, now, next), ...moves(base, now, next)]),
  ]
}

export function keptHere(base: PlanFacts | null, now: PlanFacts, next: PlanFacts): KeptHere {
  const isOwn = (known: readonly { id: string }[][]) => {
    const ids = new Set(known.flat().map(({ id }) => id))
    return ({ id }: { id: string }) => !ids.has(id)
  }
  const people = now.people.filter(isOwn([[...(base?.people ?? [])], [...next.people]]))
  const designs = now.designs.filter(isOwn([[...(base?.designs ?? [])], [...next.designs]]))
  return { people: people.map(({ id, name }) => ({ id, name })), designs: designs.map(({ settings }) => settings.name) }
}

/** Whether `here` was made other than `base` had it, and `next` would take that back. */
const isOverridden = (base: unknown, here: unknown, next: unknown) => !isSame(base, here) && !isSame(here, next)

function wholeEdits(base: PlanFacts, now: PlanFacts, next: PlanFacts): LocalEdit[] {
  const { settings } = now.training
  const isTrainingEdited =
    trainingParts(base.training.settings, settings).length > 0 &&
    trainingParts(settings, next.training.settings).length > 0
  return [
    ...(isTrainingEdited ? [{ kind: 'training' } as const] : []),
    ...(['readiness', 'attendance'] as const)
      .filter(part => isOverridden(base.rules[part], now.rules[part], next.rules[part]))
      .map(kind => ({ kind })),
    ...(isOverridden(base.questionnaire, now.questionnaire, next.questionnaire)
      ? [{ kind: 'questionnaire' } as const]
      : []),
  ]
}

function designEdits(base: PlanFacts, now: PlanFacts, next: PlanFacts): LocalEdit[] {
  const [here, after] = [now, next].map(({ designs }) => new Map(designs.map(one => [one.id, one])))
  return base.designs
    .filter(({ id, settings, forms }) => {
      const [ours, theirs] = [here!.get(id), after!.get(id)]
      const content = (one: typeof ours) => one && { settings: one.settings, forms: one.forms }
      return theirs && isOverridden({ settings, forms }, content(ours) ?? null, content(theirs))
    })
    .map(({ settings }) => ({ kind: 'design', name: settings.name }))
}

function personEdits(base: PlanFacts, now: PlanFacts, next: PlanFacts): LocalEdit[] {
  const here = new Map(now.people.map(one => [one.id, one]))
  const after = new Map(next.people.map(one => [one.id, one]))
  return base.people.flatMap((was): LocalEdit[] => {
    const ours = here.get(was.id)
    const theirs = after.get(was.id)
    if (!theirs) return []
    const person = { id: was.id, name: (ours ?? was).name }
    if (!ours) return [{ kind: 'withdrawn', person }]
    const fields = overriddenFields(was, ours, theirs)
    return fields.length > 0 ? [{ kind: 'person', person, fields }] : []
  })
}

function overriddenFields(base: PersonFact, here: PersonFact, next: PersonFact): PersonField[] {
  const taken = new Set(changedFields(here, next))
  return changedFields(base, here).filter(field => taken.has(field))
}

function classEdits(base: PlanFacts, now: PlanFacts, next: PlanFacts): LocalEdit[] {
  const here = new Map(now.classes.map(one => [one.id, one]))
  const after = new Map(next.classes.map(one => [one.id, one]))
  return base.classes.flatMap((was): LocalEdit[] => {
    const ours = here.get(was.id)
    const theirs = after.get(was.id)
    if (!theirs) return []
    if (!ours) return [{ kind: 'class-gone', code: was.code }]
    return classParts
      .filter(({ of }) => isOverridden(of(was), of(ours), of(theirs)))
      .map(({ kind }) => ({ kind, code: was.code }))
  })
}

const classParts: { kind: 'time' | 'room' | 'instructor'; of: (one: ClassFact) => unknown }[] = [
  { kind: 'time', of: ({ startUtc, endUtc }) => [startUtc, endUtc] },
  { kind: 'room', of: ({ room }) => [room.number, room.division] },
  { kind: 'instructor', of: ({ instructor }) => instructor?.participantId ?? null },
]

function moves(base: PlanFacts, now: PlanFacts, next: PlanFacts): LocalEdit[] {
  const [before, here, after] = [base, now, next].map(seats) as [Seats, Seats, Seats]
  const stays = new Set(next.people.map(({ id }) => id))
  return now.people
    .filter(({ id }) => stays.has(id))
    .flatMap(({ id, name }) => {
      const [was, ours, theirs] = [before, here, after].map(of => of.get(id) ?? null)
      return isOverridden(was, ours, theirs)
        ? [{ kind: 'moved' as const, person: { id, name }, here: ours ?? null, next: theirs ?? null }]
        : []
    })
}

type Seats = ReadonlyMap<string, string>

const seats = ({ classes }: PlanFacts): Seats =>
  new Map(classes.flatMap(({ code, members }) => members.map(({ participantId }) => [participantId, code] as const)))
