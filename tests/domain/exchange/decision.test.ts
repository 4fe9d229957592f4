import { describe, expect, test } from 'vitest'
import { afterCentreDecision, type Decision, type DecisionSide } from '#domain/exchange/decision'
import { type KnownRecord, waitingRecord } from '#domain/exchange/known-record'

const [ours, theirs, later] = ['a', 'b', 'c'].map(letter => letter.repeat(64)) as [string, string, string]
const side = (device: string, sha256: string, revision = 1): DecisionSide => ({ device, sha256, revision, body: {} })

const decided = (part: Partial<Decision>): Decision => ({
  id: 'd1',
  record: { kind: 'attendance', id: 'p1:ACEH-01' },
  reason: 'other-device',
  holds: 'held',
  held: side('other', theirs),
  sent: side('own', ours),
  decidedAt: '2025-02-28T01:00:00.000Z',
  decidedBy: 'Budi',
  ...part,
})

const inConflict: KnownRecord = { revision: 1, sha256: ours, status: 'conflict', held: null, decision: null }

describe('after the centre decided', () => {
  test('that the other content holds, ours is not sent as it is, and follows it once it changed', () => {
    for (const decision of [null, 'again', 'theirs'] as const) {
      const known = afterCentreDecision({ ...inConflict, decision }, decided({}), 'own')
      expect(known).toMatchObject({ status: 'conflict', decision: 'theirs' })
      expect(waitingRecord(known, ours)).toBeNull()
      expect(waitingRecord(known, later)).toEqual({ why: 'changed', revision: 2, parent: theirs })
    }
  })

  test('that ours holds, it is as if it had been accepted', () => {
    const known = afterCentreDecision(inConflict, decided({ holds: 'sent' }), 'own')
    expect(known).toEqual({ ...inConflict, status: 'accepted', held: { sha256: ours, revision: 1 } })
    expect(waitingRecord(known, ours)).toBeNull()
  })

  test('that what another device sent holds, ours that was accepted does not any more', () => {
    const accepted: KnownRecord = { ...inConflict, status: 'accepted', held: { sha256: ours, revision: 1 } }
    const decision = decided({ holds: 'sent', held: side('own', ours), sent: side('other', theirs) })
    expect(afterCentreDecision(accepted, decision, 'own')).toEqual({
      ...accepted,
      status: 'conflict',
      held: { sha256: theirs, revision: 0 },
      decision: 'theirs',
    })
  })

  test('about an earlier revision, the latest stays what it was', () => {
    const sentAgain: KnownRecord = { ...inConflict, revision: 2, sha256: later, status: null }
    expect(afterCentreDecision(sentAgain, decided({}), 'own')).toEqual({
      ...sentAgain,
      held: { sha256: theirs, revision: 0 },
    })
  })
})
