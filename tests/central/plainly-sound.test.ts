import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { resultBodies } from '#contract/packet'
import { isPlainlySound } from '#central/receive/plainly-sound'
import { anAttendance } from '../builders/a-packet.ts'

const bodies = {
  attendance: anAttendance(),
  'test-result': {
    participantId: 'p1',
    designId: 'd1',
    occasion: 'pre',
    attempt: 1,
    form: null,
    takenAt: '2025-02-27T01:00:00.000Z',
    source: 'gladi',
    itemPoints: [1, 0.5, null],
    responses: ['A', null, ''],
    pointsTaken: 1.5,
    pointsPossible: 3,
  },
  rehearsal: {
    participantId: 'p1',
    caseId: 'c1',
    questionnaireVersion: '2025.1',
    mode: 'exam',
    startedAt: '2025-02-27T01:00:00.000Z',
    finishedAt: '2025-02-28T23:59:59.999Z',
    right: 1,
    counted: 2,
    variables: { I01: 1, K26: 0.25 },
  },
} as const
type Kind = keyof typeof bodies
const kinds = Object.keys(bodies) as Kind[]

test('bodies as Gladi writes them are seen to be sound without the schema', () => {
  for (const kind of kinds) expect([kind, isPlainlySound(kind, bodies[kind])]).toEqual([kind, true])
})

/** What may stand where something else should: also numbers and texts at the edge of what is allowed. */
const wrong = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    'A',
    -1,
    0,
    0.5,
    1,
    1001,
    10_001,
    1e7,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
  ),
  fc.constantFrom(
    [],
    {},
    [null],
    [1001],
    ['x'],
    { I01: 2 },
    { X01: 1 },
    { I001: 1 },
    Array(1001).fill(1),
    'x'.repeat(201),
  ),
  fc.constantFrom(
    '2025-02-30T01:00:00.000Z',
    '2025-02-28T24:00:00.000Z',
    '2025-02-28',
    '2025-02-28T01:00:00.000+07:00',
  ),
  fc.anything(),
)

test.prop([fc.constantFrom(...kinds), fc.nat(), wrong, fc.boolean()])(
  'whatever is plainly sound is sound by the schema as well',
  (kind, place, value, isAdded) => {
    const fields = Object.keys(bodies[kind])
    const body: Record<string, unknown> = {
      ...bodies[kind],
      [isAdded ? 'more' : fields[place % fields.length]!]: value,
    }
    if (isPlainlySound(kind, body)) expect(resultBodies[kind].safeParse(body).success).toBe(true)
  },
)
