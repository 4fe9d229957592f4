import type { TierSettings, Training } from '#domain/training/training'

/** What goes together: who typed one of them keeps all of them. */
const groups: (keyof TierSettings)[][] = [
  ['limits'],
  ['classCount', 'waveCount', 'roomPool'],
  ['roomCount'],
  ['rooms'],
  ['firstDate', 'lastDate'],
  ['sessions'],
  ['weekends'],
]

/** A draft of `before`, now that the settings are `saved`, after an undo say: with what was typed, else as saved. */
export function followingDraft(draft: Training, before: Training, saved: Training): Training {
  return {
    name: saved.name,
    tiers: {
      1: followingTier(draft.tiers[1], before.tiers[1], saved.tiers[1]),
      2: followingTier(draft.tiers[2], before.tiers[2], saved.tiers[2]),
    },
  }
}

function followingTier(draft: TierSettings, before: TierSettings, saved: TierSettings): TierSettings {
  const typed = groups.filter(group => group.some(name => JSON.stringify(draft[name]) !== JSON.stringify(before[name])))
  const kept: Partial<TierSettings> = Object.fromEntries(typed.flat().map(name => [name, draft[name]]))
  return { ...saved, ...kept }
}
