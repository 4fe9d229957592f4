import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SearchId } from '#contract/identifiers'
import { findSearch } from '#main/allocation/plan-searches'
import { aPerson, aRosterFile, people } from '../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

let app: App
beforeEach(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase: 'kata sandi uji' })
})
afterEach(() => app.close())

const searchId = 'cari-1' as SearchId

async function importPeople(persons: ReturnType<typeof aPerson>[], options = { withdrawGone: false }) {
  const { result: checked } = await runToEnd(await app.api.roster.check({ file: aRosterFile(persons) }))
  const { result } = await runToEnd(await app.api.roster.import({ checkId: checked.checkId, ...options }))
  return result
}

async function adoptPlan() {
  const { result } = await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
  return { found: result, current: await app.api.allocation.adopt({ searchId }) }
}

describe('importing a roster', () => {
  test('shows what would change before anything is saved', async () => {
    const { result, events } = await runToEnd(await app.api.roster.check({ file: aRosterFile(people(25)) }))

    expect(result.counts).toEqual({
      rows: 25,
      accepted: 25,
      setAside: 0,
      warnings: 0,
      new: 25,
      changed: 0,
      unchanged: 0,
      gone: 0,
    })
    expect(events.map(({ step }) => step)).toContain('comparing')
    expect(await app.api.roster.summary()).toMatchObject({ companions: 0, lastImport: null })
  })

  test('again updates people instead of doubling them', async () => {
    const [first, second, third] = people(3)
    await importPeople([first!, second!, third!])
    const counts = await importPeople([first!, { ...second!, name: 'Nama Baru' }, aPerson()])

    expect(counts).toMatchObject({ new: 1, changed: 1, unchanged: 1, gone: 1 })
    expect(await app.api.roster.summary()).toMatchObject({ companions: 4, withdrawn: 0 })
  })

  test('withdraws people missing from the file only when asked, and takes them back when they return', async () => {
    const [stays, leaves] = people(2)
    await importPeople([stays!, leaves!])

    await importPeople([stays!], { withdrawGone: true })
    expect(await app.api.roster.summary()).toMatchObject({ companions: 1, withdrawn: 1 })

    const counts = await importPeople([stays!, leaves!])
    expect(counts).toMatchObject({ new: 0, changed: 1, unchanged: 1, gone: 0 })
    expect(await app.api.roster.summary()).toMatchObject({ companions: 2, withdrawn: 0 })
  })

  test('sets aside rows whose ID and NIK belong to two people', async () => {
    const [one, two] = [aPerson({ nik: '7308990101900001' }), aPerson({ nik: '7308990101900002' })]
    await importPeople([one, two])
    const counts = await importPeople([
      { ...one, nik: two.nik },
      { ...two, nik: one.nik },
    ])
    expect(counts).toMatchObject({ setAside: 2, changed: 0 })
  })

  test("of a province's own training sets people of other provinces aside", async () => {
    const name = 'Sulawesi Selatan'
    await app.api.workspace.create({ name, role: 'provinsi', provinceCode: '73', passphrase: 'kata sandi uji' })
    const file = aRosterFile([...people(2), ...people(1, { provinceCode: '51', regencyCode: '5101' })])
    const { result } = await runToEnd(await app.api.roster.check({ file }))

    expect(result.counts).toMatchObject({ rows: 3, accepted: 2, setAside: 1, new: 2 })
    const { rows } = await app.api.roster.reviewProblems({
      checkId: result.checkId,
      severity: 'set-aside',
      offset: 0,
      limit: 10,
    })
    expect(rows).toMatchObject([
      { row: 4, kind: 'other-province', data: { province: 'Bali', own: 'Sulawesi Selatan' } },
    ])
  })

  test('keeps the rows set aside for later', async () => {
    await importPeople([...people(20), aPerson({ name: '' })])

    expect(await app.api.roster.summary()).toMatchObject({ companions: 20, lastImport: { setAside: 1 } })
    expect(await app.api.roster.problems()).toMatchObject([{ row: 22, kind: 'empty-name', severity: 'set-aside' }])
  })

  test('refuses a picture with another name, and nothing changes', async () => {
    const png = new File([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], 'daftar.xlsx')
    await expect(app.api.roster.check({ file: png }).then(runToEnd)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { fault: 'not-a-spreadsheet' },
    })
  })

  test('refuses a check that was replaced by a newer one', async () => {
    const { result: older } = await runToEnd(await app.api.roster.check({ file: aRosterFile(people(1)) }))
    await runToEnd(await app.api.roster.check({ file: aRosterFile(people(1)) }))

    const importing = app.api.roster.import({ checkId: older.checkId, withdrawGone: false }).then(runToEnd)
    await expect(importing).rejects.toMatchObject({ code: 'CHECK_GONE' })
  })
})

