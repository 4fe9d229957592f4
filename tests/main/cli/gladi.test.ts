import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { people } from '../../builders/a-roster.ts'
import { aFile, folder, gladi, gladiProcess, plan } from './run-gladi.ts'

const instructors = (count: number) => people(count, { role: 'instructor' })

describe('gladi plan', () => {
  test('of the example places everybody, within every rule, as few waves as possible', {
    timeout: 60_000,
  }, async () => {
    const file = join(folder, 'contoh.xlsx')
    expect((await gladi('example', '--out', file)).code).toBe(0)
    const { summary, classes, members, unplaced } = await plan(file)

    expect(summary.counts).toMatchObject({ companions: 33_603, instructors: 1120, setAside: 0, unplaced: 0 })
    expect(summary.tiers[1]).toMatchObject({ classes: 36, placed: 1120, waves: 1 })
    expect(summary.tiers[2]).toMatchObject({ classes: 1120, placed: 33_603, waves: 32, firstDate: '2025-02-27' })
    expect(summary.violations).toEqual([])
    expect(classes).toHaveLength(1156)
    expect(members).toHaveLength(34_723)
    expect(unplaced).toEqual([])
    const sizes = classes.map(line => Number(line[4]))
    expect([Math.min(...sizes) >= 20, Math.max(...sizes) <= 40]).toEqual([true, true])
  })

  test.each([
    [19, 1, { placed: 0, unplaced: 19 }, 'too-few-people'],
    [41, 0, { placed: 0, unplaced: 41 }, 'no-instructors'],
  ])(
    'of a province with %i companions and %i instructors lists them with the reason',
    async (count, taught, figures, reason) => {
      const { summary, unplaced } = await plan(aFile([...people(count), ...instructors(taught)]))

      expect(summary.tiers[2]).toMatchObject(figures)
      expect(summary.infeasible.filter((one: { tier: number }) => one.tier === 2)).toMatchObject([
        { reason, province: 'Sulawesi Selatan', people: count },
      ])
      expect(unplaced.filter(([, why]) => why === reason)).toHaveLength(
        count + (reason === 'too-few-people' ? taught : 0),
      )
    },
  )

  test('of 41 people with one instructor makes two classes in two waves', async () => {
    const { summary, classes } = await plan(aFile([...people(41), ...instructors(1)]))

    expect(summary.tiers[2]).toMatchObject({ classes: 2, minSize: 20, maxSize: 21, waves: 2, unplaced: 0 })
    expect(new Set(classes.map(([, , , , , instructor]) => instructor)).size).toBe(1)
    expect(new Set(classes.map(line => line[8])).size).toBe(2)
  })

  test('of one regency with everybody keeps to its instructors', async () => {
    const { summary } = await plan(aFile([...people(300, { districtName: 'Libureng' }), ...instructors(10)]))
    expect(summary.tiers[2]).toMatchObject({ classes: 10, minSize: 30, maxSize: 30, unplaced: 0, waves: 1 })
  })

  test('with the fewest classes, rooms of the provinces and another day does as told', async () => {
    const file = aFile([...people(100), ...instructors(5)])
    const { summary, classes } = await plan(
      file,
      '--classes',
      'fewest',
      '--room-pool',
      'province',
      '--rooms',
      '1',
      '--start',
      '2025-03-03',
    )

    expect(summary.tiers[2]).toMatchObject({ classes: 3, waves: 3, firstDate: '2025-03-03', lastDate: '2025-03-05' })
    expect(classes.map(line => line[6])).toEqual(['73-1', '73-1', '73-1'])
  })

  test('with classes counted by waves has at most so many', async () => {
    const file = aFile([
      ...['7301', '7302', '7303'].flatMap(code => people(41, { regencyCode: code })),
      ...instructors(9),
    ])
    const waves = async (count: number) => {
      const { summary } = await plan(file, '--rooms', '1', '--classes', `waves:${count}`)
      return [summary.tiers[2].waves, summary.tiers[2].objectives[1].value - summary.tiers[2].classes]
    }
    expect(await waves(4)).toEqual([4, 2])
    expect(await waves(6)).toEqual([6, 0])
  })

  test('sets bad rows aside with row, column and what to do, and plans the good ones', async () => {
    const rows = [
      'ID;NIK;Nama;Peran;Provinsi;Kabupaten/Kota;Kecamatan;Telepon;Email',
      ...Array.from(
        { length: 20 },
        (_, i) => `${i + 1};;Orang ${i + 1};pendamping;Sulawesi Selatan;Kab. Bone;Libureng;;`,
      ),
      '21;3,20101E+15;Siti;pendamping;Sulawesi Selatan;Kab. Bone;;;',
      '22;;;pendamping;Sulawesi Selatan;Kab. Bone;;;',
      '23;;Budi;pendamping;Atlantis;Kab. Bone;;;',
      '24;;Ani;;Sulawesi Selatan;Kab. Bone;;;',
      'I1;;Guru;Innas;Sulawesi Selatan;Kab. Bone;;;',
    ]
    const { summary } = await plan(aFile(rows.join('\r\n')))

    expect(summary.tiers[2]).toMatchObject({ classes: 1, placed: 20 })
    expect(summary.problems.map(({ row, kind }: { row: number; kind: string }) => [row, kind])).toEqual([
      [22, 'nik-rounded'],
      [23, 'empty-name'],
      [24, 'unknown-province'],
      [25, 'missing-role'],
    ])
    expect(summary.problems.every(({ message }: { message: string }) => message.length > 20)).toBe(true)
    expect(summary.counts.rows).toBe(summary.counts.people + summary.counts.setAside)
  })

  test('counts a row with several problems once', async () => {
    const row = ';;;;Atlantis;Entah'
    const { summary } = await plan(aFile(`ID;NIK;Nama;Peran;Provinsi;Kabupaten/Kota\n1${row}\n2${row}\n`))
    expect(summary.problems).toHaveLength(6)
    expect(summary.counts).toMatchObject({ rows: 2, people: 0, setAside: 2 })
  })

  test('keeps to the rooms in both tiers', async () => {
    const { summary, classes } = await plan(aFile([...people(100), ...instructors(100)]), '--rooms', '2')
    const perMoment = Map.groupBy(classes, line => line[9])
    expect([...perMoment.values()].every(at => at.length <= 2)).toBe(true)
    expect(summary.tiers[1]).toMatchObject({ classes: 3, waves: 2, firstDate: '2025-02-25', lastDate: '2025-02-26' })
  })

  test('has at most its 36 classes in tier 1, whatever rooms there are for tier 2', async () => {
    const file = aFile(instructors(800))
    const many = await plan(file, '--rooms', '5000')
    expect(many.summary.tiers[1]).toMatchObject({ classes: 36, waves: 1 })
    const ofProvinces = await plan(file, '--rooms', '1', '--room-pool', 'province')
    expect(ofProvinces.summary.tiers[1]).toMatchObject({ classes: 36, waves: 1 })
  })

  test('reads codes alone in the scheme asked for, says so, and names provinces by the code of BPS', async () => {
    const rows = Array.from({ length: 19 }, (_, i) => `${i};Siti ${i};innas;94`)
    const file = aFile(['ID;Nama;Peran;Kode Provinsi', ...rows, 'P1;Ani;pendamping;'].join('\n'))
    const out = join(folder, 'sandi')
    const provinceIn = async (...options: string[]) => {
      const { err } = await gladi('plan', '--roster', file, '--out', out, ...options)
      const [, ...lines] = readFileSync(join(out, 'unplaced.csv'), 'utf8').trim().split('\n')
      const { codesAmbiguous, problems } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
      expect({ lines: lines.length, codesAmbiguous, problems: problems.length }).toEqual({
        lines: 19,
        codesAmbiguous: true,
        problems: 1,
      })
      return err
    }
    expect(await provinceIn()).toMatch(/dibaca sebagai kode kemendagri/)
    expect(await provinceIn('--codes', 'bps', '--english')).toMatch(/were read as codes of bps/)
  })

  test('names the province of people without a class by the code of BPS', async () => {
    const { summary } = await plan(aFile(people(5, { provinceCode: '91', regencyCode: '9103' })))
    expect(summary.infeasible).toMatchObject([{ tier: 2, division: '91', provinceCode: '94', province: 'Papua' }])
  })

  test('disarms ids that a spreadsheet would run, so that each can be told from every other', async () => {
    const ids = ['=1+1', "'=1+1", '-2', '+62', '@x', 'biasa', '0007']
    const { unplaced } = await plan(aFile(people(ids.length).map((one, i) => ({ ...one, externalId: ids[i]! }))))
    expect(unplaced.map(([id]) => id)).toEqual(["'=1+1", "''=1+1", "'-2", "'+62", "'@x", 'biasa', '0007'])
  })

  test('reads 50,000 rows', { timeout: 60_000 }, async () => {
    const rows = people(50_000, { districtName: 'Libureng' }).map((person, i) => ({ ...person, externalId: `X${i}` }))
    const { summary } = await plan(aFile([...rows, ...instructors(1600)]))
    expect(summary.tiers[2]).toMatchObject({ classes: 1600, placed: 50_000, unplaced: 0 })
  })

  test('gives the same files for the same roster and seed', async () => {
    const file = aFile([
      ...people(170, { districtName: 'A' }),
      ...people(30, { regencyCode: '7309' }),
      ...instructors(6),
    ])
    const [one, two] = [await plan(file), await plan(file)]
    expect(two.members).toEqual(one.members)
    expect(two.classes).toEqual(one.classes)
  })
})

