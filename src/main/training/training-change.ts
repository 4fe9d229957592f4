import { isDeepStrictEqual } from 'node:util'
import type { Room, Tier, TierSettings, Training } from '#domain/training/training'
import type { Change } from '#main/database/change-log'

type Said = Pick<Change, 'kind' | 'data'>

/** One thing that is other than before: its sentence, and what it is called where several are listed. */
type Difference = Said & { part: string; tier: Tier | null }

/** What became other, for the log; null where nothing did. Never a passcode. */
export function trainingChange(before: Training, after: Training): Said | null {
  const differences = differencesOf(before, after)
  if (differences.length < 2) return differences[0] ? { kind: differences[0].kind, data: differences[0].data } : null
  const tiers = new Set(differences.map(({ tier }) => tier))
  const [tier] = tiers
  const parts = [...new Set(differences.map(({ part }) => part))]
  return { kind: 'trainingChanged', data: tiers.size === 1 ? { context: 'tier', tier: tier!, parts } : { parts } }
}

function differencesOf(before: Training, after: Training): Difference[] {
  const renamed = { from: before.name, to: after.name }
  return [
    ...(before.name === after.name ? [] : [{ part: 'name', tier: null, kind: 'trainingRenamed', data: renamed }]),
    ...differencesOfTier(before.tiers[1], after.tiers[1]),
    ...differencesOfTier(before.tiers[2], after.tiers[2]),
  ]
}

function differencesOfTier(before: TierSettings, after: TierSettings): Difference[] {
  const { tier } = after
  return groups
    .filter(({ of }) => of.some(name => !isDeepStrictEqual(before[name], after[name])))
    .map(({ part, kind, data }) => ({ part, tier, kind, data: { tier, ...data(before, after) } }))
}

type Group = {
  part: string
  of: (keyof TierSettings)[]
  kind: string
  data: (before: TierSettings, after: TierSettings) => Change['data']
}

/** Together every setting of a tier. */
const groups: Group[] = [
  { part: 'sizes', of: ['limits'], kind: 'trainingSizesChanged', data: sizes },
  {
    part: 'classCount',
    of: ['classCount', 'waveCount'],
    kind: 'trainingClassCountChanged',
    data: (_, { classCount, waveCount }) => ({ context: classCount, waves: waveCount }),
  },
  {
    part: 'roomPool',
    of: ['roomPool'],
    kind: 'trainingRoomPoolChanged',
    data: (_, { roomPool }) => ({ context: roomPool }),
  },
  {
    part: 'roomCount',
    of: ['roomCount'],
    kind: 'trainingRoomCountChanged',
    data: (before, after) => ({ from: before.roomCount, to: after.roomCount }),
  },
  { part: 'rooms', of: ['rooms'], kind: 'trainingRoomsChanged', data: rooms },
  {
    part: 'firstDate',
    of: ['firstDate'],
    kind: 'trainingFirstDateChanged',
    data: (before, after) => ({ from: before.firstDate, to: after.firstDate }),
  },
  { part: 'lastDate', of: ['lastDate'], kind: 'trainingLastDateChanged', data: lastDate },
  {
    part: 'weekends',
    of: ['weekends'],
    kind: 'trainingWeekendsChanged',
    data: (_, { weekends }) => ({ context: weekends ? 'added' : 'removed' }),
  },
  {
    part: 'sessions',
    of: ['sessions'],
    kind: 'trainingSessionsChanged',
    data: (before, after) => ({ from: clocks(before), to: clocks(after) }),
  },
]

function sizes({ limits: before }: TierSettings, { limits: after }: TierSettings): Change['data'] {
  const from = `${before.smallest}–${before.largest}`
  const to = `${after.smallest}–${after.largest}`
  if (before.target === after.target) return { from, to }
  if (from === to) return { context: 'target', from: before.target, to: after.target }
  return { context: 'all', from, to, targetBefore: before.target, target: after.target }
}

/** How rooms are named and reached: one of them, or how many. */
function rooms({ rooms: before }: TierSettings, { rooms: after }: TierSettings): Change['data'] {
  const numbers = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index)
  const changed = numbers.filter(index => !isDeepStrictEqual(before[index], after[index]))
  // Where a later one is named, those before it get their number as a name; nobody changed them.
  const meant = changed.filter(index => !isOnlyNumbered(before[index], after[index], index))
  const [first, ...more] = meant.length === 0 ? changed : meant
  const isLink = (index: number) => (before[index]?.link ?? null) !== (after[index]?.link ?? null)
  if (more.length > 0) {
    const count = 1 + more.length
    return [first!, ...more].every(isLink) ? { context: 'links', count } : { context: 'several', count }
  }
  const room = after[first!]?.name || before[first!]?.name || String(first! + 1)
  return { context: isLink(first!) ? linkContext(before[first!], after[first!]) : 'single', room }
}

function linkContext(before: Room | undefined, after: Room | undefined) {
  if (!before?.link) return 'linkGiven'
  return after?.link ? 'link' : 'linkRemoved'
}

const isOnlyNumbered = (before: Room | undefined, after: Room | undefined, index: number) =>
  before === undefined &&
  isDeepStrictEqual(after, { name: String(index + 1), link: null, meetingId: null, passcode: null, host: null })

function lastDate({ lastDate: from }: TierSettings, { lastDate: to }: TierSettings): Change['data'] {
  if (to === null) return { context: 'removed' }
  return from === null ? { context: 'given', to } : { from, to }
}

/** `08:00–12:00, 13:00–16:00` */
const clocks = ({ sessions }: TierSettings) => sessions.map(({ start, end }) => `${start}–${end}`).join(', ')
