import { randomBytes } from 'node:crypto'
import type { CardBody } from '#contract/companion-packet'
import type { PacketBody, PacketRecord } from '#domain/exchange/packet'
import type { DesignFact } from '#domain/exchange/plan-facts'
import { settleFirstForm } from '#main/assessment/first-form-repository'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { Device } from '#main/exchange/device-repository'
import { addPacket, latestOfKind, sentAsFile } from '#main/exchange/packet-repository'
import { safeFileName } from '#main/handover/file-name'
import type { Questionnaires } from '#main/procedure'
import { bodyHash, writePacket } from '#packet/write-packet'
import { isShipped } from './apply-plan.ts'
import { designFacts } from './read-plan-facts.ts'

export type MadeCard = { fileName: string; bytes: Uint8Array }

type CardOf = { participantId: string; name: string; classCode: string | null; training: string }

/** Cards for those of `people` who take part; each is a packet of its own, with the tests and who begins with which form. */
export function makeCards(
  db: WritableDb,
  device: Device,
  { people, at }: { people: readonly string[]; at: string },
  questionnaires: Pick<Questionnaires, 'inForce'>,
): MadeCard[] {
  const designs = designFacts(db)
  const { version, source } = questionnaires.inForce(db)
  const form = isShipped(db, version) ? null : { version, sheets: JSON.parse(source) }
  return listCardOwners(db, people).map(one => {
    const body: CardBody = { ...one, questionnaireVersion: version, token: tokenFor(db, one.participantId, at) }
    const records = [
      record('card', one.participantId, body),
      ...(form ? [record('questionnaire', 'questionnaire', form)] : []),
      ...designs.map(({ id, ...design }) => record('test-design', id, designFor(db, id, design, one.participantId))),
    ]
    return { fileName: `kartu-${safeFileName(one.name)}.gladi`, bytes: write(db, device, records, at) }
  })
}

function listCardOwners(db: ReadableDb, people: readonly string[]): CardOf[] {
  return db.all<CardOf>(sql`
    SELECT p.id AS participantId, p.name, coalesce((SELECT settings ->> '$.name' FROM training), w.name) AS training,
           (SELECT c.code FROM current_member m JOIN current_class c ON c.id = m.class_id WHERE m.participant_id = p.id) AS classCode
    FROM workspace w, json_each(${JSON.stringify(people)}) asked
    JOIN participant p ON p.id = asked.value AND p.withdrawn_at IS NULL ORDER BY p.name, p.id
  `)
}

/** One for each person for good, so that a card that was lost can be given once more. */
function tokenFor(db: WritableDb, participantId: string, at: string): string {
  const known = db.one<{ token: string }>(sql`SELECT token FROM given_card WHERE participant_id = ${participantId}`)
  if (known) return known.token
  const token = randomBytes(32).toString('base64url')
  db.run(sql`INSERT INTO given_card (token, participant_id, made_at) VALUES (${token}, ${participantId}, ${at})`)
  return token
}

/** With which form they begin is settled now: the card tells it. */
const designFor = (db: WritableDb, id: string, design: Omit<DesignFact, 'id'>, participantId: string) => ({
  ...design,
  firstForms: [{ participantId, form: settleFirstForm(db, id, participantId) }],
})

function write(db: WritableDb, device: Device, records: PacketRecord[], at: string): Uint8Array {
  const { provinceCode } = device.party
  const order = { kind: 'card', from: device.party, to: { role: 'companion', provinceCode }, madeAt: at } as const
  const written = writePacket({ ...order, ...latestOfKind(db, 'card') }, records, device.keys)
  sentAsFile(db, addPacket(db, written, records[0]!.id, at), at)
  return written.bytes
}

const record = (kind: string, id: string, body: object): PacketRecord => {
  const whole = body as PacketBody
  return { kind, id, revision: 1, parent: null, sha256: bodyHash(whole), body: whole }
}