describe('planning', () => {
  test('gives every companion a class, an instructor, a room and a time, which survive a restart', async () => {
    await importPeople([...people(65), ...people(2, { role: 'instructor' })])
    const { found, current } = await adoptPlan()

    expect(found.violations).toEqual([])
    expect(current.tiers[1]).toMatchObject({ classes: 2, placed: 65, unplaced: 0, minSize: 32, maxSize: 33, waves: 1 })
    app = await app.restart()
    const [listed] = await app.api.workspace.list()
    await app.api.workspace.open({ path: listed!.path, passphrase: 'kata sandi uji' })
    expect(await app.api.allocation.current()).toEqual(current)

    const classes = await app.api.schedule.classes()
    expect(classes.map(({ code, zone, date, startUtc }) => ({ code, zone, date, startUtc }))).toEqual([
      { code: 'SULSEL-01', zone: 'WITA', date: '2025-02-27', startUtc: '2025-02-27T00:00:00Z' },
      { code: 'SULSEL-02', zone: 'WITA', date: '2025-02-27', startUtc: '2025-02-27T00:00:00Z' },
    ])
    const detail = await app.api.schedule.classDetail({ classId: classes[0]!.id })
    expect(detail.members).toHaveLength(classes[0]!.size)
    expect(detail.instructorName).toMatch(/^Orang/)
  })

  test('lists people who cannot be placed with the reason, in both tiers', async () => {
    await importPeople([...people(19), aPerson({ role: 'instructor' })])
    const { current } = await adoptPlan()

    expect(current.infeasible).toEqual([
      { tier: 1, division: 'WITA', people: 1, reason: 'too-few-people', needed: 19 },
      { tier: 2, division: '73', people: 19, reason: 'too-few-people', needed: 1 },
    ])
    const unplaced = await app.api.allocation.unplaced()
    expect(unplaced).toHaveLength(20)
    expect(new Set(unplaced.map(({ reason }) => reason))).toEqual(new Set(['too-few-people']))
  })

  test('refuses to adopt a plan after the roster changed', async () => {
    await importPeople([...people(40), aPerson({ role: 'instructor' })])
    await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
    await importPeople(people(1))

    await expect(app.api.allocation.adopt({ searchId })).rejects.toMatchObject({ code: 'ROSTER_CHANGED' })
    expect(await app.api.allocation.current()).toBeNull()
  })

  test('leaves withdrawn people out', async () => {
    const [leaves, ...stay] = people(41)
    const teacher = aPerson({ role: 'instructor' })
    await importPeople([leaves!, ...stay, teacher])
    await importPeople([...stay, teacher], { withdrawGone: true })
    const { current } = await adoptPlan()

    expect(current.tiers[1]).toMatchObject({ placed: 40, unplaced: 0 })
  })

  test('shows of NIK and telephone only what a person needs to know their own', async () => {
    const secret = { nik: '7308990101900001', phone: '084012345678', email: 'a@contoh.invalid' }
    await importPeople([aPerson(secret), ...people(39), aPerson({ role: 'instructor' })])
    await adoptPlan()
    const [one] = await app.api.schedule.classes()
    const { members } = await app.api.schedule.classDetail({ classId: one!.id })

    expect(JSON.stringify(members)).not.toMatch(/7308990101|84012345/)
    expect(members.find(({ nik }) => nik)).toMatchObject({
      nik: '•••• •••• •••• 0001',
      phone: '0840 •••• •678',
      hasEmail: true,
    })
    expect(members.filter(({ hasEmail }) => hasEmail)).toHaveLength(1)
  })

  test('takes names and links of rooms that come after it', async () => {
    await importPeople([...people(40), aPerson({ role: 'instructor' })])
    await adoptPlan()
    const training = await app.api.training.get()
    const link = 'https://zoom.us/j/123'
    training.tiers[2].rooms = [{ name: 'Ruang Mawar', link, meetingId: '123', passcode: null, host: null }]
    await app.api.training.save(training)

    const [one] = await app.api.schedule.classes()
    expect(one).toMatchObject({ room: 'Ruang Mawar' })
    expect(await app.api.schedule.classDetail({ classId: one!.id })).toMatchObject({
      roomLink: link,
      roomMeetingId: '123',
    })
    const calendar = await (await app.api.handover.file({ name: 'schedule.ics', language: 'id' })).text()
    expect(calendar).toContain(`LOCATION:${link}`)
  })

  test('is adopted once; an older search is gone when a newer one begins', async () => {
    await importPeople([...people(40), aPerson({ role: 'instructor' })])
    await adoptPlan()
    await expect(app.api.allocation.adopt({ searchId })).rejects.toMatchObject({ code: 'SEARCH_GONE' })

    await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
    await runToEnd(await app.api.allocation.search({ searchId: 'cari-2' as SearchId, seed: 1 }))
    await expect(app.api.allocation.adopt({ searchId })).rejects.toMatchObject({ code: 'SEARCH_GONE' })
  })

  test('that breaks a rule cannot be adopted', async () => {
    await importPeople([...people(40), aPerson({ role: 'instructor' })])
    await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
    const search = findSearch(app.context.session.current()!, searchId)!
    search.result!.violations.push({ kind: 'class-too-large', count: 1 })

    await expect(app.api.allocation.adopt({ searchId })).rejects.toMatchObject({
      code: 'BROKEN_RULES',
      data: { kinds: ['class-too-large'] },
    })
    expect(await app.api.allocation.current()).toBeNull()
  })

  test('says so where nobody is there to be placed', async () => {
    const searching = app.api.allocation.search({ searchId, seed: 1 }).then(runToEnd)
    await expect(searching).rejects.toMatchObject({ code: 'NOBODY_TO_PLACE' })
  })

  test('makes the same plan from the same roster and seed', async () => {
    await importPeople([...people(170), ...people(5, { role: 'instructor' })])
    await adoptPlan()
    const before = (await app.api.schedule.classes()).map(({ id: _, ...one }) => one)
    await adoptPlan()

    expect((await app.api.schedule.classes()).map(({ id: _, ...one }) => one)).toEqual(before)
  })

  test('marks the plan when people were added after it', async () => {
    await importPeople([...people(40), aPerson({ role: 'instructor' })])
    await adoptPlan()
    await importPeople(people(1))

    expect(await app.api.allocation.current()).toMatchObject({ rosterChanged: true })
  })
})

