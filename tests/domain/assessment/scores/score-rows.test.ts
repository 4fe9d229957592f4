import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aGoogleFormsFile,
  aMoodleFile,
  aScoreSheet,
  aTotalSheet,
  aZoomPollFile,
  csvFile,
  type Taker,
} from '../../../builders/score-files.ts'
import { readFile, theForms } from './a-test.ts'

const siti: Taker = {
  id: 'P-1',
  name: 'Siti Aminah',
  email: 'siti@contoh.id',
  at: '2025-02-27T08:30:00Z',
  answers: { 'K05-A1': 'B', 'K26-A1': 'AB', 'I04-A1': '36' },
}
const budi: Taker = { name: 'Budi', at: '2025-02-27T08:40:00Z', answers: { 'K05-A1': 'A', 'K26-A1': 'AC' } }

describe('the answers of a file are marked', () => {
  test('as Google Forms writes them, checkboxes with commas in their texts too', async () => {
    const { table, rows, problems } = await readFile(aGoogleFormsFile(theForms.A, [siti, budi]))
    expect(table.source).toBe('google-forms')
    expect(problems).toEqual([])
    expect(rows).toEqual([
      {
        row: 2,
        clue: { id: '', nik: '', phone: '', name: 'Siti Aminah', email: 'siti@contoh.id' },
        time: '2025/02/27 3:30:00 PM GMT+7',
        result: { form: 'A', itemPoints: [1, 2, 1], responses: ['B', 'AB', '36'], points: 4, possible: 4 },
      },
      {
        row: 3,
        clue: { id: '', nik: '', phone: '', name: 'Budi', email: '' },
        time: '2025/02/27 3:40:00 PM GMT+7',
        result: { form: 'A', itemPoints: [0, 0, 0], responses: ['A', 'AC', ''], points: 0, possible: 4 },
      },
    ])
  })

  test('as a poll of Zoom reports them, below its introduction', async () => {
    const { table, rows } = await readFile(aZoomPollFile(theForms.A, [siti]))
    expect(table.source).toBe('zoom-poll')
    expect(rows.map(({ row, result }) => [row, result.itemPoints])).toEqual([[7, [1, 2, 1]]])
  })

  test('as polls of 2021 had them: question and answer in turn, several polls of one person', async () => {
    const lines = [
      ['#', 'User Name', 'User Email', 'Submitted Date/Time', ''],
      ['1', 'Siti Aminah', 'siti@contoh.id', 'Feb 27, 2025 15:30:00', 'Apa jenis lantai terluas?', 'Semen, bata merah'],
      ['2', 'Anonymous Attendee', '', 'Feb 27, 2025 15:31:00', 'Apa jenis lantai terluas?', 'Tanah'],
      ['3', 'Anonymous Attendee', '', 'Feb 27, 2025 15:31:00', 'Apa jenis lantai terluas?', 'Tanah'],
      [
        '1',
        'Siti Aminah',
        'siti@contoh.id',
        'Feb 27, 2025 15:40:00',
        'Barang mana yang dicatat sebagai aset?',
        'Sepeda motor',
        'Berapa umur Pak Asep?',
        '36',
      ],
    ]
    const { table, rows, problems } = await readFile(csvFile(lines, 'poll.csv'))
    expect(table.joined).toBe(1)
    expect(rows.map(({ clue, result }) => [clue.name, result.itemPoints])).toEqual([['Siti Aminah', [1, 1, 1]]])
    expect(problems.map(({ row, kind }) => [row, kind])).toEqual([
      [3, 'anonymous'],
      [4, 'anonymous'],
    ])
  })

  test('as Moodle reports responses, whose questions say which they are; averages are nobody', async () => {
    const { table, rows, problems } = await readFile(aMoodleFile(theForms.A.toReversed(), [siti, budi]))
    expect(table.source).toBe('moodle')
    expect(rows.map(({ clue, result }) => [clue.name, clue.id, result.itemPoints])).toEqual([
      ['Siti Aminah', 'P-1', [1, 2, 1]],
      ['Budi', '', [0, 0, 0]],
    ])
    expect(problems).toMatchObject([{ row: 4, kind: 'summary-row' }])
  })

  test('of our own sheet the points of each item are taken', async () => {
    const { rows } = await readFile(aScoreSheet(theForms.A, [siti, budi]))
    expect(rows.map(({ result }) => [result.itemPoints, result.responses])).toEqual([
      [[1, 2, 1], null],
      [[0, 0, 0], null],
    ])
  })

  test('letters in our own sheet are answers', async () => {
    const file = aTotalSheet(
      ['Nama', 'K05-A1', 'K26-A1', 'I04-A1'],
      [
        ['Siti', 'B', 'A, C', 36],
        ['Budi', 'c', '', ''],
      ],
    )
    expect((await readFile(file)).rows.map(({ result }) => [result.itemPoints, result.responses])).toEqual([
      [
        [1, 0, 1],
        ['B', 'AC', '36'],
      ],
      [
        [0, 0, 0],
        ['C', '', ''],
      ],
    ])
  })

  test('the form is the one whose items are answered', async () => {
    const header = ['Nama', ...theForms.A.map(({ id }) => id), ...theForms.B.map(({ id }) => id)]
    const file = aTotalSheet(header, [
      ['Siti', '', '', '', 1, 1, 0],
      ['Budi', 1, 0.5, 0, '', '', ''],
    ])
    expect((await readFile(file)).rows.map(({ result }) => [result.form, result.itemPoints])).toEqual([
      ['B', [1, 1, 0]],
      ['A', [1, 0.5, 0]],
    ])
  })
})

