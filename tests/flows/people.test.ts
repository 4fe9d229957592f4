import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SearchId } from '#contract/identifiers'
import type { PeopleFilter } from '#contract/people'
import { aPerson, aRosterFile, people } from '../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

let app: App
beforeEach(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterEach(() => app.close())

const sort = { column: 'name', descending: false } as const

async function check(persons: Parameters<typeof aRosterFile>[0]) {
  return (await runToEnd(await app.api.roster.check({ file: aRosterFile(persons) }))).result
}
async function importPeople(persons: Parameters<typeof aRosterFile>[0], withdrawGone = false) {
  const { checkId } = await check(persons)
  return (await runToEnd(await app.api.roster.import({ checkId, withdrawGone }))).result
}
async function adoptPlan() {
  const searchId = 'cari' as SearchId
  await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
  await app.api.allocation.adopt({ searchId })
}
async function restart() {
  app = await app.restart()
  const [listed] = await app.api.workspace.list()
  await app.api.workspace.open({ path: listed!.path, passphrase: 'kata sandi uji' })
}
const list = async (filter: PeopleFilter = {}) =>
  (await app.api.roster.people({ filter, sort, offset: 0, limit: 100 })).rows
const find = async (search: string) => (await list({ search }))[0]!
const names = async (filter: PeopleFilter = {}) => (await list(filter)).map(({ name }) => name)

describe('the list of people', () => {
  test('is searched by name, part of a NIK, regency and class, and its numbers are masked', async () => {
    const siti = aPerson({ name: 'Siti Aminah', nik: '7308990101901390', phone: '081312345650' })
    await importPeople([siti, ...people(2)])

    for (const search of ['aminah', '01390', 'bone siti']) expect(await names({ search })).toEqual(['Siti Aminah'])
    expect(await find('siti')).toMatchObject({ nik: '•••• •••• •••• 1390', phone: '0813 •••• •650', classCode: null })
    expect(JSON.stringify(await list())).not.toMatch(/\d{10}/)
  })

  test('counts what each further choice would leave', async () => {
    const bali = { provinceCode: '51', regencyCode: '5103' }
    await importPeople([...people(3), ...people(2, bali), ...people(1, { ...bali, role: 'instructor' })])

    const counts = await app.api.roster.peopleCounts({ filter: { provinceCode: '51' } })
    expect(counts).toMatchObject({
      everybody: 6,
      matching: 3,
      provinces: [
        { value: '51', people: 3 },
        { value: '73', people: 3 },
      ],
      regencies: [{ value: '5103', people: 3 }],
      roles: [
        { value: 'companion', people: 2 },
        { value: 'instructor', people: 1 },
      ],
      questions: { all: 3, unplaced: 3, withdrawn: 0 },
    })
  })

  test('gives the ids of a range in its order', async () => {
    await importPeople(['Cut', 'Ani', 'Budi', 'Dewi'].map(name => aPerson({ name })))
    const ids = await app.api.roster.peopleIds({ filter: {}, sort, from: 1, to: 2 })
    const all = await list()
    expect(ids).toEqual([all[1]!.participantId, all[2]!.participantId])
    expect(await names()).toEqual(['Ani', 'Budi', 'Cut', 'Dewi'])
  })
})

describe('editing a person', () => {
  test('is undone and done again, also after a restart', async () => {
    await importPeople([aPerson({ name: 'Siti Amina' }), ...people(1)])
    const { participantId } = await find('siti')
    expect(await app.api.roster.editPerson({ participantId, values: { name: ' Siti  Aminah ' } })).toEqual({
      saved: true,
      problems: [],
    })
    expect(await names({ search: 'siti' })).toEqual(['Siti Aminah'])

    await restart()
    const [undone] = await app.api.history.undo({ through: null, latest: null })
    expect(undone).toMatchObject({ kind: 'personEdited', data: { before: 'Siti Amina', context: 'name' } })
    expect(await names({ search: 'siti' })).toEqual(['Siti Amina'])
    await app.api.history.redo()
    expect(await names({ search: 'siti' })).toEqual(['Siti Aminah'])
  })

  test.each([
    ['a NIK of twelve digits', { nik: '730899010190' }, 'nik', 'nik-length'],
    ['somebody else’s NIK', { nik: '7308990101900002' }, 'nik', 'nik-taken'],
    ['somebody else’s ID', { externalId: 'P-LAIN' }, 'externalId', 'id-taken'],
    ['no name', { name: ' ' }, 'name', 'empty-name'],
    ['a telephone number that is none', { phone: '12' }, 'phone', 'bad-phone-typed'],
    ['an e-mail address that is none', { email: 'siti' }, 'email', 'bad-email-typed'],
    ['another province without a regency', { provinceCode: '51' }, 'regencyCode', 'missing-regency'],
  ])('with %s is refused, and nothing changes', async (_, values, field, kind) => {
    await importPeople([aPerson({ name: 'Siti' }), aPerson({ externalId: 'P-LAIN', nik: '7308990101900002' })])
    const before = await find('siti')
    const { saved, problems } = await app.api.roster.editPerson({ participantId: before.participantId, values })

    expect([saved, problems]).toMatchObject([false, [{ field, kind, severity: 'set-aside' }]])
    expect(await find('siti')).toEqual(before)
  })

  test('adds somebody, who is gone again when that is undone', async () => {
    await importPeople(people(1))
    const values = { name: 'Wayan', role: 'companion', provinceCode: '51', regencyCode: '5103' }
    const { participantId } = await app.api.roster.addPerson({ values })

    expect(await find('wayan')).toMatchObject({ participantId, regencyCode: '5103' })
    await app.api.history.undo({ through: null, latest: null })
    expect(await names({ search: 'wayan' })).toEqual([])
    await expect(app.api.roster.person({ participantId: participantId! })).rejects.toMatchObject({
      code: 'PERSON_GONE',
    })
  })
})

test('who withdraws leaves the class, and is back in it when that is undone', async () => {
  await importPeople([...people(40), aPerson({ name: 'Siti' }), ...people(2, { role: 'instructor' })])
  await adoptPlan()
  const placed = await find('siti')
  expect(placed.classCode).not.toBeNull()

  expect(await app.api.roster.withdraw({ participantIds: [placed.participantId] })).toBe(1)
  expect(await find('siti')).toMatchObject({ classCode: null, withdrawnAt: expect.any(String) })
  expect(await names({ question: 'withdrawn' })).toEqual(['Siti'])
  await app.api.history.undo({ through: null, latest: null })
  expect(await find('siti')).toEqual(placed)
})

describe('whole numbers', () => {
  test('are told one by one, and that is logged without them', async () => {
    await importPeople([aPerson({ name: 'Siti', nik: '7308990101901390' }), ...people(1)])
    const { participantId } = await find('siti')
    expect(await app.api.roster.reveal({ participantId, field: 'nik' })).toEqual({ value: '7308990101901390' })

    const [logged] = await app.api.history.ofPerson({ participantId })
    expect(logged).toMatchObject({ kind: 'numberRevealed', data: { name: 'Siti', field: 'nik' } })
    expect(JSON.stringify(logged)).not.toContain('7308990101901390')
  })

  test('are exported only when asked for; formulas stay text', async () => {
    await importPeople([aPerson({ name: '=1+1', nik: '7308990101901390' })])
    const order = { filter: {}, sort, columns: ['name', 'nik'] as ('name' | 'nik')[], language: 'id' as const }
    const masked = await app.api.roster.exportPeople({ ...order, format: 'text', withNumbers: false })
    expect(await masked.text()).toBe("Nama\tNIK\r\n'=1+1\t•••• •••• •••• 1390")
    expect((await app.api.history.changes({ before: null, limit: 1 })).changes[0]).toMatchObject({
      kind: 'rosterImported',
    })

    const whole = await app.api.roster.exportPeople({ ...order, format: 'csv', withNumbers: true })
    expect(await whole.text()).toContain("'=1+1;7308990101901390")
    expect((await app.api.history.changes({ before: null, limit: 1 })).changes[0]).toMatchObject({
      kind: 'numbersExported',
      data: { count: 1 },
    })
  })
})

describe('a checked file', () => {
  const page = { offset: 0, limit: 10 }

  test('shows what is new, what changes from what to what, and who is gone', async () => {
    const [stays, leaves] = [aPerson({ name: 'Siti', phone: '081312345650' }), aPerson({ name: 'Budi' })]
    await importPeople([stays, leaves])
    const { checkId } = await check([
      { ...stays, name: 'Siti Aminah', phone: '081312345999' },
      aPerson({ name: 'Cut' }),
    ])

    expect((await app.api.roster.reviewNew({ checkId, ...page })).rows).toMatchObject([{ row: 3, name: 'Cut' }])
    expect((await app.api.roster.reviewGone({ checkId, ...page })).rows).toMatchObject([{ name: 'Budi' }])
    expect((await app.api.roster.reviewChanged({ checkId, ...page })).rows).toMatchObject([
      {
        row: 2,
        fields: [
          { field: 'name', before: 'Siti', after: 'Siti Aminah' },
          { field: 'phone', before: '0813 •••• •650', after: '0813 •••• •999' },
        ],
      },
    ])
  })

  test('takes a row that is mended in, with its suggestion, and saves it', async () => {
    const file = new File(
      ['ID;NIK;Nama;Peran;Provinsi;Kabupaten/Kota\nX1;731200450012;Wayan;pendamping;Balli;Kab. Badung\n'],
      'salah.csv',
    )
    const { result } = await runToEnd(await app.api.roster.check({ file }))
    const { checkId } = result
    expect(result.counts).toMatchObject({ accepted: 0, setAside: 1 })
    const held = await app.api.roster.heldRow({ checkId, row: 2 })
    expect(held.problems).toMatchObject([{ kind: 'nik-length' }, { kind: 'unknown-province', data: { near: 'Bali' } }])

    const half = await app.api.roster.fixRow({ checkId, row: 2, values: { province: 'Bali' } })
    expect(half).toMatchObject({ accepted: false, problems: [{ kind: 'nik-length' }] })
    const whole = await app.api.roster.fixRow({ checkId, row: 2, values: { nik: '5103990101901390' } })
    expect(whole).toMatchObject({ accepted: true, problems: [], counts: { accepted: 1, setAside: 0, new: 1 } })
    await runToEnd(await app.api.roster.import({ checkId, withdrawGone: false }))
    expect(await find('wayan')).toMatchObject({ provinceCode: '51', nik: '•••• •••• •••• 1390' })
  })

  test('takes no row in as it was that was mended for the worse, and its person is not gone', async () => {
    const others = people(1)
    await importPeople([aPerson({ name: 'Siti', nik: '7308990101900001' }), ...others])
    const siti = aPerson({ name: 'Siti Baru', nik: '7308990101900001', phone: '12' })
    const { checkId, counts } = await check([siti, ...others])
    expect(counts).toMatchObject({ accepted: 2, setAside: 0, warnings: 1, changed: 1 })

    const worse = await app.api.roster.fixRow({ checkId, row: 2, values: { province: 'Entah' } })
    expect(worse).toMatchObject({ accepted: false, counts: { accepted: 1, setAside: 1, changed: 0, gone: 0 } })
    await runToEnd(await app.api.roster.import({ checkId, withdrawGone: true }))
    expect(await names({ search: 'siti' })).toEqual(['Siti'])

    const again = await check([siti, ...others])
    await app.api.roster.fixRow({ checkId: again.checkId, row: 2, values: { province: 'Entah' } })
    const better = { province: 'Sulawesi Selatan', name: 'Siti Aminah', phone: '081312345650' }
    const mended = await app.api.roster.fixRow({ checkId: again.checkId, row: 2, values: better })
    expect(mended).toMatchObject({ accepted: true, counts: { accepted: 2, setAside: 0, changed: 1 } })
  })

  test('does not take a mended row that doubles another', async () => {
    const { checkId } = await check([
      aPerson({ nik: '7308990101900001' }),
      aPerson({ name: '', nik: '7308990101900002' }),
    ])
    const values = { name: 'Siti', nik: '7308990101900001' }
    expect(await app.api.roster.fixRow({ checkId, row: 3, values })).toMatchObject({
      accepted: false,
      problems: [{ kind: 'duplicate-nik', data: { firstRow: 2 } }],
    })
  })

  test('that is given up while it is saved leaves nothing behind', async () => {
    const { checkId } = await check(people(20_000))
    const giveUp = new AbortController()
    const stream = await app.api.roster.import({ checkId, withdrawGone: false }, { signal: giveUp.signal })
    giveUp.abort()
    await runToEnd(stream).catch(() => {})

    await expect
      .poll(() =>
        app.api.roster
          .import({ checkId, withdrawGone: false })
          .then(runToEnd)
          .catch(({ code }) => code),
      )
      .toBe('CHECK_GONE')
    expect(await app.api.roster.summary()).toMatchObject({ companions: 0, lastImport: null })
  })
})

test('an import is undone with the plan that was made of its people, and can be done again', async () => {
  await importPeople(people(5))
  const { changeId } = await importPeople([...people(40), ...people(2, { role: 'instructor' })])
  await adoptPlan()
  const before = await app.api.roster.peopleCounts({ filter: {} })
  expect(before.questions).toMatchObject({ all: 47, placed: 45 })
  const [latest, first] = await app.api.roster.imports()
  expect([latest, first]).toMatchObject([
    { changeId, laterChanges: 1, isUndone: false },
    { laterChanges: 2, counts: { new: 5 } },
  ])

  await app.api.history.undo({ through: changeId, latest: null })
  expect(await list()).toHaveLength(5)
  expect((await app.api.roster.imports())[0]).toMatchObject({ changeId: null, isUndone: true })
  expect((await app.api.roster.summary()).lastImport).toMatchObject({ importedAt: first!.importedAt })
  await app.api.history.redo()
  await app.api.history.redo()
  expect(await app.api.roster.peopleCounts({ filter: {} })).toEqual(before)
})

test('an import that changes nobody has nothing to undo', async () => {
  const persons = people(2)
  await importPeople(persons)
  expect(await importPeople(persons)).toMatchObject({ unchanged: 2, changeId: null })
})
