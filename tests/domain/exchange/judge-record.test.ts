import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type HeldRecord, judgeRecord, revisionKey } from '#domain/exchange/judge-record'
import type { PacketRecord } from '#domain/exchange/packet'

const aRevision = (revision: number, sha256: string, parent: string | null = null): PacketRecord => ({
  kind: 'attendance',
  id: 'p1:ACEH-01',
  revision,
  parent,
  sha256,
  body: {},
})

type Delivery = { device: string; record: PacketRecord }

/** Takes deliveries one after the other, as a store does. */
function taking(deliveries: readonly Delivery[]) {
  let held: HeldRecord | undefined
  const statuses = deliveries.map(({ device, record }) => {
    const judgement = judgeRecord(record, device, held)
    if (judgement.status !== 'conflict') {
      const { revision, sha256 } = record
      const taken = new Set([...(held?.taken ?? []), revisionKey(device, record)])
      const isCurrent = judgement.status === 'accepted' && judgement.isCurrent
      held = { current: isCurrent ? { publicKey: device, revision, sha256 } : held!.current, taken }
    }
    return judgement.status
  })
  return { held, statuses }
}

const from = (device: string, record: PacketRecord): Delivery => ({ device, record })

describe('a record', () => {
  it('that nobody sent before is taken, and again a duplicate', () => {
    const first = from('A', aRevision(1, 'x'))
    expect(taking([first, first]).statuses).toEqual(['accepted', 'duplicate'])
  })

  it('with another content under its revision is a conflict', () => {
    const { statuses, held } = taking([from('A', aRevision(1, 'x')), from('A', aRevision(1, 'y'))])
    expect(statuses).toEqual(['accepted', 'conflict'])
    expect(held?.current.sha256).toBe('x')
  })

  it('that comes after its own later revision is kept and changes nothing', () => {
    const { statuses, held } = taking([from('A', aRevision(3, 'z')), from('A', aRevision(2, 'y'))])
    expect(statuses).toEqual(['accepted', 'accepted'])
    expect(held?.current).toMatchObject({ revision: 3, sha256: 'z' })
  })

  it('never holds after what its device said later, also where another device had said that before', () => {
    const late = from('A', aRevision(2, 'gone', 'x'))
    const same = [from('B', aRevision(1, 'x')), from('A', aRevision(3, 'x')), late]
    expect(taking(same).held?.current).toMatchObject({ publicKey: 'B', sha256: 'x' })
    const back = [
      from('A', aRevision(3, 'y')),
      from('B', aRevision(1, 'z', 'y')),
      from('B', aRevision(2, 'x')),
      from('A', aRevision(2, 'gone', 'x')),
    ]
    expect(taking(back)).toMatchObject({
      statuses: ['accepted', 'accepted', 'accepted', 'accepted'],
      held: { current: { publicKey: 'B', sha256: 'x' } },
    })
  })

  it('of another device is a duplicate if it says the same, else a conflict, unless it knew what is held', () => {
    const first = from('A', aRevision(1, 'x'))
    expect(taking([first, from('B', aRevision(1, 'x'))]).statuses[1]).toBe('duplicate')
    expect(judgeRecord(aRevision(1, 'y'), 'B', taking([first]).held)).toMatchObject({ reason: 'other-device' })
    expect(judgeRecord(aRevision(1, 'y', 'w'), 'B', taking([first]).held)).toMatchObject({ reason: 'parent-unknown' })
    expect(taking([first, from('B', aRevision(1, 'y', 'x'))]).held?.current).toMatchObject({ publicKey: 'B' })
  })
})

const deliveries = fc.array(
  fc.record({
    device: fc.constantFrom('A', 'B'),
    revision: fc.integer({ min: 1, max: 4 }),
    sha256: fc.constantFrom('x', 'y', 'z'),
    parent: fc.constantFrom(null, 'x', 'y'),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('any deliveries', () => {
  property.prop([deliveries, fc.nat()])(
    'delivered again, in any order, change nothing that was taken',
    (list, seed) => {
      const once = list.map(({ device, ...record }) =>
        from(device, aRevision(record.revision, record.sha256, record.parent)),
      )
      const before = taking(once)
      const taken = once.filter((_, at) => before.statuses[at] === 'accepted')
      const shuffled = taken.toSorted(
        (a, b) => ((once.indexOf(a) * 7919 + seed) % 13) - ((once.indexOf(b) * 7919 + seed) % 13),
      )
      const after = taking([...once, ...shuffled])
      expect(after.held).toEqual(before.held)
      expect(after.statuses.slice(once.length)).toEqual(shuffled.map(() => 'duplicate'))
    },
  )

  property.prop([fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 6 }), fc.nat()])(
    'of one device leave its last revision, in whatever order they come',
    (contents, seed) => {
      const revisions = contents.map((content, at) => from('A', aRevision(at + 1, content)))
      const shuffled = revisions.toSorted((a, b) => ((a.record.revision * seed) % 7) - ((b.record.revision * seed) % 7))
      expect(taking(shuffled).held?.current).toMatchObject({ revision: contents.length, sha256: contents.at(-1) })
    },
  )
})
