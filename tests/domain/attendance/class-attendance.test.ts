import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttendanceLine } from '#domain/attendance/attendance-lines'
import { isInDoubt, minutesOfClass, reportedNames } from '#domain/attendance/class-attendance'
import { matchNames } from '#domain/attendance/match-names'
import { attendanceStatus, defaultAttendanceThresholds, minutesPresent } from '#domain/attendance/minutes-present'
import { nameKeyOf } from '#domain/attendance/name-key'
import { indexPeople } from '#domain/matching/people-index'
import type { ParticipantId } from '#domain/roster/participant'

const minute = 60_000
const session = { start: 0, end: 450 * minute }

const from = (join: number, leave: number) => ({
  connection: { join: join * minute, leave: leave * minute },
  minutes: leave - join,
})
const sum = (minutes: number) => ({ connection: null, minutes })

describe('minutes of the session', () => {
  test.each([
    ['two connections apart count together', [from(0, 60), from(100, 200)], 160],
    ['two devices at once count once', [from(0, 100), from(50, 150)], 150],
    ['before and after the session nothing counts', [from(-30, 10), from(440, 500)], 20],
    ['outside the session nothing counts', [from(-30, -10), from(460, 500)], 0],
    ['sums are added', [sum(100), sum(30)], 130],
    ['sums are no more than the session', [sum(400), sum(300)], 450],
    ['of sums and connections the larger counts', [sum(100), from(0, 60)], 100],
    ['nothing is nothing', [], 0],
  ])('%s', (_, lines, minutes) => {
    expect(minutesPresent(lines, session)).toBe(minutes)
  })

  const anyLines = fc.array(
    fc
      .tuple(fc.integer({ min: -60, max: 500 }), fc.nat({ max: 300 }))
      .map(([join, length]) => from(join, join + length)),
    { maxLength: 8 },
  )

  test('are as many as minutes in which at least one connection is open, in whatever order they are listed', () => {
    fc.assert(
      fc.property(anyLines, lines => {
        const open = Array.from({ length: 450 }, (_, at) => at).filter(at =>
          lines.some(({ connection: { join, leave } }) => join <= at * minute && leave >= (at + 1) * minute),
        )
        expect(minutesPresent(lines, session)).toBe(open.length)
        expect(minutesPresent(lines.toReversed(), session)).toBe(open.length)
      }),
    )
  })
})

test('from three quarters on one was there, from a quarter on partly', () => {
  const statuses = [1, 0.75, 0.7499, 0.25, 0.2499, 0].map(share => attendanceStatus(share, defaultAttendanceThresholds))
  expect(statuses).toEqual(['present', 'present', 'partly', 'partly', 'absent', 'absent'])
})

const idOf = (text: string) => text as ParticipantId
const aPerson = (id: string, name: string, classCode: string) => ({
  participantId: idOf(id),
  externalId: null,
  nik: null,
  email: null,
  phone: null,
  name,
  classCode,
})
const index = indexPeople([
  aPerson('siti-1', 'Siti Aminah', 'ACEH-01'),
  aPerson('siti-2', 'Siti Aminah', 'ACEH-01'),
  aPerson('budi', 'Budi Santoso', 'ACEH-01'),
  aPerson('eko', 'Eko Putra', 'ACEH-02'),
  aPerson('innas', 'Ratna Sari', 'INNAS-WIB-01'),
])
const members = ['siti-1', 'siti-2', 'budi'].map(idOf)
const aLine = (row: number, name: string, time: ReturnType<typeof from>): AttendanceLine => ({
  row,
  name,
  email: '',
  key: nameKeyOf({ name, email: '' }),
  ...time,
})
const reportOf = (lines: AttendanceLine[]) => ({
  lines,
  matches: matchNames(lines, index, { code: 'ACEH-01', instructorId: idOf('innas') }),
})
const classWith = (reports: ReturnType<typeof reportOf>[], decisions = new Map<string, ParticipantId | null>()) => ({
  session,
  members,
  instructorId: idOf('innas'),
  reports,
  decisions,
})
const nobodyThere = members.map(participantId => ({ participantId, minutes: 0 }))

describe('the minutes of a class', () => {
  test('a restart makes two reports, which count together under either name', () => {
    const first = reportOf([aLine(2, 'BUDI santoso', from(0, 100))])
    const second = reportOf([aLine(2, 'ACEH-01_Budi Santoso', from(90, 200))])
    expect(minutesOfClass(classWith([first, second]))).toContainEqual({ participantId: 'budi', minutes: 200 })
  })

  test('a name that two people have counts for neither until somebody decides', () => {
    const report = reportOf([aLine(2, 'Siti Aminah', from(0, 400))])
    const [name] = reportedNames(classWith([report]))
    expect(name).toMatchObject({ match: { kind: 'ambiguous', why: 'same-name' } })
    expect(isInDoubt(name!)).toBe(true)
    expect(minutesOfClass(classWith([report]))).toEqual(nobodyThere)
    const decided = classWith([report], new Map([[name!.key, idOf('siti-2')]]))
    expect(minutesOfClass(decided)).toContainEqual({ participantId: 'siti-2', minutes: 400 })
    expect(reportedNames(decided).some(isInDoubt)).toBe(false)
  })

  test('whoever was decided to be nobody counts for nobody', () => {
    const report = reportOf([aLine(2, 'Budi Santoso', from(0, 400))])
    expect(minutesOfClass(classWith([report], new Map([['budi santoso', null]])))).toEqual(nobodyThere)
  })

  test('who teaches it is known and not counted', () => {
    const report = reportOf([aLine(2, 'Ratna Sari', from(0, 450))])
    expect(reportedNames(classWith([report]))).toMatchObject([{ match: { kind: 'certain', participantId: 'innas' } }])
    expect(minutesOfClass(classWith([report]))).toEqual(nobodyThere)
  })

  test('somebody of another class counts once a person says so', () => {
    const report = reportOf([aLine(2, 'Eko Putra', from(0, 450))])
    expect(minutesOfClass(classWith([report]))).toEqual(nobodyThere)
    const decided = classWith([report], new Map([['eko putra', idOf('eko')]]))
    expect(minutesOfClass(decided)).toContainEqual({ participantId: 'eko', minutes: 450 })
  })
})