describe('input that cannot be read ends with 1 and a sentence:', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['a picture renamed', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'xlsx'],
    ['a file of another program', 'bukan daftar\n1\n2\n', 'csv'],
    ['nothing', '', 'csv'],
  ])('%s', async (_, content, extension) => {
    const { code, out, err } = await gladi('plan', '--roster', aFile(content, extension), '--out', join(folder, 'x'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^daftar-\d+\.\w+: .{10,}\n$/)
  })

  test('a file that is not there', async () => {
    const { code, err } = await gladi('plan', '--roster', 'tidak-ada.xlsx', '--out', 'x')
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('tidak-ada.xlsx') })
  })
})

test.each([
  ['plan', '--roster', aFile(people(1)), '--out', aFile('not a folder')],
  ['example', '--out', join(aFile('not a folder'), 'daftar.csv')],
])('a place that cannot be written ends with 1 and a sentence: %s', async (...args) => {
  const { code, out, err } = await gladi(...args)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^.+ tidak dapat ditulis\. .+\n$/)
})

describe('wrong usage ends with 2 and says what is right:', () => {
  test.each([
    [[]],
    [['bantu']],
    [['plan', '--out', 'x']],
    [['plan', '--roster', 'a.xlsx']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--size', '40-20']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--rooms', 'banyak']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--start', '2025-02-30']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--classes', 'semua']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--classes', 'waves']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--classes', 'waves:0']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--classes', 'waves:5', '--room-pool', 'province']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--salah']],
    [['plan', '--roster', 'a.xlsx', '--out', '']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--rooms', '0x10']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--seed', '1e3']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--target', '41']],
    [['plan', '--roster', 'a.xlsx', '--out', 'x', '--people', '5']],
    [['feasibility', '--rooms', '36']],
    [['feasibility', '--people', '5', 'lagi']],
    [['example', '--out', 'daftar.csv', '--rooms', '5']],
    [['example', '--out', 'daftar.doc']],
  ])('%j', async args => {
    const { code, out, err } = await gladi(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('npm run --silent gladi -- plan')
  })
})

