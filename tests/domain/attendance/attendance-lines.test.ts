import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessAttendanceMapping } from '#domain/attendance/attendance-headers'
import { readAttendanceLines } from '#domain/attendance/attendance-lines'
import { readAttendanceTable } from '#domain/attendance/attendance-table'
import { readReportTime } from '#domain/attendance/report-time'

/** Rows as a spreadsheet numbers them; rows without any text are not there. */
const rowsOf = (text: string) =>
  text
    .split('\n')
    .map((line, index) => ({ row: index + 1, cells: line.split(',') }))
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))

const tableOf = (text: string) => readAttendanceTable(rowsOf(text))!

/** 08.00–15.30 WIB on a day. */
const sessionOn = (date: string) => ({
  start: Date.parse(`${date}T01:00:00Z`),
  end: Date.parse(`${date}T08:30:00Z`),
})
const session = sessionOn('2025-02-27')
const linesOf = (text: string, on = session) => readAttendanceLines(tableOf(text), { session: on, zone: 'WIB' })

const connections = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent'
const oneLine = {
  name: 'Siti Aminah',
  email: 's@x.id',
  key: 'siti aminah <s@x.id>',
  connection: { join: session.start, leave: session.start + 3_600_000 },
  minutes: 60,
}

describe('a report in each of Zoom’s shapes', () => {
  test('each connection', () => {
    const text = `${connections}\nSiti Aminah,s@x.id,02/27/2025 08:00:00 AM,02/27/2025 09:00:00 AM,60,Yes,`
    expect(tableOf(text)).toMatchObject({ shape: 'connections', meeting: null, missing: [] })
    expect(linesOf(text)).toEqual({ dayOrder: 'month-first', problems: [], lines: [{ row: 2, ...oneLine }] })
  })

  test('unique users, with the sum of their minutes', () => {
    const text = 'Name (Original Name),User Email,Total Duration (Minutes),Guest\nSiti Aminah,,312,Yes'
    expect(tableOf(text).shape).toBe('unique')
    expect(linesOf(text)).toEqual({
      dayOrder: 'none',
      problems: [],
      lines: [{ row: 2, name: 'Siti Aminah', email: '', key: 'siti aminah', connection: null, minutes: 312 }],
    })
  })

  test('below two rows about the meeting', () => {
    const text = [
      'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,',
      '812 3456 7890,Kelas SULSEL-07,02/27/2025 07:45:00 AM,02/27/2025 03:31:00 PM,bps@x.id,466,31',
      ',,,',
      connections,
      'Siti Aminah,s@x.id,02/27/2025 08:00:00 AM,02/27/2025 09:00:00 AM,60,Yes,',
    ].join('\n')
    expect(tableOf(text)).toMatchObject({
      shape: 'preamble',
      meeting: { topic: 'Kelas SULSEL-07', meetingId: '81234567890', start: '02/27/2025 07:45:00 AM' },
    })
    expect(linesOf(text)).toMatchObject({ lines: [{ row: 5, ...oneLine }] })
  })

  test('flat, where two columns each are headed User Email and Duration: the later ones are the person’s', () => {
    const header =
      'Topic,Meeting ID,User Name,User Email,Department,Group,Has Zoom Rooms,Creation Time,Start Time,End Time,Duration (Minutes),Participants,Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room'
    const person = 'Siti Aminah,s@x.id,02/27/2025 08:00:00 AM,02/27/2025 09:00:00 AM,60,Yes,,No'
    const text = `${header}\nKelas ACEH-01,81234567890,BPS,bps@x.id,,,No,02/20/2025 08:00:00 AM,02/27/2025 07:45:00 AM,02/27/2025 03:31:00 PM,466,31,${person}`
    expect(tableOf(text)).toMatchObject({ shape: 'flat', meeting: { topic: 'Kelas ACEH-01' } })
    expect(linesOf(text)).toMatchObject({ lines: [{ row: 2, ...oneLine }], problems: [] })
  })
})

