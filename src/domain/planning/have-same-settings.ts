import type { Tier, Training } from '#domain/training/training'

/** Whether a plan made for one is also one for the other: names and links of rooms make no difference. */
export function haveSameSettings(one: Training, other: Training): boolean {
  return ([1, 2] as const).every(tier => canonical(one, tier) === canonical(other, tier))
}

/** The same settings may have been written down in another order. */
function canonical({ tiers }: Training, tier: Tier): string {
  return JSON.stringify({ ...tiers[tier], rooms: [] }, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
