import type { resultBodies } from '#contract/packet'

/** A fact that holds now, with what the plan knows of whom it is about. */
export type ExportedFact = {
  province_code: string
  id: string
  name: string | null
  received_at: Date
  public_key: string
  revision: number
  body: Readonly<Record<string, unknown>>
}

export type ResultKind = keyof typeof resultBodies

/** Fields of each kind's body that become columns, in their order (docs/packet.schema.json). */
export const bodyColumns: Record<ResultKind, readonly string[]> = {
  attendance: ['participantId', 'classCode', 'minutes', 'sessionMinutes', 'source', 'at'],
  'test-result': [
    'participantId',
    'designId',
    'occasion',
    'attempt',
    'form',
    'takenAt',
    'source',
    'pointsTaken',
    'pointsPossible',
  ],
  rehearsal: ['participantId', 'caseId', 'questionnaireVersion', 'mode', 'startedAt', 'finishedAt', 'right', 'counted'],
}

export const resultKinds = Object.keys(bodyColumns) as ResultKind[]

/** What every kind has before and after its own. */
const before = ['provinceCode', 'id', 'name'] as const
const after = ['revision', 'receivedAt'] as const

export const columnsOf = (kind: ResultKind): readonly string[] => [...before, ...bodyColumns[kind], ...after]

export function cellsOf(kind: ResultKind, fact: ExportedFact): (string | number | null)[] {
  const of = (field: string) => {
    const value = fact.body[field]
    return typeof value === 'string' || typeof value === 'number' ? value : null
  }
  const own = bodyColumns[kind].map(of)
  return [fact.province_code, fact.id, fact.name, ...own, fact.revision, fact.received_at.toISOString()]
}
