import { expect, test } from 'vitest'
import type { CurrentPlan, UnplacedPerson } from '#contract/allocation'
import type { ClassId, PlanId } from '#contract/identifiers'
import type { ListedClass } from '#contract/schedule'
import type { ParticipantId } from '#domain/roster/participant'
import { defaultTraining } from '#domain/training/default-training'
import { attentionOf } from '../../../src/renderer/app/home/attention.ts'
import { countPlaceable } from '../../../src/renderer/app/home/placeable.ts'
import { countRoomsWithoutLink, type Standing, todoOf } from '../../../src/renderer/app/home/standing.ts'

const now = Date.parse('2025-02-26T09:00:00Z')
const well: Standing = {
  plan: null,
  people: 30,
  unplaced: [],
  placeable: 0,
  classes: [],
  faults: [],
  training: defaultTraining,
  lastImport: null,
  lastBackupAt: '2025-02-26T03:00:00Z',
  now,
}
const plan: CurrentPlan = {
  id: 'p' as PlanId,
  number: 1,
  adoptedAt: '2025-02-26T03:00:00Z',
  tiers: [],
  infeasible: [],
  rosterChanged: false,
  settingsChanged: false,
  untrained: 0,
}
const aPerson = (change: Partial<UnplacedPerson> = {}): UnplacedPerson => ({
  participantId: 'a' as ParticipantId,
  name: 'Ani',
  tier: 2,
  provinceCode: '51',
  regencyCode: null,
  reason: 'added-later',
  ...change,
})
const aClass = (code: string, change: Partial<ListedClass> = {}): ListedClass => ({
  id: code as ClassId,
  code,
  tier: 2,
  division: '51',
  provinceCode: '51',
  regencyCodes: [],
  size: 30,
  instructorId: 'i' as ParticipantId,
  instructorName: 'Innas',
  instructorProvinceCode: '51',
  instructorRegencyCode: null,
  instructorTrainedUtc: null,
  room: '1',
  roomNumber: 1,
  roomDivision: '51',
  wave: 1,
  date: '2025-02-27',
  startUtc: '2025-02-27T00:00:00Z',
  endUtc: '2025-02-27T07:30:00Z',
  zone: 'WITA',
  ...change,
})
const kinds = (standing: Standing) => attentionOf(standing).map(({ kind, gravity }) => [kind, gravity])

test('where all is well there is nothing to say', () => {
  expect(attentionOf({ ...well, plan, classes: [aClass('BALI-01')] })).toEqual([])
})

test('broken rules come before what is not yet done', () => {
  const standing: Standing = {
    ...well,
    plan: {
      ...plan,
      rosterChanged: true,
      settingsChanged: true,
      untrained: 2,
      infeasible: [{ tier: 2, division: '93', people: 19, reason: 'too-few-people', needed: 1 }],
    },
    classes: [aClass('BALI-01', { size: 41, roomDivision: null }), aClass('BALI-02', { instructorId: null })],
    faults: [{ kind: 'too-large', classId: 'BALI-01', size: 41, largest: 40 }],
    unplaced: [aPerson({ provinceCode: '93', reason: 'too-few-people' })],
    lastImport: { fileName: 'daftar.xlsx', importedAt: '2025-02-26T02:00:00Z', setAside: 27 },
    lastBackupAt: null,
  }
  expect(kinds(standing)).toEqual([
    ['broken', 'bad'],
    ['unplaced', 'bad'],
    ['infeasible', 'bad'],
    ['noInstructor', 'warn'],
    ['untrained', 'warn'],
    ['settingsChanged', 'warn'],
    ['linksMissing', 'warn'],
    ['setAside', 'warn'],
    ['backupNone', 'warn'],
  ])
})

test('a class that only lacks an instructor breaks no rule', () => {
  const faults = [{ kind: 'no-instructor', classId: 'BALI-01' }] as const
  const standing = { ...well, plan, classes: [aClass('BALI-01', { instructorId: null })], faults }
  expect(attentionOf(standing)).toEqual([
    { kind: 'noInstructor', gravity: 'warn', count: 1, provinces: [{ code: '51', classes: 1 }] },
  ])
})

test('what the next step mends is not said twice', () => {
  const waiting = { ...well, plan: { ...plan, rosterChanged: true }, unplaced: [aPerson()], placeable: 1 }
  expect([todoOf(waiting), kinds(waiting)]).toEqual(['place', []])

  const nothingFree = { ...waiting, placeable: 0 }
  expect([todoOf(nothingFree), kinds(nothingFree)]).toEqual(['adjust', [['unplaced', 'bad']]])

  const everybodyPlaced = { ...waiting, unplaced: [], placeable: 0 }
  expect([todoOf(everybodyPlaced), kinds(everybodyPlaced)]).toEqual(['handover', [['rosterChanged', 'warn']]])
})

test('first people, then a plan', () => {
  expect([todoOf({ ...well, people: 0 }), todoOf(well), todoOf({ ...well, plan })]).toEqual([
    'import',
    'search',
    'handover',
  ])
})

test('as many people are placeable as there are free seats where they belong', () => {
  const full = aClass('BALI-01', { size: 40 })
  const almost = aClass('BALI-02', { size: 38 })
  const innas = aClass('INNAS-WITA-01', { tier: 1, division: 'WITA', size: 39 })
  const zoneOf = () => 'WITA' as const
  const count = (people: UnplacedPerson[]) => countPlaceable(people, [full, almost, innas], defaultTraining, zoneOf)
  expect(count([aPerson(), aPerson()])).toBe(2)
  expect(count([aPerson(), aPerson(), aPerson()])).toBe(2)
  expect(count([aPerson({ provinceCode: '73' })])).toBe(0)
  expect(count([aPerson({ tier: 1 }), aPerson({ tier: 1 })])).toBe(1)
})

test('rooms without a link are counted where classes are held', () => {
  const linked = { name: 'Satu', link: 'https://zoom.us/j/1', meetingId: null, passcode: null, host: null }
  const training = {
    ...defaultTraining,
    tiers: { ...defaultTraining.tiers, 2: { ...defaultTraining.tiers[2], rooms: [linked] } },
  }
  const classes = [1, 2, 2].map(roomNumber => aClass('A', { roomNumber, roomDivision: null }))
  expect(countRoomsWithoutLink({ classes, training })).toBe(1)
})

test('a backup of yesterday is fine, one of 30 hours ago is not', () => {
  expect(attentionOf({ ...well, lastBackupAt: '2025-02-25T09:00:00Z' })).toEqual([])
  expect(attentionOf({ ...well, lastBackupAt: '2025-02-25T03:00:00Z' })).toEqual([
    { kind: 'backupOld', gravity: 'warn', hours: 30 },
  ])
})

test('without a backup only a workspace with people is worth a line', () => {
  expect(attentionOf({ ...well, lastBackupAt: null })).toEqual([{ kind: 'backupNone', gravity: 'warn' }])
  expect(attentionOf({ ...well, lastBackupAt: null, people: 0 })).toEqual([])
})
