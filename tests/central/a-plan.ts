import type { PacketRecord } from '#domain/exchange/packet'
import { aPacket, aRecord } from '../builders/a-packet.ts'
import { anEnrolledDevice, arrive, type TestCentre } from './a-centre.ts'

const aPerson = (name: string) => ({
  externalId: null,
  nik: null,
  name,
  role: 'companion',
  provinceCode: '11',
  regencyCode: '1171',
  districtCode: null,
  districtName: null,
  phone: null,
  email: null,
  unplaced: null,
})

const aClass = (code: string) => ({
  code,
  tier: 2,
  division: '11',
  provinceCodes: ['11'],
  regencyCodes: ['1171'],
  instructor: null,
  room: { number: 1, division: null, name: null },
  wave: 1,
  date: '2025-02-27',
  startUtc: '2025-02-27T01:00:00.000Z',
  endUtc: '2025-02-27T08:30:00.000Z',
  zone: 'WIB',
  members: [],
})

const aDesign = {
  settings: {
    name: 'Pre-test',
    kind: 'single',
    blueprint: null,
    timeLimit: null,
    isShuffled: false,
    passMark: 70,
    attempts: 1,
    counted: 'best',
  },
  madeAt: '2025-02-20T01:00:00.000Z',
  forms: { A: [], B: [] },
  firstForms: [],
}

/** People, classes and a test: what results speak of. */
export function planRecords({
  people = ['p1'],
  classes = ['ACEH-01'],
  designs = ['d1'],
  name = 'Siti',
} = {}): PacketRecord[] {
  return [
    ...people.map(id => aRecord({ kind: 'person', id, body: aPerson(name) })),
    ...classes.map(code => aRecord({ kind: 'class', id: `c-${code}`, body: aClass(code) })),
    ...designs.map(id => aRecord({ kind: 'test-design', id, body: aDesign })),
  ]
}

/** The national workspace hands over a plan; `sequence` as its device counts. */
export async function handOverPlan(
  centre: TestCentre,
  records: readonly PacketRecord[] = planRecords(),
  { device, sequence = 1 }: { device?: Awaited<ReturnType<typeof anEnrolledDevice>>; sequence?: number } = {},
) {
  const planner = device ?? (await anEnrolledDevice(centre, { role: 'centre', provinceCode: null }))
  const to = { role: 'province', provinceCode: '11' } as const
  const { bytes } = aPacket(records, { device: planner, kind: 'plan', to, sequence })
  return { planner, received: await arrive(centre, bytes) }
}