test('headers are known in Indonesian, without capitals, spaces and question marks', () => {
  const header = [
    'NAMA (Nama Asli)',
    'Email pengguna',
    'Waktu bergabung',
    'Waktu keluar',
    'Durasi (menit)',
    'Di ruang tunggu?',
  ]
  expect(guessAttendanceMapping(header)).toEqual({ name: 0, email: 1, join: 2, leave: 3, minutes: 4, waitingRoom: 5 })
})

test('columns nobody knows are pointed out by a person', () => {
  const rows = rowsOf('Orang,Datang,Pulang\nSiti,27/02/2025 08:00,27/02/2025 09:00')
  expect(readAttendanceTable(rows)).toMatchObject({
    missing: ['name', 'minutes'],
    columns: ['Orang', 'Datang', 'Pulang'],
  })
  const table = readAttendanceTable(rows, { mapping: { name: 0, join: 1, leave: 2 } })!
  expect(readAttendanceLines(table, { session, zone: 'WIB' })).toMatchObject({ lines: [{ minutes: 60 }] })
  const remembered = new Map([[table.fingerprint, table.mapping]])
  expect(readAttendanceTable(rows, { remembered })!.missing).toEqual([])
})

const reportWith = (join: string, leave: string) => `Name,Join Time,Leave Time\nSiti,${join},${leave}`

describe('times', () => {
  test.each([
    ['02/27/2025 08:00:00 AM', '02/27/2025 01:15:30 PM', 'month-first'],
    ['2/27/25 8:00 AM', '2/27/25 1:15:30 PM', 'month-first'],
    ['27/02/2025 08:00', '27/02/2025 13.15.30', 'day-first'],
    ['2025-02-27T01:00:00Z', '2025-02-27T06:15:30.000Z', 'none'],
    ['2025-02-27T10:00:00+09:00', '2025-02-27 15:15:30 GMT+9', 'none'],
    ['2025-02-27 08:00:00', '2025-02-27 13:15:30', 'none'],
    ['Feb 27 2025 08:00 AM', 'Feb 27, 2025 01:15:30 PM', 'none'],
    ['27 Februari 2025 08.00', '27 Feb 2025 13.15.30', 'none'],
    ['45715.333333333336', '45715.552430555559', 'none'],
  ])('%s', (join, leave, dayOrder) => {
    expect(
      linesOf(reportWith(`"${join}"`.replaceAll('"', '').replace(', ', ' '), leave.replace(', ', ' '))),
    ).toMatchObject({
      dayOrder,
      lines: [{ connection: { join: session.start, leave: session.start + 18_930_000 } }],
    })
  })

  test('are read the same by the quick way, as by searching a pattern', () => {
    const two = fc.integer({ min: 0, max: 61 }).map(number => String(number).padStart(2, '0'))
    const day = fc.tuple(two, two).map(([first, second]) => `${first}/${second}/2025`)
    const clock = fc
      .tuple(two, fc.constantFrom(':', '.'), two, fc.oneof(fc.constant(''), two))
      .map(([hour, sign, minute, second]) => `${hour}${sign}${minute}${second === '' ? '' : sign + second}`)
    const half = fc.constantFrom('', ' AM', ' PM', ' pm', ' XM')
    fc.assert(
      fc.property(day, clock, half, (on, at, noon) => {
        expect(readReportTime(`${on} ${at}${noon}`)).toEqual(readReportTime(`${on},  ${at}${noon}`))
      }),
    )
  })

  test('midnight and noon of twelve-hour clocks', () => {
    const read = linesOf(reportWith('02/27/2025 12:00 AM', '02/27/2025 12:00 PM'))
    expect(read).toMatchObject({ lines: [{ minutes: 720 }] })
  })

  test('are those of the zone that was told', () => {
    const report = tableOf(reportWith('02/27/2025 10:00', '02/27/2025 11:00'))
    const read = readAttendanceLines(report, { session, zone: 'WIT' })
    expect(read).toMatchObject({ lines: [{ connection: { join: session.start } }] })
  })

  test('the day of the class decides between day and month', () => {
    const report = reportWith('02/03/2025 08:00', '02/03/2025 09:00')
    expect(linesOf(report, sessionOn('2025-02-03'))).toMatchObject({
      dayOrder: 'month-first',
      lines: [{ minutes: 60 }],
    })
    expect(linesOf(report, sessionOn('2025-03-02'))).toMatchObject({ dayOrder: 'day-first', lines: [{ minutes: 60 }] })
  })

  const twoDays = `${reportWith('02/03/2025 08:00', '02/03/2025 09:00')}\nBudi,03/02/2025 08:00,03/02/2025 09:00`

  test('where both orders fit the report is refused until a person says which', () => {
    const on = sessionOn('2025-02-03')
    expect(linesOf(twoDays, on)).toEqual({ refusal: 'day-order-unclear' })
    expect(readAttendanceLines(tableOf(twoDays), { session: on, zone: 'WIB', dayOrder: 'day-first' })).toMatchObject({
      lines: [{ name: 'Budi' }],
      problems: [{ row: 2, kind: 'other-date' }],
    })
  })

  test('a day that can be read in one way only decides for the whole file', () => {
    const report = `${reportWith('02/03/2025 08:00', '02/03/2025 09:00')}\nBudi,27/02/2025 08:00,27/02/2025 09:00`
    expect(linesOf(report, sessionOn('2025-02-03'))).toEqual({
      refusal: 'other-date',
      days: ['2025-02-27', '2025-03-02'],
    })
  })

  test('a report of another day is refused with its days', () => {
    expect(linesOf(reportWith('2025-02-26 08:00', '2025-02-26 09:00'))).toEqual({
      refusal: 'other-date',
      days: ['2025-02-26'],
    })
  })

  test('so is one without times of people, by when its meeting began', () => {
    const text = 'Meeting ID,Topic,Start Time\n8123,Kelas,02/26/2025 08:00\nName,Total Duration (Minutes)\nSiti,60'
    expect(linesOf(text)).toEqual({ refusal: 'other-date', days: ['2025-02-26'] })
  })
})

