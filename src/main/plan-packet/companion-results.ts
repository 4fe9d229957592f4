import type { RehearsalBody, TestResultBody } from '#contract/packet'
import type { CompanionState } from '#contract/companion'
import type { PacketBody, PacketFate, PacketRecord } from '#domain/exchange/packet'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'
import type { Device } from '#main/exchange/device-repository'
import { addPacket, latestOfKind, sentAsFile } from '#main/exchange/packet-repository'
import { encryptPacket } from '#packet/encrypted-packet'
import { bodyHash, type WrittenPacket, writePacket } from '#packet/write-packet'
import { type CompanionCard, findCompanionCard } from './companion-repository.ts'

/**
 * All that a companion finished, every time: what the province has already is a duplicate there, which is a success. A
 * finished rehearsal or test never changes, so each has one revision.
 */
export function resultRecords(db: ReadableDb, { participantId, token }: CompanionCard): PacketRecord[] {
  return [
    record('companion', participantId, { participantId, token }),
    ...finishedRehearsals(db, participantId).map(({ id, ...body }) => record('rehearsal', id, body)),
    ...finishedTests(db, participantId).map(({ id, ...body }) => record('test-result', id, body)),
  ]
}

/** Kept before it is given to anybody; who has the card's province's key reads it, and nobody else. */
export function writeResults(db: WritableDb, device: Device, card: CompanionCard, at: string): WrittenPacket {
  const { provinceCode } = card
  const order = {
    kind: 'rehearsal',
    from: { ...device.party, provinceCode, name: card.name },
    to: { role: 'province', provinceCode },
    madeAt: at,
  } as const
  const written = writePacket({ ...order, ...latestOfKind(db, 'rehearsal') }, resultRecords(db, card), device.keys)
  sentAsFile(db, addPacket(db, written, provinceCode, at), at)
  return written
}

/** For the card's province alone, where it said how. */
export const forProvince = async ({ bytes }: WrittenPacket, { recipient }: CompanionCard): Promise<Uint8Array> =>
  recipient === null ? bytes : await encryptPacket(bytes, recipient)

const record = (kind: string, id: string, body: object): PacketRecord => {
  const whole = body as PacketBody
  return { kind, id, revision: 1, parent: null, sha256: bodyHash(whole), body: whole }
}

type Row<Body> = Body & { id: string }

function finishedRehearsals(db: ReadableDb, participantId: string): Row<RehearsalBody>[] {
  return db
    .all<Omit<Row<RehearsalBody>, 'variables' | 'participantId'> & { variables: string }>(sql`
      SELECT a.id, a.case_id AS caseId, a.questionnaire_version AS questionnaireVersion, a.mode,
             a.started_at AS startedAt, a.finished_at AS finishedAt, a."right", a.counted,
             (SELECT json_group_object(r.variable, r.points) FROM practice_result r
              WHERE r.attempt_id = a.id AND r.is_right IS NOT NULL) AS variables
      FROM practice_attempt a
      WHERE a.participant_id IS NULL AND a.class_code IS NULL AND a.finished_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM practice_discard d WHERE d.attempt_id = a.id)
      ORDER BY a.finished_at, a.id
    `)
    .map(({ variables, ...row }) => ({ ...row, participantId, variables: JSON.parse(variables) }))
}

type TestRow = Omit<Row<TestResultBody>, 'itemPoints' | 'responses' | 'participantId'> & {
  itemPoints: string | null
  responses: string | null
}

function finishedTests(db: ReadableDb, participantId: string): Row<TestResultBody>[] {
  return db
    .all<TestRow>(sql`
      SELECT id, design_id AS designId, occasion, attempt, form, taken_at AS takenAt, source, item_points AS itemPoints,
             responses, points_taken AS pointsTaken, points_possible AS pointsPossible
      FROM test_result WHERE participant_id = '' ORDER BY taken_at, id
    `)
    .map(({ itemPoints, responses, ...row }) => ({
      ...row,
      participantId,
      itemPoints: itemPoints === null ? null : JSON.parse(itemPoints),
      responses: responses === null ? null : JSON.parse(responses),
    }))
}

/** Whose workspace this is, how much a packet would hold now, and what became of the last one. */
export function companionState(db: ReadableDb): CompanionState | null {
  const card = findCompanionCard(db)
  if (!card) return null
  const { name, classCode, training, provinceCode } = card
  const counts = db.one<{ rehearsals: number; tests: number }>(sql`
    SELECT (SELECT count(*) FROM practice_attempt a
            WHERE a.participant_id IS NULL AND a.class_code IS NULL AND a.finished_at IS NOT NULL) AS rehearsals,
           (SELECT count(*) FROM test_result WHERE participant_id = '') AS tests
  `)!
  const last = db.one<{ at: string; state: PacketFate; outcome: string | null }>(sql`
    SELECT kept_at AS at, state, outcome FROM exchange_packet WHERE direction = 'out' AND kind = 'rehearsal'
    ORDER BY number DESC LIMIT 1
  `)
  return {
    name,
    classCode,
    training,
    provinceCode,
    ...counts,
    last: last ? { ...last, outcome: last.outcome === null ? null : JSON.parse(last.outcome) } : null,
  }
}
