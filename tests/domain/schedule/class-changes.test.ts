import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsAdded, type MovingPerson, withClasses, withPeopleMoved } from '#domain/schedule/class-changes'
import { classFaults } from '#domain/schedule/class-faults'
import { aClass, aPlanInForce } from './a-plan-in-force.ts'

const second = aClass({ id: 'ACEH-02', instructorId: 'siti', roomNumber: 2 })
const bali = aClass({
  ...second,
  id: 'BALI-01',
  division: '51',
  instructorId: 'made',
  instructorProvinceCode: '51',
  roomNumber: 3,
})
const cut: MovingPerson = { participantId: 'cut', name: 'Cut', provinceCode: '11', division: '11', classId: 'ACEH-01' }

describe('moving people', () => {
  test('changes the sizes of both classes', () => {
    const after = withPeopleMoved(aPlanInForce([aClass(), second]), [cut], 'ACEH-02')
    expect(after.classes.map(({ size }) => size)).toEqual([29, 31])
  })

  test('to where they are already changes nothing', () => {
    const plan = aPlanInForce([aClass(), second])
    expect(withPeopleMoved(plan, [cut], 'ACEH-01')).toEqual(plan)
  })

  test('into a class of another province makes strangers of them, and back home no longer', () => {
    const there = withPeopleMoved(aPlanInForce([aClass(), bali]), [cut], 'BALI-01')
    expect(faultsAdded(aPlanInForce([aClass(), bali]), there)).toMatchObject([
      { kind: 'strangers', classId: 'BALI-01' },
    ])
    const back = withPeopleMoved(there, [{ ...cut, classId: 'BALI-01' }], 'ACEH-01')
    expect(back).toEqual(aPlanInForce([aClass(), bali]))
  })

  test('out of a class leaves it smaller', () => {
    const after = withPeopleMoved(aPlanInForce([aClass({ size: 20 })]), [cut], null)
    expect(classFaults(after)).toEqual([{ kind: 'too-small', classId: 'ACEH-01', size: 19, smallest: 20 }])
  })
})

describe('what a change would do', () => {
  test('tells a fault that becomes worse, and none that becomes better', () => {
    const plan = aPlanInForce([aClass({ size: 19 }), { ...second, size: 42 }])
    expect(faultsAdded(plan, withPeopleMoved(plan, [cut], 'ACEH-02'))).toMatchObject([
      { kind: 'too-small', size: 18 },
      { kind: 'too-large', size: 43 },
    ])
    const back = withPeopleMoved(plan, [{ ...cut, classId: 'ACEH-02' }], 'ACEH-01')
    expect(faultsAdded(plan, back)).toEqual([])
  })

  test('tells what breaks a rule first', () => {
    const plan = aPlanInForce([aClass(), second], { lastDate: '2025-02-27' })
    const late = { date: '2025-02-28', startUtc: '2025-02-28T00:00:00Z', endUtc: '2025-02-28T08:30:00Z' }
    const after = withClasses(plan, [aClass(late)])
    expect(faultsAdded(plan, after).map(({ kind }) => kind)).toEqual(['outside-hours', 'after-last-day'])
  })
})

test('however people are moved, nobody is lost', () => {
  const moves = fc.array(
    fc.record({ people: fc.integer({ min: 1, max: 3 }), to: fc.constantFrom('ACEH-01', 'ACEH-02') }),
  )
  fc.assert(
    fc.property(moves, drawn => {
      let plan = aPlanInForce([aClass(), second])
      for (const { people, to } of drawn) {
        const from = to === 'ACEH-01' ? 'ACEH-02' : 'ACEH-01'
        const moving = Array.from({ length: people }, (_, index) => ({
          ...cut,
          participantId: `p${index}`,
          classId: from,
        }))
        plan = withPeopleMoved(plan, moving, to)
      }
      expect(plan.classes.reduce((sum, { size }) => sum + size, 0)).toBe(60)
    }),
  )
})
