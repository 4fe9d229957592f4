import { defaultTraining } from '#domain/training/default-training'
import type { TierSettings } from '#domain/training/training'

/** What the form shows under one heading. Days, and names and links of rooms, are each training's own: no defaults. */
export const settingsGroups = {
  sizes: ['limits'],
  classCount: ['classCount', 'waveCount'],
  rooms: ['roomPool', 'roomCount'],
  sessions: ['sessions'],
} as const satisfies Record<string, (keyof TierSettings)[]>
export type SettingsGroup = keyof typeof settingsGroups

/** Whether somebody changed something in a group. */
export function differsFromDefault(settings: TierSettings, group: SettingsGroup): boolean {
  return JSON.stringify(settings) !== JSON.stringify(withDefault(settings, group))
}

/** The settings with one group as it was at first. */
export function withDefault(settings: TierSettings, group: SettingsGroup): TierSettings {
  const defaults = defaultTraining.tiers[settings.tier]
  const changed: Partial<TierSettings> = Object.fromEntries(settingsGroups[group].map(name => [name, defaults[name]]))
  return { ...settings, ...changed }
}
