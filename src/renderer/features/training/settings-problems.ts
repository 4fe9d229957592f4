import type { TierSettings } from '#domain/training/training'

export type SettingsProblem =
  | 'smallest-above-target'
  | 'target-above-largest'
  | 'session-ends-before-it-starts'
  | 'sessions-overlap'
  | 'last-before-first'

/** What does not go together in a tier's settings; such settings are shown but not saved. */
export function settingsProblems({ limits, sessions, firstDate, lastDate }: TierSettings): SettingsProblem[] {
  const found: [boolean, SettingsProblem][] = [
    [limits.smallest > limits.target, 'smallest-above-target'],
    [limits.target > limits.largest, 'target-above-largest'],
    [sessions.some(({ start, end }) => start >= end), 'session-ends-before-it-starts'],
    [sessions.some(({ start }, index) => index > 0 && start < sessions[index - 1]!.end), 'sessions-overlap'],
    [lastDate !== null && lastDate < firstDate, 'last-before-first'],
  ]
  return found.filter(([isSo]) => isSo).map(([, problem]) => problem)
}
