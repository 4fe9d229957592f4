import { type CardBody, cardBodies } from '#contract/companion-packet'
import type { PacketRecord } from '#domain/exchange/packet'
import type { DesignFact, QuestionnaireFact } from '#domain/exchange/plan-facts'
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire'
import { putGivenDesigns } from '#main/assessment/given-designs'
import type { WritableDb } from '#main/database/sql'
import { keepReceived } from '#main/exchange/received-packet-repository'
import type { Questionnaires } from '#main/procedure'
import { putGivenVersion } from '#main/questionnaire/questionnaire-repository'
import { PacketFault } from '#packet/packet-fault'
import { readRecords, type SignedPacket } from '#packet/read-packet'
import { saveCompanionCard } from './companion-repository.ts'

export type OpenedCard = {
  packet: SignedPacket
  card: CardBody
  designs: DesignFact[]
  questionnaire: QuestionnaireFact | null
}

/** @throws {PacketFault} where it is no whole card of a province. */
export function openCard(packet: SignedPacket): OpenedCard {
  const { kind, from } = packet.header
  if (kind !== 'card' || from.role !== 'province' || from.provinceCode === null) throw new PacketFault('bad-record')
  const records = readRecords(packet)
  const bodies = (wanted: keyof typeof cardBodies) =>
    records.flatMap((one, index) => (one.kind === wanted ? [{ id: one.id, body: bodyOf(wanted, one, index + 1) }] : []))
  const [card, ...more] = bodies('card')
  if (!card || more.length > 0) throw new PacketFault('wrong-counts')
  return {
    packet,
    card: card.body as CardBody,
    designs: bodies('test-design').map(({ id, body }) => ({ ...(body as Omit<DesignFact, 'id'>), id })),
    questionnaire: (bodies('questionnaire')[0]?.body as QuestionnaireFact | undefined) ?? null,
  }
}

function bodyOf(kind: keyof typeof cardBodies, { body }: PacketRecord, line: number): unknown {
  const { success, data } = cardBodies[kind].safeParse(body)
  if (!success) throw new PacketFault('bad-record', line)
  return data
}

/** Makes a companion's workspace that of whom the card names: their tests, their form, and who gets the results. */
export function takeCard(
  db: WritableDb,
  { packet, card, designs, questionnaire }: OpenedCard,
  { bytes, at }: { bytes: Uint8Array; at: string },
  questionnaires: Pick<Questionnaires, 'inForce'>,
) {
  const { from } = packet.header
  keepReceived(db, packet, bytes, { at, carrier: 'file' })
  saveCompanionCard(db, {
    ...card,
    provinceCode: from.provinceCode!,
    publicKey: from.publicKey,
    recipient: from.recipient,
  })
  // Whoever sits at this machine is the one of the card.
  const own = designs.map(design => ({
    ...design,
    firstForms: design.firstForms.map(({ form }) => ({ participantId: '', form })),
  }))
  putGivenDesigns(db, { designs: own, gone: [], at })
  if (!questionnaire || questionnaire.version <= questionnaires.inForce(db).version) return
  const read = readQuestionnaire(questionnaire.sheets)
  if ('problems' in read) throw new PacketFault('bad-record')
  putGivenVersion(db, at, { questionnaire: read.questionnaire, sheets: questionnaire.sheets, fileName: 'kartu' })
}
