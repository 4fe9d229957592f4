import type { ListedClass } from '#contract/schedule'
import { brokenClasses, countRoomsWithoutLink, type Standing, todoOf } from './standing.ts'

/** Older than this, the last backup is worth a line: daily ones are made by themselves. */
const staleBackupHours = 26

export type Attention =
  | { kind: 'broken'; gravity: 'bad'; count: number; classes: ListedClass[] }
  | { kind: 'unplaced'; gravity: 'bad'; count: number }
  | { kind: 'infeasible'; gravity: 'bad'; count: number; divisions: string[] }
  /** `provinces`: codes, most classes first. */
  | { kind: 'noInstructor'; gravity: 'warn'; count: number; provinces: { code: string; classes: number }[] }
  | { kind: 'untrained'; gravity: 'warn'; count: number }
  | { kind: 'rosterChanged'; gravity: 'warn' }
  | { kind: 'settingsChanged'; gravity: 'warn' }
  | { kind: 'setAside'; gravity: 'warn'; count: number; file: string; at: string }
  | { kind: 'linksMissing'; gravity: 'warn'; count: number }
  | { kind: 'backupOld'; gravity: 'warn'; hours: number }
  | { kind: 'backupNone'; gravity: 'warn' }

/** What should not stay as it is, the gravest first. What the next step mends anyway is not said twice. */
export function attentionOf(standing: Standing): Attention[] {
  return [...ofPlan(standing), ...ofRoster(standing), ...ofBackup(standing)]
}

function ofPlan(standing: Standing): Attention[] {
  const { plan, unplaced, placeable } = standing
  if (!plan) return []
  const todo = todoOf(standing)
  const found: Attention[] = []
  const broken = brokenClasses(standing)
  const divisions = plan.infeasible.map(({ division }) => division)
  const waiting = unplaced.length - placeable
  const provinces = untaughtByProvince(standing.classes)

  if (broken.length > 0) found.push({ kind: 'broken', gravity: 'bad', count: broken.length, classes: broken })
  if (waiting > 0) found.push({ kind: 'unplaced', gravity: 'bad', count: waiting })
  if (divisions.length > 0) found.push({ kind: 'infeasible', gravity: 'bad', count: divisions.length, divisions })
  if (provinces.length > 0) {
    const count = provinces.reduce((sum, { classes }) => sum + classes, 0)
    found.push({ kind: 'noInstructor', gravity: 'warn', count, provinces })
  }
  if (plan.untrained > 0) found.push({ kind: 'untrained', gravity: 'warn', count: plan.untrained })
  if (plan.rosterChanged && todo === 'handover') found.push({ kind: 'rosterChanged', gravity: 'warn' })
  if (plan.settingsChanged) found.push({ kind: 'settingsChanged', gravity: 'warn' })
  const links = countRoomsWithoutLink(standing)
  if (links > 0) found.push({ kind: 'linksMissing', gravity: 'warn', count: links })
  return found
}

function untaughtByProvince(classes: readonly ListedClass[]) {
  const counts = new Map<string, number>()
  for (const { tier, instructorId, division } of classes) {
    if (tier === 2 && instructorId === null) counts.set(division, (counts.get(division) ?? 0) + 1)
  }
  return [...counts].map(([code, count]) => ({ code, classes: count })).sort((a, b) => b.classes - a.classes)
}

function ofRoster({ lastImport }: Standing): Attention[] {
  if (!lastImport || lastImport.setAside === 0) return []
  const { setAside, fileName, importedAt } = lastImport
  return [{ kind: 'setAside', gravity: 'warn', count: setAside, file: fileName, at: importedAt }]
}

function ofBackup({ lastBackupAt, people, now }: Standing): Attention[] {
  if (lastBackupAt === null) return people > 0 ? [{ kind: 'backupNone', gravity: 'warn' }] : []
  const hours = Math.floor((now - Date.parse(lastBackupAt)) / 3_600_000)
  return hours >= staleBackupHours ? [{ kind: 'backupOld', gravity: 'warn', hours }] : []
}
