import { describe, expect, test } from 'vitest'
import { aWorkbook } from '../../fixtures/rosters/hostile-files.ts'
import { aFile, folder, gladi, plan } from './run-gladi.ts'

const headers = ['ID', 'Nama', 'Peran', 'Provinsi', 'Kabupaten/Kota']
const rowsOf = (letter: string, count: number, role: string) =>
  Array.from({ length: count }, (_, i) => [
    `${letter}${i}`,
    `Orang ${letter}${i}`,
    role,
    'Sulawesi Selatan',
    'Kab. Bone',
  ])
const companions = [headers, ...rowsOf('P', 20, 'pendamping')]
const taught = [headers, ...rowsOf('I', 1, 'innas')]
const reference = [
  ['Kode Provinsi', 'Provinsi'],
  ['73', 'Sulawesi Selatan'],
]

const aWorkbookFile = (sheets: Record<string, unknown[][]>) => aFile(aWorkbook(sheets), 'xlsx')

describe('a workbook with several sheets', () => {
  test('is read whole where two of them are rosters', async () => {
    const { summary } = await plan(aWorkbookFile({ Pendamping: companions, Innas: taught }))
    expect(summary.counts).toMatchObject({ rows: 21, companions: 20, instructors: 1, setAside: 0 })
    expect(summary.tiers[2]).toMatchObject({ classes: 1, placed: 20 })
  })

  test('counts somebody in two of them once and says where the first row is', async () => {
    const { summary } = await plan(aWorkbookFile({ Semua: companions, Ulangan: companions.slice(0, 2) }))
    expect(summary.counts).toMatchObject({ rows: 21, people: 20, setAside: 1 })
    expect(summary.problems).toMatchObject([{ sheet: 'Ulangan', row: 2, kind: 'duplicate-id' }])
    expect(summary.problems[0].message).toContain('baris 2 di lembar “Semua”')
  })

  test('is read although a list of regions stands first, and says that it was left out', async () => {
    const out = `${folder}/lembar`
    const file = aWorkbookFile({ Wilayah: reference, Peserta: companions })
    const { code, err } = await gladi('plan', '--roster', file, '--out', out)
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/lembar “Wilayah” tidak dibaca .* Nama, Peran /),
    })
  })

  test('of which none is complete ends with 1 and names the columns that the first lacks', async () => {
    const { code, err } = await gladi('plan', '--roster', aWorkbookFile({ Wilayah: reference }), '--out', 'x')
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('kolom Nama, Peran tidak ditemukan') })
  })
})

test('somebody in two files counts once, and the problem names the first file by its place', async () => {
  const [one, two, three] = [
    aFile(aWorkbook({ A: taught, B: [['Catatan']] }), 'xlsx'),
    aFile(aWorkbook({ A: companions }), 'xlsx'),
    aFile(aWorkbook({ A: companions }), 'xlsx'),
  ]
  const { summary } = await plan(one, two, three)
  expect(summary.counts).toMatchObject({ rows: 41, people: 21, setAside: 20 })
  expect(summary.problems[0]).toMatchObject({ row: 2, message: expect.stringContaining('baris 2 berkas ke-2') })
})