describe('where a file has only some of the items, or none', () => {
  test('the whole score counts', async () => {
    const file = csvFile(
      [
        ['Cap waktu', 'Alamat email', 'Skor', 'Apa jenis lantai terluas?', 'Pertanyaan lain?'],
        ['27/02/2025 15.30.00', 'siti@contoh.id', '13,5 / 15', 'Tanah', 'x'],
      ],
      'jawaban.csv',
    )
    expect((await readFile(file)).rows.map(({ result }) => result)).toEqual([
      { form: 'A', itemPoints: null, responses: null, points: 13.5, possible: 15 },
    ])
  })

  test.each([
    ['Course total is not the quiz', ['Quiz: Post-test (Real)', 'Course total (Real)'], ['8.00', '3.00'], 8, 10],
    ['Persen sebelum angka', ['Kuis: Post-test (Riil)', 'Kuis: Post-test (Persentase)'], ['8,00', '80,00 %'], 80, 100],
  ])('a grade export of Moodle: %s', async (_, headers, cells, points, possible) => {
    const file = csvFile(
      [
        [
          'First name',
          'Surname',
          'ID number',
          'Institution',
          'Email address',
          ...headers,
          'Last downloaded from this course',
        ],
        ['Siti', 'Aminah', 'P-1', '', 'siti@contoh.id', ...cells, '1740650000'],
        ['Budi', 'Santoso', '', '', 'budi@contoh.id', ...cells.map(() => '-'), '1740650000'],
      ],
      'course Grades.csv',
    )
    const { rows, problems } = await readFile(file)
    expect(rows.map(({ clue, result }) => [clue.name, result.points, result.possible])).toEqual([
      ['Siti Aminah', points, possible],
    ])
    expect(problems).toMatchObject([{ row: 3, kind: 'no-score' }])
  })

  test('Q. 1 /2.00 is what the item is worth there', async () => {
    const header = [
      'Nama belakang',
      'Nama depan',
      'Alamat email',
      'Status',
      'Nilai/10,00',
      'Q. 1 /2,00',
      'Q. 2 /1,00',
      'Q. 3 /1,00',
    ]
    const cells = ['Aminah', 'Siti', 'siti@contoh.id', 'Selesai mengerjakan', '7,50', '2,00', '0,50', '0,00']
    const file = csvFile([header, cells], 'kuis form A.csv')
    expect((await readFile(file)).rows.map(({ result }) => result.itemPoints)).toEqual([[1, 1, 0]])
  })
})

