import type { TierSettings, Training } from './training.ts'

const dayLong = [{ start: '08:00', end: '15:30' }]
const limits = { smallest: 20, largest: 40, target: 30 }

const common: Omit<TierSettings, 'tier' | 'firstDate'> = {
  limits,
  classCount: 'instructors',
  waveCount: null,
  roomPool: 'national',
  roomCount: 36,
  rooms: [],
  lastDate: null,
  sessions: dayLong,
  weekends: false,
}

/**
 * The ground check training of February 2025: 36 Zoom classes for 1,120 Innas on Wednesday the 26th, companions from
 * Thursday the 27th (ground-check notes §4.1), classes of 20–40, 08.00–15.30 local time.
 */
export const defaultTraining: Training = {
  name: 'Ground Check DTSEN 2025',
  tiers: {
    1: { ...common, tier: 1, firstDate: '2025-02-26' },
    2: { ...common, tier: 2, firstDate: '2025-02-27' },
  },
}

/** The settings as they were saved, in JSON; before that the training of 2025 under the workspace's name. */
export const trainingOf = ({ settings, name }: { settings: string | null; name: string }): Training =>
  settings === null ? { ...defaultTraining, name } : JSON.parse(settings)

/** The settings a plan was made with, but for the rooms' names and links: those may come after the plan. */
export const plannedTraining = (planned: Training, now: Training): Training => ({
  ...planned,
  tiers: {
    1: { ...planned.tiers[1], rooms: now.tiers[1].rooms },
    2: { ...planned.tiers[2], rooms: now.tiers[2].rooms },
  },
})
