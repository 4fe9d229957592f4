import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ClassId, SearchId } from '#contract/identifiers'
import type { ListedClass } from '#contract/schedule'
import type { ParticipantId } from '#domain/roster/participant'
import { classFaults } from '#domain/schedule/class-faults'
import { aRosterFile, people } from '../builders/a-roster.ts'
import { type App, runToEnd, startApp } from '../builders/start-app.ts'

const passphrase = 'kata sandi uji'
const sinjai = { regencyCode: '7307' }
const bali = { provinceCode: '51', regencyCode: '5101' }

let app: App
beforeEach(async () => {
  app = startApp()
  await app.api.workspace.create({ name: 'Uji', role: 'pusat', provinceCode: null, passphrase })
  await importPeople([
    ...people(40),
    ...people(25, sinjai),
    ...people(2, { role: 'instructor' }),
    ...people(22, bali),
    ...people(1, { ...bali, role: 'instructor', name: 'Made' }),
  ])
  const searchId = 'cari-1' as SearchId
  await runToEnd(await app.api.allocation.search({ searchId, seed: 1 }))
  await app.api.allocation.adopt({ searchId })
})
afterEach(() => app.close())

async function importPeople(persons: ReturnType<typeof people>) {
  const { result } = await runToEnd(await app.api.roster.check({ file: aRosterFile(persons) }))
  await runToEnd(await app.api.roster.import({ checkId: result.checkId, withdrawGone: false }))
}

async function classOf(code: string): Promise<ListedClass> {
  return (await app.api.schedule.classes()).find(one => one.code === code)!
}

async function membersOf(code: string) {
  const { id } = await classOf(code)
  return (await app.api.schedule.classDetail({ classId: id })).members
}

async function faults() {
  const [classes, strangers, training] = await Promise.all([
    app.api.schedule.classes(),
    app.api.schedule.strangers(),
    app.api.schedule.rules(),
  ])
  return classFaults({ classes, strangers, training: training! })
}

async function restart() {
  app = await app.restart()
  const [listed] = await app.api.workspace.list()
  await app.api.workspace.open({ path: listed!.path, passphrase })
}

const move = (participantIds: ParticipantId[], classId: ClassId | null) =>
  app.api.classEdits.movePeople({ participantIds, classId })

/** The whole plan as anybody may see it: equal before an edit and after it is undone. */
const wholePlan = async () => ({
  classes: await app.api.schedule.classes(),
  unplaced: await app.api.allocation.unplaced(),
  members: await Promise.all(['SULSEL-01', 'SULSEL-02', 'BALI-01'].map(membersOf)),
})

describe('moving somebody to another class', () => {
  test('is undone and redone, also after a restart', async () => {
    const before = await wholePlan()
    const [first] = await membersOf('SULSEL-01')
    const to = await classOf('SULSEL-02')
    await move([first!.participantId], to.id)
    const after = await wholePlan()
    expect((await classOf('SULSEL-02')).size).toBe(to.size + 1)
    expect(await membersOf('SULSEL-02')).toContainEqual(first)

    await restart()
    expect(await wholePlan()).toEqual(after)
    await app.api.history.undo({ through: null, latest: null })
    expect(await wholePlan()).toEqual(before)
    await app.api.history.redo()
    expect(await wholePlan()).toEqual(after)
  })

  test('is told by name, in the history of the person and of both classes', async () => {
    const [first] = await membersOf('SULSEL-01')
    const [from, to] = [await classOf('SULSEL-01'), await classOf('SULSEL-02')]
    await move([first!.participantId], to.id)

    const told = { kind: 'peopleMoved', data: { context: 'single', name: first!.name, from: from.code, to: to.code } }
    const ofPerson = await app.api.history.ofPerson({ participantId: first!.participantId })
    expect(ofPerson[0]).toMatchObject(told)
    for (const { id } of [from, to]) {
      const history = await app.api.schedule.classHistory({ classId: id })
      expect(history.map(({ kind }) => kind)).toEqual(['peopleMoved', 'planAdopted'])
      expect(history[0]).toMatchObject(told)
    }
    const bali = await app.api.schedule.classHistory({ classId: (await classOf('BALI-01')).id })
    expect(bali.map(({ kind }) => kind)).toEqual(['planAdopted'])
  })

  test('brings where the people of both classes are from up to date', async () => {
    const whole = (await app.api.schedule.classes()).filter(one => one.division === '73')
    const [from, to] = whole.toSorted((a, b) => a.regencyCodes.length - b.regencyCodes.length)
    const [first] = await membersOf(from!.code)
    const others = new Set((await membersOf(to!.code)).map(member => member.regencyCode))
    await move([first!.participantId], to!.id)
    expect(new Set((await classOf(to!.code)).regencyCodes)).toEqual(others.add(first!.regencyCode))
  })

  test('may break a rule, and the class shows it', async () => {
    expect(await faults()).toEqual([])
    const [made] = await membersOf('BALI-01')
    const { id } = await classOf('SULSEL-01')
    await move([made!.participantId], id)
    const { name, participantId } = made!
    expect(await faults()).toEqual([
      { kind: 'strangers', classId: id, people: [{ classId: id, participantId, name, provinceCode: '51' }] },
    ])
  })

  test('that is not theirs to sit in, or is no longer there, is refused', async () => {
    const [first] = await membersOf('SULSEL-01')
    const tier1 = await app.api.classEdits.teachers()
    const { id } = await classOf('SULSEL-01')
    await expect(move([tier1[0]!.participantId], id)).rejects.toMatchObject({ code: 'OTHER_TIER' })
    await expect(move([first!.participantId], 'lama/SULSEL-01' as ClassId)).rejects.toMatchObject({
      code: 'CLASS_GONE',
    })
    await expect(move([first!.participantId, 'x' as ParticipantId], id)).rejects.toMatchObject({
      code: 'PERSON_GONE',
      data: { people: 1 },
    })
  })

  test('where they are already leaves no trace', async () => {
    const [first] = await membersOf('SULSEL-01')
    await move([first!.participantId], (await classOf('SULSEL-01')).id)
    expect((await app.api.history.toggles()).undo).toMatchObject({ kind: 'planAdopted' })
  })
})