describe('handing over', () => {
  test('writes the files of the plan with the roster ids', async () => {
    const companions = people(40)
    await importPeople([...companions, aPerson({ role: 'instructor', externalId: 'I-1' })])
    await adoptPlan()

    const members = await (await app.api.handover.file({ name: 'members.csv', language: 'id' })).text()
    const ids = members
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split(',')[1])
    expect(new Set(ids)).toEqual(new Set(companions.map(({ externalId }) => externalId)))
    const classes = await (await app.api.handover.file({ name: 'classes.csv', language: 'id' })).text()
    expect(classes.split('\n')[1]).toMatch(/^SULSEL-01,2,73,7308,40,I-1,1,1,2025-02-27,2025-02-27T00:00:00Z,/)
    const unplaced = await (await app.api.handover.file({ name: 'unplaced.csv', language: 'id' })).text()
    expect(unplaced.trim().split('\n').slice(1)).toEqual(['I-1,too-few-people'])
    const calendar = await (await app.api.handover.file({ name: 'schedule.ics', language: 'id' })).text()
    expect(calendar).toContain('DTSTART:20250227T000000Z')
    const workbook = await app.api.handover.file({ name: 'plan.xlsx', language: 'id' })
    expect(workbook.size).toBeGreaterThan(5000)
  })

  test('says so where there is no plan', async () => {
    const writing = app.api.handover.file({ name: 'plan.xlsx', language: 'id' })
    await expect(writing).rejects.toMatchObject({ code: 'NO_PLAN' })
  })
})
