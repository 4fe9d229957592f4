/** Western, central and eastern Indonesian time (Keppres 41/1987): UTC+7, UTC+8, UTC+9, without daylight saving. */
export type Zone = 'WIB' | 'WITA' | 'WIT'

export const zones: readonly Zone[] = ['WIB', 'WITA', 'WIT']

/** Whole hours ahead of UTC. */
export const utcOffsetHours: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 }

/** Tier 1: BPS trainers teach instructors (Innas). Tier 2: each Innas teaches companions (pendamping). */
export type Tier = 1 | 2

/** People per class; `smallest <= target <= largest`, whole numbers of at least 1. */
export type SizeLimits = { smallest: number; largest: number; target: number }

/**
 * `instructors`: one class per instructor as far as sizes allow. `fewest`: as few classes as the largest size allows. `waves`:
 * so many as `waveCount` waves hold, shared out so that the fewest areas are mixed; tier 2 with the national pool only.
 */
export type ClassCountPolicy = 'instructors' | 'fewest' | 'waves'

/** `national`: one pool of rooms serves every province. `province`: each province has `roomCount` rooms of its own. */
export type RoomPool = 'national' | 'province'

/** A Zoom room. Everything but the name may still be unknown when a plan is made. */
export type Room = {
  name: string
  link: string | null
  meetingId: string | null
  passcode: string | null
  host: string | null
}

/** Local wall-clock times `HH:MM` of the sessions of one day, in order, not overlapping. */
export type SessionTimes = { start: string; end: string }[]

export type TierSettings = {
  tier: Tier
  limits: SizeLimits
  classCount: ClassCountPolicy
  /** At least 1 where classes are counted by `waves`, else null. Fewer than the people need: as few as possible instead. */
  waveCount: number | null
  roomPool: RoomPool
  /** Rooms of the pool, or of each province where the pool is `province`. At least 1. */
  roomCount: number
  /** Names and links of the rooms, in order; may be shorter than `roomCount`. */
  rooms: Room[]
  /** First day of the tier, `YYYY-MM-DD`. */
  firstDate: string
  /** Last day allowed, or null. */
  lastDate: string | null
  sessions: SessionTimes
  /** Whether classes are also held on Saturday and Sunday. */
  weekends: boolean
}

export type Training = {
  name: string
  tiers: { 1: TierSettings; 2: TierSettings }
}

/** Whether a tier's classes may be counted by waves: each province's own rooms, or trainers of BPS, leave no choice to make. */
export const canCountByWaves = ({ tier, roomPool }: Pick<TierSettings, 'tier' | 'roomPool'>) =>
  tier === 2 && roomPool === 'national'

/** The settings with another rule for the number of classes; `waveCount` belongs to `waves` alone. */
export const withClassCount = (settings: TierSettings, classCount: 'instructors' | 'fewest'): TierSettings => ({
  ...settings,
  classCount,
  waveCount: null,
})

export const withWaves = (settings: TierSettings, waveCount: number): TierSettings => ({
  ...settings,
  classCount: 'waves',
  waveCount,
})
