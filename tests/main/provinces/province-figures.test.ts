import { afterEach, beforeEach, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import type { SearchId } from '#contract/identifiers'
import { aRosterFile, people } from '../../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../../builders/start-app.ts'

let app: App
beforeEach(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterEach(() => app.close())

const bali = { provinceCode: '51', regencyCode: '5101' }

async function importPeople(persons: ReturnType<typeof people>) {
  const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(persons) }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
}

async function adoptPlan() {
  const searchId = 'cari-1' as SearchId
  await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
  await app.api.allocation.adopt({ searchId })
}

/** Bone has 50 companions, Soppeng 5 of the same class or other; Bali one class of 35 and nobody to spare. */
const aNation = () => [
  ...people(50),
  ...people(5, { regencyCode: '7312' }),
  ...people(2, { role: 'instructor' }),
  ...people(35, bali),
  ...people(1, { ...bali, role: 'instructor' }),
]

test('without a plan only people are counted', async () => {
  await importPeople(aNation())
  expect(await app.api.provinces.figures()).toEqual([
    figures({ code: '51', companions: 35, instructors: 1 }),
    figures({ code: '73', companions: 55, instructors: 2 }),
  ])
})

test('free seats are what classes have below the largest size allowed', async () => {
  await importPeople(aNation())
  await adoptPlan()
  expect(await app.api.provinces.figures()).toEqual([
    figures({ code: '51', companions: 35, instructors: 1, classes: 1, placed: 35, freeSeats: 5, teaching: 1 }),
    figures({ code: '73', companions: 55, instructors: 2, classes: 2, placed: 55, freeSeats: 25, teaching: 2 }),
  ])
})

test('who came after the plan has no class', async () => {
  await importPeople(aNation())
  await adoptPlan()
  await importPeople(people(3, bali))
  const [first] = await app.api.provinces.figures()
  expect(first).toMatchObject({ code: '51', companions: 38, placed: 35, unplaced: 3, freeSeats: 5 })
})

test('a regency is mixed where its people sit with others', async () => {
  await importPeople([...aNation(), ...people(1, { role: 'instructor', regencyCode: null })])
  await adoptPlan()
  const { regencies } = await app.api.provinces.detail({ code: '73' })

  expect(regencies.map(({ code, companions, instructors }) => [code, companions, instructors])).toEqual([
    ['7308', 50, 2],
    ['7312', 5, 0],
    [null, 0, 1],
  ])
  expect(regencies[1]).toMatchObject({ classes: 1, mixed: 1 })
  expect(regencies[2]).toMatchObject({ classes: 0, mixed: 0 })
  expect(regencies[0]!.mixed).toBeGreaterThanOrEqual(1)
  expect(regencies[0]!.mixed).toBeLessThanOrEqual(regencies[0]!.classes)
})

test('every class of a province is taught by one of its instructors, told with its time', async () => {
  await importPeople(aNation())
  await adoptPlan()
  const { instructors } = await app.api.provinces.detail({ code: '73' })
  expect(instructors.flatMap(({ classes }) => classes.map(({ code }) => code)).sort()).toEqual([
    'SULSEL-01',
    'SULSEL-02',
  ])
  expect(instructors[0]!.classes[0]).toMatchObject({
    date: '2025-02-27',
    zone: 'WITA',
    startUtc: '2025-02-27T00:00:00Z',
  })
})

test('a table is handed out as it is shown', async () => {
  const table = { name: 'Provinsi: 2025', columns: ['Provinsi', 'Kursi kosong'], rows: [['=Bali', 5]] }
  const csv = await app.api.provinces.tableFile({ ...table, format: 'csv' })
  expect([csv.name, await csv.text()]).toEqual(['Provinsi  2025.csv', "Provinsi;Kursi kosong\r\n'=Bali;5\r\n"])

  const xlsx = await app.api.provinces.tableFile({ ...table, format: 'xlsx' })
  const { Sheets, SheetNames } = XLSX.read(await xlsx.arrayBuffer())
  expect(XLSX.utils.sheet_to_json(Sheets[SheetNames[0]!]!, { header: 1 })).toEqual([
    ['Provinsi', 'Kursi kosong'],
    ['=Bali', 5],
  ])
  const noted = await app.api.provinces.tableFile({ ...table, notes: ['', 'Kursi ruang − orang'], format: 'xlsx' })
  const sheet = XLSX.read(await noted.arrayBuffer()).Sheets['Gladi']!
  expect([sheet['A1'].c, sheet['B1'].c[0].t]).toEqual([undefined, 'Kursi ruang − orang'])
})

function figures(change: { code: string; companions: number; instructors: number } & Record<string, string | number>) {
  return { unplaced: 0, classes: 0, placed: 0, freeSeats: null, teaching: 0, withoutInstructor: 0, ...change }
}
