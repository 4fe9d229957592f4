import type { PacketRecord } from '#domain/exchange/packet'
import { aPacket, aRecord } from '../builders/a-packet.ts'
import { anEnrolledDevice, arrive, type TestCentre } from './a-centre.ts'

/** As much of a plan as the centre looks at. */
export function planRecords({ people = ['p1'], classes = ['ACEH-01'], designs = ['d1'] } = {}): PacketRecord[] {
  return [
    ...people.map(id => aRecord({ kind: 'person', id, body: { id } })),
    ...classes.map(code => aRecord({ kind: 'class', id: `c-${code}`, body: { id: `c-${code}`, code } })),
    ...designs.map(id => aRecord({ kind: 'test-design', id, body: { id } })),
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
