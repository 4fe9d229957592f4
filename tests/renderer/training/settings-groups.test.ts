import { expect, test } from 'vitest'
import { defaultTraining } from '#domain/training/default-training'
import { type TierSettings, withWaves } from '#domain/training/training'
import {
  differsFromDefault,
  type SettingsGroup,
  settingsGroups,
  withDefault,
} from '../../../src/renderer/features/training/settings-groups.ts'

const defaults = defaultTraining.tiers[2]
const changed: TierSettings = {
  ...withWaves(defaults, 28),
  limits: { smallest: 10, target: 20, largest: 45 },
  roomCount: 20,
  rooms: [{ name: 'Ruang Bone', link: null, meetingId: null, passcode: null, host: null }],
  firstDate: '2026-03-02',
  sessions: [{ start: '09:00', end: '12:00' }],
}
const groups = Object.keys(settingsGroups) as SettingsGroup[]

test('settings as they were at first differ in no group, changed ones in every group', () => {
  expect(groups.filter(group => differsFromDefault(defaults, group))).toEqual([])
  expect(groups.filter(group => differsFromDefault(changed, group))).toEqual(groups)
})

test('a group goes back alone; days and names of rooms are kept whatever goes back', () => {
  const back = withDefault(changed, 'rooms')
  expect(back).toEqual({ ...changed, roomPool: 'national', roomCount: 36 })
  const all = groups.reduce(withDefault, changed)
  expect(all).toEqual({ ...defaults, rooms: changed.rooms, firstDate: changed.firstDate })
})
