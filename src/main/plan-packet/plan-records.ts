import { planBodies } from '#contract/plan-packet'
import type { PacketBody, PacketRecord } from '#domain/exchange/packet'
import {
  type ClassFact,
  type DesignFact,
  type PersonFact,
  type PlanFacts,
  type PlanRecordKind,
  planRecordKinds,
} from '#domain/exchange/plan-facts'
import { planFault } from '#domain/exchange/plan-fault'
import { PacketFault } from '#packet/packet-fault'
import { bodyHash } from '#packet/write-packet'

/** A plan packet is whole, so a record's revision is the packet's sequence: that has one content for ever. */
export function toPlanRecords(facts: PlanFacts, sequence: number): PacketRecord[] {
  const record = (kind: PlanRecordKind, id: string, body: object): PacketRecord => {
    const whole = body as PacketBody
    return { kind, id, revision: sequence, parent: null, sha256: bodyHash(whole), body: whole }
  }
  const listed = (kind: PlanRecordKind, list: readonly { id: string }[]) =>
    list.map(({ id, ...body }) => record(kind, id, body))
  return [
    record('training', 'training', facts.training),
    record('rules', 'rules', facts.rules),
    record('questionnaire', 'questionnaire', facts.questionnaire),
    ...listed('test-design', facts.designs),
    ...listed('person', facts.people),
    ...listed('class', facts.classes),
  ]
}

/** @throws {PacketFault} `bad-record` where a record is not as it should be, or does not fit the others. */
export function fromPlanRecords(records: readonly PacketRecord[]): PlanFacts {
  const bodies: Record<PlanRecordKind, { id: string }[]> = {
    training: [],
    rules: [],
    questionnaire: [],
    'test-design': [],
    person: [],
    class: [],
  }
  for (const [index, { kind, id, body }] of records.entries()) {
    const known = planRecordKinds.find(one => one === kind)
    const parsed = known && planBodies[known].safeParse(body)
    if (!parsed?.success) throw new PacketFault('bad-record', index + 1)
    bodies[known!].push({ ...(parsed.data as object), id })
  }
  const facts = {
    training: only(bodies.training),
    rules: only(bodies.rules),
    questionnaire: only(bodies.questionnaire),
    designs: inOrder(bodies['test-design']) as DesignFact[],
    people: inOrder(bodies.person) as PersonFact[],
    classes: inOrder(bodies.class) as ClassFact[],
  } as PlanFacts
  if (planFault(facts)) throw new PacketFault('bad-record')
  return facts
}

/** The one record of its kind, without its id. */
function only([first, ...more]: { id: string }[]): object {
  if (!first || more.length > 0) throw new PacketFault('wrong-counts')
  const { id: _, ...body } = first
  return body
}

const inOrder = (list: { id: string }[]) => list.sort((a, b) => (a.id < b.id ? -1 : 1))
