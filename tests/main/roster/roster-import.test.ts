import { afterEach, beforeEach, expect, test } from 'vitest'
import { aWorkbook } from '../../fixtures/rosters/hostile-files.ts'
import { aPerson, aRosterFile, people } from '../../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../../builders/start-app.ts'

let app: App
beforeEach(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterEach(() => app.close())

type Choices = Omit<Parameters<App['api']['roster']['check']>[0], 'file'>

async function check(file: File, choices: Choices = {}) {
  return (await runToEnd(await app.api.roster.check({ file, ...choices }))).result
}

async function importFile(file: File, { withdrawGone = false, ...choices }: Choices & { withdrawGone?: boolean } = {}) {
  const { checkId } = await check(file, choices)
  return (await runToEnd(await app.api.roster.import({ checkId, withdrawGone }))).result
}

test('a row with the ID of one person and the NIK of another is set aside and told, before and after', async () => {
  const [one, two] = [aPerson({ nik: '7308990101900001' }), aPerson({ nik: '7308990101900002' })]
  await importFile(aRosterFile([one, two]))
  const mixed = aRosterFile([{ ...one, nik: two.nik }, ...people(1)])

  const checked = await check(mixed)
  expect(checked.counts).toMatchObject({ rows: 2, accepted: 1, setAside: 1, new: 1, changed: 0, gone: 0 })
  const page = { checkId: checked.checkId, severity: 'set-aside', offset: 0, limit: 10 } as const
  expect((await app.api.roster.reviewProblems(page)).rows).toMatchObject([
    { row: 2, kind: 'id-nik-conflict', severity: 'set-aside' },
  ])
  await importFile(mixed)
  expect(await app.api.roster.problems()).toMatchObject([{ row: 2, kind: 'id-nik-conflict' }])
  expect(await app.api.roster.summary()).toMatchObject({ companions: 3, lastImport: { setAside: 1 } })
})

test('somebody withdrawn is gone once, not again with every import', async () => {
  const [stays, leaves] = people(2)
  await importFile(aRosterFile([stays!, leaves!]))
  expect(await importFile(aRosterFile([stays!]), { withdrawGone: true })).toMatchObject({ gone: 1 })
  expect(await importFile(aRosterFile([stays!]))).toMatchObject({ unchanged: 1, gone: 0 })
})

test('columns that were named once are known the next time, wherever the header stands', async () => {
  const odd = (name: string, titles = '') =>
    new File([`${titles}Satu;Dua;Tiga;Empat\n${name};pendamping;Sulawesi Selatan;Kab. Bone\n`], 'aneh.csv')
  const mapping = { name: 0, role: 1, province: 2, regency: 3 }
  expect((await check(odd('Siti'))).missing).toEqual(['name', 'role', 'province'])

  expect(await importFile(odd('Siti'), { mapping })).toMatchObject({ rows: 1, new: 1 })
  expect(await check(odd('Ani', 'Daftar;2025\n'))).toMatchObject({ missing: [], counts: { rows: 1, new: 1 } })
})

test('codes alone are read in the scheme asked for', async () => {
  const file = () => new File(['Nama;Peran;Kode Provinsi\nSiti;innas;97\n'], 'bps.csv')
  expect((await check(file())).counts).toMatchObject({ accepted: 0, setAside: 1 })
  expect((await check(file(), { codes: 'bps' })).counts).toMatchObject({ accepted: 1, setAside: 0 })
})

test('of several sheets that are rosters the one asked for is read', async () => {
  const sheetOf = (name: string) => [
    ['Nama', 'Peran', 'Provinsi', 'Kabupaten/Kota'],
    [name, 'pendamping', 'Sulawesi Selatan', 'Kab. Bone'],
  ]
  const bytes = aWorkbook({ Lama: sheetOf(''), Baru: sheetOf('Siti') })
  const file = () => new File([new Uint8Array(bytes)], 'dua.xlsx')
  expect(await check(file())).toMatchObject({ sheet: 'Lama', sheets: ['Lama', 'Baru'], counts: { setAside: 1 } })
  expect(await check(file(), { sheet: 'Baru' })).toMatchObject({ sheet: 'Baru', counts: { accepted: 1, setAside: 0 } })
})
