import type { Tier, Training } from '#domain/training/training'

/** Whether a plan made for one is also one for the other: names and links of rooms make no difference. */
export function haveSamePlan(one: Training, other: Training) {
  return ([1, 2] as const).every(tier => withoutRooms(one, tier) === withoutRooms(other, tier))
}

function withoutRooms(training: Training, tier: Tier) {
  return JSON.stringify({ ...training.tiers[tier], rooms: [] })
}