test('rows that cannot count are set aside, each with its reason; the others count', () => {
  const rows = [
    'Siti Aminah,s@x.id,02/27/2025 08:00:00 AM,02/27/2025 09:00:00 AM,60,Yes,No',
    ',,02/27/2025 08:00:00 AM,02/27/2025 09:00:00 AM,60,Yes,No',
    'Ani,,02/27/2025 08:00:00 AM,02/27/2025 08:05:00 AM,5,Yes,Yes',
    'Budi,,kemarin,02/27/2025 09:00:00 AM,60,Yes,No',
    'Citra,,02/27/2025 08:00:00 AM,,60,Yes,No',
    'Dewi,,02/27/2025 09:00:00 AM,02/27/2025 08:00:00 AM,60,Yes,No',
    'Eko,,02/27/2025 08:00:00 AM,02/27/2025 09:00:00 AM,-60,Yes,No',
    'Fajar,,02/26/2025 08:00:00 AM,02/26/2025 09:00:00 AM,60,Yes,No',
  ]
  const header = 'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room'
  const read = linesOf([header, ...rows].join('\n'))
  expect(read).toMatchObject({
    lines: [{ row: 2 }],
    problems: [
      { row: 3, field: 'name', kind: 'no-name' },
      { row: 4, field: 'waitingRoom', kind: 'waiting-room' },
      { row: 5, field: 'join', kind: 'unreadable-time', text: 'kemarin' },
      { row: 6, field: 'leave', kind: 'unreadable-time', text: '' },
      { row: 7, field: 'leave', kind: 'leave-before-join' },
      { row: 8, field: 'minutes', kind: 'negative-minutes', text: '-60' },
      { row: 9, field: 'join', kind: 'other-date' },
    ],
  })
})

test('sums that are no numbers, or below zero, are set aside', () => {
  const read = linesOf('Name,Total Duration (Minutes)\nAni,lama\nBudi,-3\nCitra,"82'.replace('"82', '82.5'))
  expect(read).toMatchObject({
    lines: [{ name: 'Citra', minutes: 82.5 }],
    problems: [{ kind: 'unreadable-minutes' }, { kind: 'negative-minutes' }],
  })
})
