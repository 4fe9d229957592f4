import { expect, test } from 'vitest'
import type { CurrentPlan } from '#contract/allocation'
import type { PlanId } from '#contract/identifiers'
import { attentionOf, type Standing } from '../../../src/renderer/app/home/attention.ts'

const now = Date.parse('2025-02-26T09:00:00Z')
const well: Standing = { plan: null, lastImport: null, lastBackupAt: '2025-02-26T03:00:00Z', hasPeople: true, now }
const tier = { classes: 1, minSize: 30, maxSize: 30, placed: 30, waves: 1, late: 0, objectives: [] }
const plan: CurrentPlan = {
  id: 'p' as PlanId,
  number: 1,
  adoptedAt: '2025-02-26T03:00:00Z',
  tiers: [{ ...tier, tier: 2, unplaced: 19, firstDate: '2025-02-27', lastDate: '2025-02-27' }],
  infeasible: [{ tier: 2, division: '93', people: 19, reason: 'too-few-people', needed: 1 }],
  rosterChanged: true,
  settingsChanged: false,
  untrained: 0,
}

test('where all is well there is nothing to say', () => {
  expect(attentionOf(well)).toEqual([])
})

test('broken rules come before what is not yet done', () => {
  const lastImport = { fileName: 'daftar.xlsx', importedAt: '2025-02-26T02:00:00Z', setAside: 27 }
  expect(attentionOf({ ...well, plan, lastImport }).map(({ kind, gravity }) => [kind, gravity])).toEqual([
    ['unplaced', 'bad'],
    ['infeasible', 'bad'],
    ['rosterChanged', 'warn'],
    ['setAside', 'warn'],
  ])
})

test('a backup of yesterday is fine, one of 30 hours ago is not', () => {
  expect(attentionOf({ ...well, lastBackupAt: '2025-02-25T09:00:00Z' })).toEqual([])
  expect(attentionOf({ ...well, lastBackupAt: '2025-02-25T03:00:00Z' })).toEqual([
    { kind: 'backupOld', gravity: 'warn', hours: 30 },
  ])
})

test('without a backup only a workspace with people is worth a line', () => {
  expect(attentionOf({ ...well, lastBackupAt: null })).toEqual([{ kind: 'backupNone', gravity: 'warn' }])
  expect(attentionOf({ ...well, lastBackupAt: null, hasPeople: false })).toEqual([])
})
