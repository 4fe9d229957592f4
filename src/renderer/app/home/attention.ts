import type { CurrentPlan } from '#contract/allocation'

/** Older than this, the last backup is worth a line: daily ones are made by themselves. */
const staleBackupHours = 26

export type Attention =
  | { kind: 'infeasible'; gravity: 'bad'; count: number; divisions: string[] }
  | { kind: 'unplaced'; gravity: 'bad'; count: number }
  | { kind: 'rosterChanged'; gravity: 'warn' }
  | { kind: 'setAside'; gravity: 'warn'; count: number; file: string; at: string }
  | { kind: 'backupOld'; gravity: 'warn'; hours: number }
  | { kind: 'backupNone'; gravity: 'warn' }

export type Standing = {
  plan: CurrentPlan | null
  lastImport: { fileName: string; importedAt: string; setAside: number } | null
  lastBackupAt: string | null
  hasPeople: boolean
  /** Milliseconds since 1970. */
  now: number
}

/** What should not stay as it is, the gravest first. */
export function attentionOf({ plan, lastImport, lastBackupAt, hasPeople, now }: Standing): Attention[] {
  const found: Attention[] = []
  const unplaced = plan?.tiers.reduce((sum, tier) => sum + tier.unplaced, 0) ?? 0
  const divisions = plan?.infeasible.map(({ division }) => division) ?? []
  if (unplaced > 0) found.push({ kind: 'unplaced', gravity: 'bad', count: unplaced })
  if (divisions.length > 0) found.push({ kind: 'infeasible', gravity: 'bad', count: divisions.length, divisions })
  if (plan?.rosterChanged) found.push({ kind: 'rosterChanged', gravity: 'warn' })
  if (lastImport && lastImport.setAside > 0) {
    const { setAside, fileName, importedAt } = lastImport
    found.push({ kind: 'setAside', gravity: 'warn', count: setAside, file: fileName, at: importedAt })
  }
  if (hasPeople && lastBackupAt === null) found.push({ kind: 'backupNone', gravity: 'warn' })
  const hours = lastBackupAt === null ? 0 : Math.floor((now - Date.parse(lastBackupAt)) / 3_600_000)
  if (hours >= staleBackupHours) found.push({ kind: 'backupOld', gravity: 'warn', hours })
  return found
}
