import { oc } from '@orpc/contract'
import * as z from 'zod'
import { canCountByWaves, type Training } from '#domain/training/training'
import { isoDate, tier } from './identifiers.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const count = z.number().int().min(1)

export const sizeLimits = z
  .object({ smallest: count.max(1000), largest: count.max(1000), target: count.max(1000) })
  .refine(({ smallest, target, largest }) => smallest <= target && target <= largest)

export const room = z.object({
  name: z.string(),
  link: z.string().nullable(),
  meetingId: z.string().nullable(),
  passcode: z.string().nullable(),
  host: z.string().nullable(),
})

const tierFields = z.object({
  tier,
  limits: sizeLimits,
  classCount: z.enum(['instructors', 'fewest', 'waves']),
  waveCount: count.max(100_000).nullable(),
  roomPool: z.enum(['national', 'province']),
  roomCount: count.max(10_000),
  rooms: z.array(room),
  firstDate: isoDate,
  lastDate: isoDate.nullable(),
  sessions: z
    .array(z.object({ start: clock, end: clock }).refine(({ start, end }) => start < end))
    .min(1)
    .refine(sessions => sessions.every(({ start }, index) => index === 0 || sessions[index - 1]!.end <= start)),
  weekends: z.boolean(),
})

/** A number of waves goes with the policy `waves`, and that with tier 2 and the national pool. */
export const tierSettings = tierFields.refine(settings =>
  settings.classCount === 'waves'
    ? settings.waveCount !== null && canCountByWaves(settings)
    : settings.waveCount === null,
)

export const trainingSettings: z.ZodType<Training> = z.object({
  name: z.string().trim().min(1).max(120),
  tiers: z.object({ 1: tierSettings, 2: tierSettings }),
})

export const training = {
  get: oc.output(trainingSettings),
  save: oc.input(trainingSettings).output(trainingSettings),
  /** Who can teach, by province, and how many of them teach a class of the plan in force. */
  instructors: oc.output(
    z.array(z.object({ provinceCode: z.string(), instructors: z.number(), teaching: z.number() })),
  ),
}
