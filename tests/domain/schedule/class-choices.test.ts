import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roomChoices, type Teacher, teacherChoices, timeChoices } from '#domain/schedule/class-choices'
import { classFaults } from '#domain/schedule/class-faults'
import { timeOfClass } from '#domain/schedule/class-times'
import { withClasses } from '#domain/schedule/class-changes'
import { defaultTraining } from '#domain/training/default-training'
import { aClass, aPlanInForce } from './a-plan-in-force.ts'

const settings = defaultTraining.tiers[2]
const one = aClass()
const sameTime = aClass({ id: 'ACEH-02', instructorId: 'siti', roomNumber: 2 })
const nextDay = aClass({
  id: 'ACEH-03',
  instructorId: 'cut',
  roomNumber: 3,
  date: '2025-02-28',
  startUtc: '2025-02-28T01:00:00Z',
  endUtc: '2025-02-28T08:30:00Z',
  wave: 2,
})
const classes = [one, sameTime, nextDay]

const aTeacher = (participantId: string, change: Partial<Teacher> = {}): Teacher => ({
  participantId,
  name: participantId,
  provinceCode: '11',
  regencyCode: null,
  ...change,
})

describe('who could teach', () => {
  const teachers = [
    aTeacher('made', { provinceCode: '51' }),
    aTeacher('siti'),
    aTeacher('cut'),
    aTeacher('andi'),
    aTeacher('nur', { regencyCode: '1101' }),
  ]
  const choices = teacherChoices(one, classes, teachers, new Map([['1101', 21]]))

  test('comes from home first, then is free, then teaches elsewhere then, then is of another province', () => {
    expect(choices.map(({ name }) => name)).toEqual(['nur', 'andi', 'cut', 'siti', 'made'])
  })

  test('comes with the classes that they teach, and the one that clashes', () => {
    expect(choices.find(({ name }) => name === 'siti')).toMatchObject({ clash: sameTime, teaches: [sameTime] })
    expect(choices.find(({ name }) => name === 'cut')).toMatchObject({ clash: null, teaches: [nextDay] })
    expect(choices.find(({ name }) => name === 'nur')).toMatchObject({ fromHome: 21, teaches: [] })
  })
})

test('rooms that are free at that time come first, taken ones with the class that is in them', () => {
  const choices = roomChoices(one, classes, { ...settings, roomCount: 3 })
  expect(choices).toEqual([
    { roomNumber: 1, clash: null },
    { roomNumber: 3, clash: null },
    { roomNumber: 2, clash: sameTime },
  ])
})

test('of a province with its own rooms only those count', () => {
  const own = aClass({ roomDivision: '11' })
  const elsewhere = aClass({ id: 'BALI-01', division: '51', roomDivision: '51' })
  expect(roomChoices(own, [own, elsewhere], { ...settings, roomPool: 'province', roomCount: 1 })).toEqual([
    { roomNumber: 1, clash: null },
  ])
})

describe('when a class could be', () => {
  test('is any session of the days, with the room that is free then', () => {
    const full = { ...settings, roomCount: 1 }
    const taken = aClass({ ...nextDay, roomNumber: 1 })
    expect(timeChoices(one, [one, taken], full, '2025-03-03')).toMatchObject([
      { date: '2025-02-27', start: '08:00', wave: 1, roomNumber: 1, instructorClash: null },
      { date: '2025-02-28', start: '08:00', wave: 2, roomNumber: null, instructorClash: null },
      { date: '2025-03-03', start: '08:00', wave: 3, roomNumber: 1, instructorClash: null },
    ])
  })

  test('tells that the instructor teaches elsewhere then', () => {
    const busy = aClass({ ...nextDay, instructorId: 'rahmat' })
    const [, friday] = timeChoices(one, [one, busy], settings, '2025-02-28')
    expect(friday).toMatchObject({ instructorClash: busy, roomNumber: 1 })
  })

  test('ends with its session, or lasts as long as now', () => {
    expect(timeOfClass(one, '2025-02-28', '08:00', settings)).toEqual({
      date: '2025-02-28',
      wave: 2,
      startUtc: '2025-02-28T01:00:00Z',
      endUtc: '2025-02-28T08:30:00Z',
    })
    expect(timeOfClass(one, '2025-03-01', '09:30', settings)).toMatchObject({ wave: 3, endUtc: '2025-03-01T10:00:00Z' })
    expect(timeOfClass(one, '2025-02-27', '17:00', settings)).toBeNull()
  })
})

test('a free room and a free session never bring a fault', () => {
  const taken = fc.array(fc.record({ room: fc.integer({ min: 1, max: 3 }), day: fc.integer({ min: 0, max: 2 }) }), {
    maxLength: 7,
  })
  fc.assert(
    fc.property(taken, drawn => {
      const days = timeChoices(one, [one], settings, '2025-03-03')
      const free = { ...settings, roomCount: 3 }
      const seen = new Set(['1 0'])
      const others = drawn.flatMap(({ room, day }, index) => {
        const key = `${room} ${day}`
        if (seen.has(key)) return []
        seen.add(key)
        const { date, wave, startUtc, endUtc } = days[day]!
        return [aClass({ id: `c${index}`, instructorId: `i${index}`, roomNumber: room, date, wave, startUtc, endUtc })]
      })
      const plan = aPlanInForce([one, ...others], { roomCount: 3 })
      for (const { roomNumber, clash } of roomChoices(one, plan.classes, free)) {
        const after = classFaults(withClasses(plan, [{ ...one, roomNumber }]))
        expect(after.length === 0).toBe(clash === null)
      }
      for (const { roomNumber, start: _, instructorClash: __, ...time } of timeChoices(
        one,
        plan.classes,
        free,
        '2025-03-03',
      )) {
        const after = classFaults(withClasses(plan, [{ ...one, ...time, roomNumber: roomNumber ?? 1 }]))
        expect(after.length === 0).toBe(roomNumber !== null)
      }
    }),
  )
})
