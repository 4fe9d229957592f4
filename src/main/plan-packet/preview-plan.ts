import { keptHere, localEdits } from '#domain/exchange/local-edits'
import { isUnchanged, planChanges } from '#domain/exchange/plan-changes'
import type { PlanFacts } from '#domain/exchange/plan-facts'
import type { PlanPreview } from '#domain/exchange/plan-preview'
import { trainingState } from '#main/database/recorded-change'
import type { ReadableDb } from '#main/database/sql'
import type { Questionnaires } from '#main/procedure'
import type { SignedPacket } from '#packet/read-packet'
import { isShipped } from './apply-plan.ts'
import { leftClasses, leftPeople } from './left-results.ts'
import { findPlanInForce, type PlanInForce } from './plan-in-force.ts'
import { readPlanFacts } from './read-plan-facts.ts'

type Coming = { packet: SignedPacket; next: PlanFacts }

/** What taking a plan would do; changes nothing. */
export function previewPlan(
  db: ReadableDb,
  { packet, next }: Coming,
  questionnaires: Pick<Questionnaires, 'inForce'>,
): PlanPreview {
  const before = findPlanInForce(db)
  const now = readPlanFacts(db, questionnaires)
  const comparable = now && asItWillBe(db, now, next)
  const base = before?.facts ?? null
  const given = {
    person: idsOf(base?.people, next.people),
    'test-design': idsOf(base?.designs, next.designs),
  }
  const changes = planChanges(now, comparable ?? next, (kind, id) => !given[kind].has(id))
  const edits = base && comparable ? localEdits(base, now, comparable) : []
  const { header, sha256 } = packet
  return {
    packet: {
      sha256,
      sequence: header.sequence,
      madeAt: header.madeAt,
      from: { name: header.from.name, publicKey: header.from.publicKey },
    },
    before: before && {
      sequence: before.header.sequence,
      madeAt: before.header.madeAt,
      sameSender: isOfSame(before, packet),
    },
    isOlder: before !== null && isOfSame(before, packet) && header.sequence < before.header.sequence,
    isUnchanged: now !== null && isUnchanged(changes) && edits.length === 0,
    counts: { people: next.people.length, classes: next.classes.length, designs: next.designs.length },
    changes,
    edits,
    kept: now ? keptHere(base, now, next) : { people: [], designs: [] },
    left: { people: leftPeople(db, changes.people.gone), classes: leftClasses(db, changes.classes.gone) },
    state: trainingState(db),
  }
}

const isOfSame = ({ header }: PlanInForce, packet: SignedPacket) =>
  header.from.publicKey === packet.header.from.publicKey

const idsOf = (...lists: (readonly { id: string }[] | undefined)[]) =>
  new Set(lists.flatMap(list => (list ?? []).map(({ id }) => id)))

/** A newer form of this Gladi's own stays in use, whatever the plan says. */
function asItWillBe(db: ReadableDb, now: PlanFacts, next: PlanFacts): PlanFacts {
  const { version } = now.questionnaire
  return version > next.questionnaire.version && isShipped(db, version)
    ? { ...next, questionnaire: now.questionnaire }
    : next
}
