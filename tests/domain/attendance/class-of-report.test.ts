import { expect, test } from 'vitest'
import { classesByKey, proposeClass } from '#domain/attendance/class-of-report'
import { readAttendanceTable } from '#domain/attendance/attendance-table'
import { indexPeople } from '#domain/matching/people-index'
import type { ParticipantId } from '#domain/roster/participant'

const people = ['Siti Aminah', 'Budi Santoso', 'Eko Putra', 'Loki Laufeyson'].map((name, at) => ({
  participantId: `p${at}` as ParticipantId,
  externalId: null,
  nik: null,
  email: null,
  phone: null,
  name,
  classCode: 'JATIM-110',
}))
const classes = [
  { code: 'SULSEL-07', date: '2025-02-27', meetingId: '81200000001' },
  { code: 'SULSEL-08', date: '2025-02-28', meetingId: '81200000001' },
  { code: 'JATIM-110', date: '2025-02-27', meetingId: null },
]
const known = { index: indexPeople(people), classes, byKey: classesByKey(classes) }

const reportOf = (names: string[], meeting = '') => {
  const rows = ['Name,Join Time,Leave Time', ...names.map(name => `${name},2025-02-27 08:00,2025-02-27 09:00`)]
  const lines = meeting === '' ? rows : ['Meeting ID,Topic,Start Time', meeting, ...rows]
  return readAttendanceTable(lines.map((line, at) => ({ row: at + 1, cells: line.split(',') })))!
}

test.each([
  ['the topic', '8129,Kelas Sulsel 7 DTSEN,', 'laporan.csv', { code: 'SULSEL-07', why: 'topic' }],
  ['the file’s name', '8129,Rapat,', 'peserta_JATIM-110 (1).csv', { code: 'JATIM-110', why: 'file-name' }],
  ['the room and the day', '812 0000 0001,Rapat,02/28/2025 07:45:00 AM', 'a.csv', { code: 'SULSEL-08', why: 'room' }],
  ['nothing', '8129,Rapat,', 'participants_81200000001.csv', null],
])('%s says the class', (_, meeting, fileName, proposal) => {
  expect(proposeClass(reportOf(['Tamu'], meeting), fileName, known)).toEqual(proposal)
})

test('codes in front of names say it', () => {
  const table = reportOf(['SULSEL-07_Ani', 'sulsel-7 Eka', 'SULSEL07_Ina', 'Ratna', 'JATIM-110_Tono'])
  expect(proposeClass(table, 'a.csv', known)).toEqual({ code: 'SULSEL-07', why: 'codes' })
})

test('the people say it, where more than half are of one class', () => {
  const names = people.map(({ name }) => name)
  expect(proposeClass(reportOf(names), 'a.csv', known)).toEqual({ code: 'JATIM-110', why: 'people' })
  expect(proposeClass(reportOf([...names, 'A', 'B', 'C', 'D']), 'a.csv', known)).toBeNull()
})
