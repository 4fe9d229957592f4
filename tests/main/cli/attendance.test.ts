import { expect, test } from 'vitest'
import { aFile, gladi } from './run-gladi.ts'

const header = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room'
const roster = aFile(
  ['ID;Nama;Kelas', 'P1;Siti Aminah;A-1', 'P2;Siti Aminah;A-1', 'P3;Loki Laufeyson;A-1', 'P4;;A-1'].join('\r\n'),
)
const zoom = aFile(
  [
    header,
    'Siti Aminah,,02/27/2025 08:00:00 AM,02/27/2025 03:30:00 PM,450,Yes,No',
    '015_Loki (Loki Laufeyson),,02/27/2025 07:50:00 AM,02/27/2025 12:00:00 PM,250,Yes,No',
    '015_Loki (Loki Laufeyson),,02/27/2025 11:50:00 AM,02/27/2025 02:00:00 PM,130,Yes,No',
    'Budi,,02/27/2025 09:00:00 AM,02/27/2025 08:00:00 AM,60,Yes,No',
  ].join('\r\n'),
)
const session = ['--session', '2025-02-27T08:00/2025-02-27T15:30', '--zone', 'Asia/Jakarta']

test('gladi attendance gives everybody their minutes and leaves who is in doubt to people', async () => {
  const { code, out } = await gladi('attendance', zoom, '--roster', roster, ...session, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    session: { start: '2025-02-27T01:00:00.000Z', end: '2025-02-27T08:30:00.000Z', minutes: 450, zone: 'WIB' },
    rows: 4,
    taken: 3,
    setAside: 1,
    people: [
      { id: 'P1', minutes: 0, share: 0, status: 'absent' },
      { id: 'P2', minutes: 0, share: 0, status: 'absent' },
      { id: 'P3', minutes: 360, share: 0.8, status: 'present' },
    ],
    certain: [{ id: 'P3', lines: 2, by: 'name' }],
    ambiguous: [{ name: 'Siti Aminah', why: 'same-name', candidates: ['P1', 'P2'] }],
    unknown: [],
    setAsideRows: [{ row: 5, kind: 'leave-before-join' }],
    roster: { rows: 4, people: 3, setAside: [{ row: 5, kind: 'no-name' }] },
  })
})

test('it ends with 1 for a report of another day or the same twice, with 2 for a session that is none', async () => {
  const ofOtherDay = ['--session', '2025-02-26T08:00/2025-02-26T15:30', '--zone', 'WIB']
  const other = await gladi('attendance', zoom, '--roster', roster, ...ofOtherDay)
  expect(other).toMatchObject({ code: 1, err: expect.stringContaining('2025-02-27') })
  expect((await gladi('attendance', zoom, zoom, '--roster', roster, ...session)).code).toBe(1)
  expect((await gladi('attendance', zoom, '--roster', roster, '--session', 'pagi', '--zone', 'WIB')).code).toBe(2)
})