test('as a program it prints all of it and ends with the same codes', async () => {
  const command = ['feasibility', '--people', '33603', '--json']
  expect(await gladiProcess(...command)).toEqual(await gladi(...command))
  const out = join(folder, 'program')
  const done = await gladiProcess('plan', '--roster', aFile([...people(41), ...instructors(1)]), '--out', out, '--json')
  expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(done.out)).toEqual(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')))
  for (const wrong of [['bantu'], ['plan', '--roster', 'tidak-ada.xlsx', '--out', 'x']]) {
    expect(await gladiProcess(...wrong)).toEqual(await gladi(...wrong))
  }
})

test('gladi feasibility says with numbers what fits and what would', async () => {
  const { code, out } = await gladi('feasibility', '--people', '33603', '--rooms', '36', '--size', '20-40', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    fits: false,
    seats: 1440,
    classes: { fewest: 841, target: 1120, most: 1680 },
    waves: { fewest: 24, target: 32 },
    roomsForDays: { fewest: 841, target: 1120 },
    largestSizeForDays: 934,
  })
  expect((await gladi('feasibility', '--people', '33603')).out).toContain('Tidak muat: kurang 32.163 kursi.')
})

test('gladi example writes the people of the provinces, none of whom can exist', async () => {
  const file = join(folder, 'contoh.csv')
  await gladi('example', '--out', file, '--seed', '2')
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  expect(lines).toHaveLength(33_603 + 1120 + 1)
})