test('who is taken out of a class waits without one, and may come back', async () => {
  const { id, size } = await classOf('SULSEL-01')
  const out = (await membersOf('SULSEL-01')).slice(0, 2).map(({ participantId }) => participantId)
  await move(out, null)
  expect((await classOf('SULSEL-01')).size).toBe(size - 2)
  const waiting = (await app.api.allocation.unplaced()).filter(({ tier }) => tier === 2)
  expect(waiting.map(({ participantId, reason }) => ({ participantId, reason }))).toEqual(
    expect.arrayContaining(out.map(participantId => ({ participantId, reason: 'added-later' }))),
  )
  await move(out, id)
  expect((await app.api.history.toggles()).undo).toMatchObject({
    kind: 'peoplePlaced',
    data: { count: 2, to: 'SULSEL-01' },
  })
  expect((await classOf('SULSEL-01')).size).toBe(size)
})

test('moves of several people stay in the history of each, also when they can be undone no more', async () => {
  const { id } = await classOf('SULSEL-01')
  const out = (await membersOf('SULSEL-01')).slice(0, 2).map(({ participantId }) => participantId)
  await move(out, null)
  await move(out, id)
  await app.context.session.current()!.database.write(db => void db.run({ text: 'DELETE FROM row_before', params: [] }))
  for (const participantId of out) {
    const told = await app.api.history.ofPerson({ participantId })
    expect(told.map(({ kind }) => kind)).toEqual(['peoplePlaced', 'peopleTakenOut', 'rosterImported'])
  }
  const [stayed] = (await membersOf('SULSEL-01')).filter(({ participantId }) => !out.includes(participantId))
  const told = await app.api.history.ofPerson({ participantId: stayed!.participantId })
  expect(told.map(({ kind }) => kind)).toEqual(['rosterImported'])
})

test('the places for somebody are the classes of the own province, with what speaks for each', async () => {
  const [first] = await membersOf('SULSEL-01')
  const places = await app.api.classEdits.places({ participantIds: [first!.participantId] })
  const [one, two] = [await classOf('SULSEL-01'), await classOf('SULSEL-02')]
  expect(places.people).toMatchObject([{ name: first!.name, classId: one.id, division: '73', tier: 2 }])
  expect(places.choices.map(({ id }) => id).sort()).toEqual([one.id, two.id])
  const sameArea = (await membersOf('SULSEL-02')).filter(member => member.regencyCode === first!.regencyCode).length
  expect(places.choices.find(({ id }) => id === two.id)).toMatchObject({
    sameArea,
    size: two.size,
    sizeAfter: two.size + 1,
    fits: two.size < 40,
  })
})

