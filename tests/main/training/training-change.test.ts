import { fc, test as propertyTest } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import enHistory from '#resources/languages/en/history.json' with { type: 'json' }
import idHistory from '#resources/languages/id/history.json' with { type: 'json' }
import { defaultTraining } from '#domain/training/default-training'
import { type Room, type TierSettings, withWaves } from '#domain/training/training'
import { trainingChange } from '#main/training/training-change'

const aRoom = (name: string, room: Partial<Room> = {}): Room => ({
  name,
  link: null,
  meetingId: null,
  passcode: null,
  host: null,
  ...room,
})

const withTier = (tier: 1 | 2, change: Partial<TierSettings>, of = defaultTraining) => ({
  ...of,
  tiers: { ...of.tiers, [tier]: { ...of.tiers[tier], ...change } },
})

const change = (tier2: Partial<TierSettings>, before: Partial<TierSettings> = {}) =>
  trainingChange(withTier(2, before), withTier(2, tier2, withTier(2, before)))

const sizes = { smallest: 20, largest: 35, target: 30 }
const link = 'https://contoh.zoom.us/j/1'

test.each<[string, ReturnType<typeof trainingChange>, string, object]>([
  ['sizes', change({ limits: sizes }), 'trainingSizesChanged', { tier: 2, from: '20–40', to: '20–35' }],
  [
    'a target',
    change({ limits: { ...sizes, largest: 40, target: 28 } }),
    'trainingSizesChanged',
    { tier: 2, context: 'target', from: 30, to: 28 },
  ],
  [
    'waves',
    change(withWaves(defaultTraining.tiers[2], 28)),
    'trainingClassCountChanged',
    { tier: 2, context: 'waves', waves: 28 },
  ],
  ['rooms', change({ roomCount: 48 }), 'trainingRoomCountChanged', { tier: 2, from: 36, to: 48 }],
  [
    'a deadline',
    change({ lastDate: '2025-03-04' }),
    'trainingLastDateChanged',
    { tier: 2, context: 'given', to: '2025-03-04' },
  ],
  [
    'hours',
    change({ sessions: [{ start: '08:00', end: '12:00' }] }),
    'trainingSessionsChanged',
    { tier: 2, from: '08:00–15:30', to: '08:00–12:00' },
  ],
  [
    'the link of a room, those before it only numbered',
    change({ rooms: [aRoom('1'), aRoom('2'), aRoom('Zoom C', { link })] }),
    'trainingRoomsChanged',
    { tier: 2, context: 'linkGiven', room: 'Zoom C' },
  ],
  [
    'a passcode, which is never said',
    change({ rooms: [aRoom('A', { passcode: 'rahasia' })] }, { rooms: [aRoom('A')] }),
    'trainingRoomsChanged',
    { tier: 2, context: 'single', room: 'A' },
  ],
  [
    'many links',
    change({ rooms: [aRoom('A', { link }), aRoom('B', { link })] }),
    'trainingRoomsChanged',
    { tier: 2, context: 'links', count: 2 },
  ],
])('a change of %s is said in its own words', (_, said, kind, data) => {
  expect(said).toEqual({ kind, data })
})

test('several at once are named together, with their tier where it is one', () => {
  const both = withTier(2, { limits: sizes, roomCount: 48 })
  expect(trainingChange(defaultTraining, both)).toEqual({
    kind: 'trainingChanged',
    data: { context: 'tier', tier: 2, parts: ['sizes', 'roomCount'] },
  })
  expect(trainingChange(defaultTraining, { ...withTier(1, { limits: sizes }, both), name: 'Lain' })).toEqual({
    kind: 'trainingChanged',
    data: { parts: ['name', 'sizes', 'roomCount'] },
  })
})

test('the same settings are no change, in whatever order they were written', () => {
  const written = Object.fromEntries(Object.entries(defaultTraining.tiers[2]).reverse()) as TierSettings
  expect(trainingChange(defaultTraining, withTier(2, written))).toBeNull()
})

const rooms = fc.array(
  fc.record({
    name: fc.constantFrom('1', '2', 'Zoom'),
    link: fc.constantFrom(null, link, `${link}0`),
    meetingId: fc.constantFrom(null, '812'),
    passcode: fc.constantFrom(null, 'rahasia-sekali'),
    host: fc.constantFrom(null, 'Ani'),
  }),
  { maxLength: 4 },
)
const settings: fc.Arbitrary<Partial<TierSettings>> = fc.record(
  {
    limits: fc.constantFrom(sizes, { ...sizes, target: 25 }, { ...sizes, largest: 40, target: 25 }),
    classCount: fc.constantFrom('instructors' as const, 'fewest' as const, 'waves' as const),
    roomPool: fc.constantFrom('national' as const, 'province' as const),
    roomCount: fc.integer({ min: 1, max: 99 }),
    rooms,
    firstDate: fc.constantFrom('2025-02-27', '2025-03-03'),
    lastDate: fc.constantFrom(null, '2025-03-04', '2025-03-05'),
    weekends: fc.boolean(),
  },
  { requiredKeys: [] },
)

propertyTest.prop([settings, settings])(
  'whatever changes has a sentence in both languages, and no passcode in it',
  (before, after) => {
    const said = trainingChange(withTier(2, before), withTier(2, after))
    if (!said) return expect(withTier(2, after)).toEqual(withTier(2, before))
    expect(JSON.stringify(said)).not.toContain('rahasia')
    const { context, count, parts = [] } = said.data
    const key = `${said.kind}${context ? `_${String(context)}` : ''}${count === undefined ? '' : '_other'}`
    for (const words of [idHistory, enHistory]) {
      expect(Object.keys(words.change)).toContain(key)
      expect(Object.keys(words.part)).toEqual(expect.arrayContaining(parts as string[]))
    }
  },
)