describe('a value that cannot be is told with row, column and what stands there', () => {
  test.each([
    ['above', 105],
    ['negative', -1],
    ['not-a-number', 'lulus'],
    ['no-score', ''],
  ])('%s', async (kind, cell) => {
    const file = aTotalSheet(
      ['NIK', 'Nama', 'Nilai'],
      [
        ['3300000101900001', 'Siti', cell],
        ['', 'Budi', 80],
      ],
    )
    const { rows, problems } = await readFile(file)
    expect(rows.map(({ row }) => row)).toEqual([3])
    expect(problems).toMatchObject([
      { row: 2, kind, severity: 'set-aside', column: kind === 'no-score' ? null : 'Nilai' },
    ])
  })

  test('a score of nothing, and a maximum of their own', async () => {
    const file = aTotalSheet(
      ['Nama', 'Nilai', 'Maksimum'],
      [
        ['Siti', 8, 0],
        ['Budi', 8, 40],
        ['Rini', 41, 40],
      ],
    )
    const { rows, problems } = await readFile(file)
    expect(rows.map(({ result }) => [result.points, result.possible])).toEqual([[8, 40]])
    expect(problems.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'nothing-possible'],
      [4, 'above'],
    ])
  })

  test('more points than an item has', async () => {
    const file = aTotalSheet(
      ['Nama', 'K05-A1', 'K26-A1', 'I04-A1'],
      [
        ['Siti', 1, 3, 1],
        ['Budi', 1, 2, 1],
      ],
    )
    expect((await readFile(file)).problems).toMatchObject([
      { row: 2, column: 'K26-A1', kind: 'above', data: { possible: 2 } },
    ])
  })

  test('an answer that is none of the options is worth nobody knows what: the whole score stays', async () => {
    const { rows, problems } = await readFile(
      csvFile(
        [
          ['Timestamp', 'Email Address', 'Score', ...theForms.A.map(({ stem }) => stem)],
          ['2025/02/27 3:30:00 PM GMT+7', 'siti@contoh.id', '3 / 4', 'Marmer', 'Sepeda motor', '36'],
        ],
        'post.csv',
      ),
    )
    expect(rows.map(({ result }) => [result.itemPoints, result.points])).toEqual([[null, 3]])
    expect(problems).toMatchObject([
      { row: 2, column: 'Apa jenis lantai terluas?', kind: 'unclear-answer', severity: 'warning', text: 'Marmer' },
    ])
  })

  test('marks of another program that differ are told; those of Gladi count', async () => {
    const file = csvFile(
      [
        ['Timestamp', 'Email Address', 'Score', ...theForms.A.map(({ stem }) => stem)],
        ['2025/02/27 3:30:00 PM GMT+7', 'siti@contoh.id', '1 / 4', 'Semen, bata merah', 'Sepeda motor', '36 tahun'],
      ],
      'post.csv',
    )
    const { rows, problems } = await readFile(file)
    expect(rows[0]!.result.itemPoints).toEqual([1, 1, 1])
    expect(problems).toMatchObject([{ kind: 'score-differs', severity: 'warning', data: { theirs: 25, ours: 75 } }])
  })
})

const cell = fc.constantFrom(
  '',
  '-',
  '80',
  '105',
  '-1',
  '8 / 10',
  '9/0',
  'abc',
  '1.234',
  '50 %',
  'B',
  'Selesai',
  'Siti',
  '1E9',
)
const header = fc.constantFrom(
  'Nama',
  'NIK',
  'Nilai',
  'Maksimum',
  'K05-A1',
  'K26-A1',
  'I04-B1',
  'Status',
  'Bentuk',
  '',
  'Waktu',
)

test('every row is read or set aside, whatever the file holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(header, { minLength: 2, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
      async (headers, lines) => {
        fc.pre(headers.some(text => text !== ''))
        const { table, rows, problems } = await readFile(csvFile([headers, ...lines], 'nilai.csv'))
        const aside = new Set(problems.filter(({ severity }) => severity === 'set-aside').map(({ row }) => row))
        expect(rows.length + aside.size).toBe(table.rows.length)
        for (const { result } of rows) {
          expect(result.points).toBeGreaterThanOrEqual(0)
          expect(result.points).toBeLessThanOrEqual(result.possible)
        }
      },
    ),
    { numRuns: 300 },
  )
})
