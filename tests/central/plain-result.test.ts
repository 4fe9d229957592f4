import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { resultBodies } from '#contract/packet'
import { canonicalJson } from '#domain/exchange/canonical-json'
import { checkedRecord } from '#central/receive/checked-record'
import { plainResult } from '#central/receive/plain-result'
import { readRecord } from '#packet/read-packet'
import { bodyHash } from '#packet/write-packet'
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

const idOf = (body: Record<string, unknown>) =>
  'classCode' in body ? `${String(body['participantId'])}:${String(body['classCode'])}` : 'r1'

/** As Gladi writes it; `text`: of the body. */
function lineOf(kind: string, body: Record<string, unknown>, text = canonicalJson(body)) {
  const head = { kind, id: idOf(body), revision: 1, parent: null, sha256: bodyHash(JSON.parse(text)) }
  return `${JSON.stringify(head).slice(0, -1)},"body":${text}}`
}

test('results as Gladi writes them are known by their look', () => {
  for (const kind of kinds) expect([kind, plainResult(lineOf(kind, bodies[kind])) !== null]).toEqual([kind, true])
})

/** What may stand where something else should: also numbers and texts at the edge of what is allowed. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'A',
    -1,
    0,
    0.5,
    1,
    12.25,
    999.5,
    1000,
    1001,
    10_000,
    10_001,
    1e7,
    1e-7,
    1e21,
    true,
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [null],
    [1001],
    ['x', 'tanda "kutip"', 'baris\nbaru', 'é'],
    { I01: 2 },
    { I01: 1, K02: 0.333333, K26: 0 },
    { X01: 1 },
    { I001: 1 },
    Array(1001).fill(1),
    'x'.repeat(201),
    'tanda \\ dan "kutip"',
    '\u0001',
  ),
  fc.constantFrom(
    '2025-02-30T01:00:00.000Z',
    '2025-02-28T24:00:00.000Z',
    '2025-02-28',
    '2025-02-28T01:00:00.000+07:00',
  ),
  fc.jsonValue(),
)

test.prop([fc.constantFrom(...kinds), fc.nat(), wrong, fc.boolean()], { numRuns: 500 })(
  'what is known by its look is read in the same way by the schema',
  (kind, place, value, isAdded) => {
    const fields = Object.keys(bodies[kind])
    const body: Record<string, unknown> = {
      ...bodies[kind],
      [isAdded ? 'more' : fields[place % fields.length]!]: value,
    }
    const line = lineOf(kind, body)
    const plain = plainResult(line)
    if (!plain) return
    const { body: _, ...record } = readRecord(line, 1).record
    const whole = checkedRecord(readRecord(line, 1))
    expect(plain).toMatchObject({ record, text: canonicalJson(body) })
    expect(whole).toMatchObject({ record, text: plain.text, named: plain.named })
    expect(resultBodies[kind].safeParse(body).success).toBe(true)
  },
)

test('other ways to write the same are left to the reader of JSON, and a wrong hash as well', () => {
  const { attendance, rehearsal } = bodies
  const usual = canonicalJson(attendance)
  const others = [
    lineOf('attendance', attendance, usual.replace('"minutes":', '"minutes": ')),
    lineOf('attendance', attendance, usual.replace(/"minutes":\d+/, '"minutes":12.50')),
    lineOf('attendance', attendance, usual.replace(/"minutes":\d+/, '"minutes":-0')),
    lineOf(
      'attendance',
      attendance,
      usual.replace('"source":"', '"source":"\\u007a').replace('\\u007azoom', '\\u007aoom'),
    ),
    lineOf('attendance', attendance, usual.replace('{', `{"at":"2025-02-27T01:00:00.000Z",`)),
    lineOf('rehearsal', rehearsal, canonicalJson(rehearsal).replace('"I01":1,"K26":0.25', '"K26":0.25,"I01":1')),
    lineOf('rehearsal', rehearsal, canonicalJson(rehearsal).replace('"I01":1', '"I01":0,"I01":1')),
    lineOf('attendance', attendance).replace(/"sha256":"./, '"sha256":"x'),
    lineOf('attendance', attendance).replace(/"sha256":"(.)/, (_, first) => `"sha256":"${first === '0' ? 1 : 0}`),
    lineOf('attendance', attendance).replace(/"id":"/, '"id":"x'),
    `${lineOf('attendance', attendance)} `,
    lineOf('attendance', attendance).slice(0, -1),
  ]
  for (const line of others) expect([line, plainResult(line)]).toEqual([line, null])
})