describe('changing the instructor', () => {
  test('of two classes at a time swaps them', async () => {
    const [one, two] = [await classOf('SULSEL-01'), await classOf('SULSEL-02')]
    await app.api.classEdits.changeInstructor({ classId: one.id, participantId: two.instructorId, swapWith: two.id })
    expect((await classOf('SULSEL-01')).instructorId).toBe(two.instructorId)
    expect((await classOf('SULSEL-02')).instructorId).toBe(one.instructorId)
    expect(await faults()).toEqual([])
    await app.api.history.undo({ through: null, latest: null })
    expect(await classOf('SULSEL-01')).toEqual(one)
  })

  test('without a swap leaves one teaching two classes, which shows at both', async () => {
    const [one, two] = [await classOf('SULSEL-01'), await classOf('SULSEL-02')]
    await app.api.classEdits.changeInstructor({ classId: one.id, participantId: two.instructorId, swapWith: null })
    expect(await faults()).toEqual([
      { kind: 'instructor-twice', instructorId: two.instructorId, classIds: expect.arrayContaining([one.id, two.id]) },
    ])
  })

  test('to nobody leaves the class without, and it can be given another', async () => {
    const one = await classOf('SULSEL-01')
    await app.api.classEdits.changeInstructor({ classId: one.id, participantId: null, swapWith: null })
    expect(await faults()).toEqual([{ kind: 'no-instructor', classId: one.id }])
    const made = (await app.api.classEdits.teachers()).find(({ name }) => name === 'Made')!
    await app.api.classEdits.changeInstructor({ classId: one.id, participantId: made.participantId, swapWith: null })
    expect((await app.api.schedule.classHistory({ classId: one.id })).map(({ data }) => data['context'])).toEqual([
      'given',
      'removed',
      undefined,
    ])
    expect((await faults()).map(({ kind }) => kind).sort()).toEqual(['foreign-instructor', 'instructor-twice'])
  })

  test('with a class that somebody else teaches by now is refused', async () => {
    const [one, two] = [await classOf('SULSEL-01'), await classOf('SULSEL-02')]
    const swap = { classId: one.id, participantId: two.instructorId, swapWith: two.id }
    await app.api.classEdits.changeInstructor({ classId: two.id, participantId: null, swapWith: null })
    await expect(app.api.classEdits.changeInstructor(swap)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })
})

test('rooms are changed, or swapped with the class that is in one', async () => {
  const [one, two] = [await classOf('SULSEL-01'), await classOf('SULSEL-02')]
  await app.api.classEdits.changeRoom({ classId: one.id, roomNumber: two.roomNumber, swapWith: two.id })
  expect((await classOf('SULSEL-01')).roomNumber).toBe(two.roomNumber)
  expect((await classOf('SULSEL-02')).roomNumber).toBe(one.roomNumber)
  const stale = { classId: one.id, roomNumber: two.roomNumber, swapWith: two.id }
  await expect(app.api.classEdits.changeRoom(stale)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  const unknown = app.api.classEdits.changeRoom({ classId: one.id, roomNumber: 37, swapWith: null })
  await expect(unknown).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })

  await app.api.classEdits.changeRoom({ classId: one.id, roomNumber: 36, swapWith: null })
  expect(await classOf('SULSEL-01')).toMatchObject({ room: '36', roomNumber: 36 })
  expect(await faults()).toEqual([])
})

describe('changing day and time', () => {
  test('holds the session that begins then, in the time of the class', async () => {
    const { id, roomNumber } = await classOf('SULSEL-01')
    await app.api.classEdits.changeTime({ classId: id, date: '2025-02-28', start: '08:00', roomNumber })
    expect(await classOf('SULSEL-01')).toMatchObject({
      date: '2025-02-28',
      wave: 2,
      startUtc: '2025-02-28T00:00:00Z',
      endUtc: '2025-02-28T07:30:00Z',
    })
    const [latest] = await app.api.schedule.classHistory({ classId: id })
    expect(latest?.data).toMatchObject({ from: '2025-02-27 08:00', to: '2025-02-28 08:00', zone: 'WITA' })
    expect(await faults()).toEqual([])
  })

  test('outside of the working hours is shown, past midnight refused', async () => {
    const { id, roomNumber } = await classOf('SULSEL-01')
    await app.api.classEdits.changeTime({ classId: id, date: '2025-02-27', start: '09:00', roomNumber })
    expect(await faults()).toEqual([{ kind: 'outside-hours', classId: id, start: '08:00', end: '15:30' }])
    const late = { classId: id, date: '2025-02-27', start: '17:00', roomNumber }
    await expect(app.api.classEdits.changeTime(late)).rejects.toMatchObject({ code: 'TOO_LATE' })
  })
})
