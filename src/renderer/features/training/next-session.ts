import type { SessionTimes } from '#domain/training/training'

type Session = SessionTimes[number]

const pause = 30
const usual = 180
const shortest = 30
const lastMinute = 24 * 60 - 1

/** A session half an hour after the last one, three hours long or as far as the day goes; null where too little is left. */
export function nextSession(sessions: readonly Session[]): Session | null {
  const start = Math.max(...sessions.map(({ end }) => minutesOf(end))) + pause
  const end = Math.min(start + usual, lastMinute)
  return end - start < shortest ? null : { start: clockOf(start), end: clockOf(end) }
}

function minutesOf(clock: string) {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

function clockOf(minutes: number) {
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':')
}
