import type { Tier, Training } from '#domain/training/training'
import type { ClassFact, PersonFact, PlanFacts, TrainingFact } from './plan-facts.ts'

/**
 * What a province gets of a whole plan: its own people; the classes of both tiers in which they learn or teach, and those
 * held in the province; who teaches there from elsewhere, without a NIK. Members are those of these people alone.
 */
export function planOfProvince(nation: PlanFacts, provinceCode: string): PlanFacts {
  const own = new Set(nation.people.filter(person => person.provinceCode === provinceCode).map(({ id }) => id))
  const hasOwn = ({ members }: ClassFact) => members.some(({ participantId }) => own.has(participantId))
  const held = nation.classes.filter(one => (one.tier === 2 && one.division === provinceCode) || hasOwn(one))
  const known = new Set([...own, ...held.flatMap(({ instructor }) => instructor?.participantId ?? [])])
  const isKnown = ({ participantId }: { participantId: string }) => known.has(participantId)
  const learnsHere = ({ tier, members }: ClassFact) => tier === 1 && members.some(isKnown)
  const teachesThere = ({ instructor }: ClassFact) => instructor !== null && own.has(instructor.participantId)
  const heldIds = new Set(held.map(({ id }) => id))
  const classes = nation.classes
    .filter(one => heldIds.has(one.id) || learnsHere(one) || teachesThere(one))
    .map(one => ({ ...one, members: one.members.filter(isKnown) }))
  return {
    ...nation,
    training: trainingFor(nation.training, classes, provinceCode),
    people: nation.people.filter(({ id }) => known.has(id)).map(one => (own.has(one.id) ? one : asGuest(one))),
    classes,
    designs: nation.designs.map(design => ({ ...design, firstForms: design.firstForms.filter(isKnown) })),
  }
}

/** Reached by telephone, known by name: no more of who belongs to another province. */
const asGuest = (person: PersonFact): PersonFact => ({ ...person, nik: null, externalId: null, email: null })

/** A tier 1 division is a zone: its people of this province are told by their own records. */
function trainingFor(
  { settings, plan, infeasible }: TrainingFact,
  classes: readonly ClassFact[],
  code: string,
): TrainingFact {
  return {
    settings: withOwnRooms(settings, classes),
    plan: { ...plan, settings: withOwnRooms(plan.settings, []) },
    infeasible: infeasible.filter(({ division }) => division === code),
  }
}

/** Links and passcodes of the rooms that these classes use; the others are there by name, for choosing a room. */
function withOwnRooms(training: Training, classes: readonly ClassFact[]): Training {
  const used = new Set(
    classes.filter(({ room }) => room.division === null).map(({ tier, room }) => `${tier} ${room.number}`),
  )
  const roomsOf = (tier: Tier) =>
    training.tiers[tier].rooms.map((room, index) =>
      used.has(`${tier} ${index + 1}`)
        ? room
        : { name: room.name, link: null, meetingId: null, passcode: null, host: null },
    )
  return {
    ...training,
    tiers: {
      1: { ...training.tiers[1], rooms: roomsOf(1) },
      2: { ...training.tiers[2], rooms: roomsOf(2) },
    },
  }
}
