import { canonicalJson } from '#domain/exchange/canonical-json'
import type { PacketRecord } from '#domain/exchange/packet'
import { bodyHash } from '#packet/write-packet'

/** Made-up results of so many people: the day's attendance, both tests, and a rehearsal each. */
export function resultsOf(people: number): PacketRecord[] {
  return Array.from({ length: people }, (_, n) => {
    const participantId = `0192f3c4-7c1e-7a00-8000-${String(n).padStart(12, '0')}`
    const classCode = `KELAS-${String(Math.floor(n / 30)).padStart(4, '0')}`
    const at = `2025-02-27T0${n % 10}:${String(n % 60).padStart(2, '0')}:00.000Z`
    const attendance = { participantId, classCode, minutes: n % 391, sessionMinutes: 390, source: 'zoom', at }
    return [
      recordOf('attendance', `${participantId}:${classCode}`, attendance),
      recordOf('test-result', `${participantId}-pre`, testOf(participantId, 'pre', n, at)),
      recordOf('test-result', `${participantId}-post`, testOf(participantId, 'post', n + 3, at)),
      recordOf('rehearsal', `${participantId}-1`, rehearsalOf(participantId, n, at)),
    ]
  }).flat()
}

/** Keys in order, as Gladi writes them (src/main/exchange/result-facts.ts). */
function recordOf(kind: string, id: string, given: Record<string, unknown>): PacketRecord {
  const body = JSON.parse(canonicalJson(given))
  return { kind, id, revision: 1, parent: null, sha256: bodyHash(body), body }
}

const items = 20

const testOf = (participantId: string, occasion: string, n: number, takenAt: string) => {
  const itemPoints = Array.from({ length: items }, (_, item) => ((n * 31 + item * 17) % 10 < 6 ? 1 : 0))
  return {
    participantId,
    designId: '0192f3c4-7c1e-7a00-9000-000000000001',
    occasion,
    attempt: 1,
    form: n % 2 === 0 ? 'A' : 'B',
    takenAt,
    source: 'gladi',
    itemPoints,
    responses: itemPoints.map((_, item) => 'ABCD'[(n + item) % 4]!),
    pointsTaken: itemPoints.reduce<number>((sum, one) => sum + one, 0),
    pointsPossible: items,
  }
}

const rehearsalOf = (participantId: string, n: number, startedAt: string) => ({
  participantId,
  caseId: 'keluarga-jumadi',
  questionnaireVersion: 'ground-check-2025.1',
  mode: 'practice',
  startedAt,
  finishedAt: startedAt,
  right: 30 - (n % 7),
  counted: 39,
  variables: Object.fromEntries(
    Array.from({ length: 39 }, (_, at) => [
      at < 13 ? `I${String(at + 1).padStart(2, '0')}` : `K${String(at - 12).padStart(2, '0')}`,
      (n + at) % 5 === 0 ? 0 : 1,
    ]),
  ),
})
