import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { instant, isoDate, participantId, planId, searchId, tier } from './identifiers.ts'
import { sizeLimits } from './training.ts'

export const objective = z.object({
  name: z.enum([
    'peopleMoved',
    'classes',
    'areasTogether',
    'blocksTogether',
    'evenSizes',
    'homeInstructors',
    'instructorLoad',
    'waves',
  ]),
  value: z.number(),
  /** Proven: nothing better than this is possible. */
  bound: z.number(),
})

export const infeasibleReason = z.enum(['too-few-people', 'size-gap', 'no-instructors'])

/** Why somebody has no class; `added-later`: came, or was taken out of a class, after the plan was made. */
export const unplacedReason = z.enum([...infeasibleReason.options, 'added-later'])

/** A division (tier 2: province; tier 1: time zone) that cannot have classes as it is. */
export const infeasibleDivision = z.object({
  tier,
  /** Kemendagri province code (tier 2) or zone (tier 1). */
  division: z.string(),
  people: z.number(),
  reason: infeasibleReason,
  /** How many people or instructors more would do. */
  needed: z.number(),
})

export const tierResult = z.object({
  tier,
  classes: z.number(),
  minSize: z.number(),
  maxSize: z.number(),
  placed: z.number(),
  unplaced: z.number(),
  waves: z.number(),
  firstDate: isoDate.nullable(),
  lastDate: isoDate.nullable(),
  /** Classes after the tier's last day allowed. */
  late: z.number(),
  objectives: z.array(objective),
})
export type TierResult = z.infer<typeof tierResult>

/** The plan so far, sent whenever it became better. `share` is how much of the search's budget is spent, 0–1. */
export const searchStep = z.object({ share: z.number(), tiers: z.array(tierResult) })
export type SearchStep = z.infer<typeof searchStep>

/** Classes of tier 2 that begin before their instructor's own class of tier 1 ends. A warning: a plan may be so. */
const untrained = z.number()

/** What the independent checker may find: rules of the planning notes (H1–H7) broken, or figures that are not so. */
export const violationKind = z.enum([
  'person-lost',
  'person-placed-and-unplaced',
  'person-twice',
  'unknown-class',
  'unknown-person-unplaced',
  'unplaced-without-reason',
  'wrong-division',
  'class-too-small',
  'class-too-large',
  'class-id-twice',
  'no-instructor',
  'instructor-of-other-division',
  'instructor-twice-at-a-time',
  'room-twice-at-a-time',
  'room-of-other-division',
  'too-many-classes-at-a-time',
  'outside-window',
  'not-a-time',
  'objective-differs',
  'objective-unchecked',
])

export const searchResult = z.object({
  searchId,
  tiers: z.array(tierResult),
  infeasible: z.array(infeasibleDivision),
  /** What the independent checker found; a plan with violations cannot be adopted. */
  violations: z.array(z.object({ kind: violationKind, count: z.number() })),
  untrained,
  /**
   * By tier, where the plan in use was kept: people who were put into their class by hand, and whether they are still in
   * it. They moved only where their class was given up or had no room.
   */
  handPlaced: z.array(z.object({ stayed: z.number(), moved: z.number() })),
  milliseconds: z.number(),
})
export type SearchResult = z.infer<typeof searchResult>

export const currentPlan = z.object({
  id: planId,
  number: z.number(),
  adoptedAt: instant,
  tiers: z.array(tierResult),
  infeasible: z.array(infeasibleDivision),
  /** True where the roster changed since: the plan may miss people. */
  rosterChanged: z.boolean(),
  /** True where the training's settings are others than those the plan was made with; rooms' names and links aside. */
  settingsChanged: z.boolean(),
  untrained,
})
export type CurrentPlan = z.infer<typeof currentPlan>

export const unplacedPerson = z.object({
  participantId,
  name: z.string(),
  tier,
  provinceCode: z.string(),
  regencyCode: z.string().nullable(),
  reason: unplacedReason,
})
export type UnplacedPerson = z.infer<typeof unplacedPerson>

/** What a number of waves allows at best: classes, and extra pieces of regencies in them (`bound`: proven, no fewer). */
export const wavesRow = z.object({ waves: z.number(), classes: z.number(), mixed: z.number(), bound: z.number() })
export type WavesRow = z.infer<typeof wavesRow>

const search = z.object({ searchId })

const seed = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)

export const allocation = {
  /**
   * Searches with the training's settings. Ends by itself, or when `stop` is called: then with the best plan so far.
   * `keep`: no search, but the plan in use for the people as they are now, with as few changes as possible and with the
   * settings that it was made with.
   */
  search: oc
    .input(
      z.object({
        searchId,
        seed,
        keep: z.boolean().default(false),
      }),
    )
    .output(eventIterator(searchStep, searchResult))
    .errors({
      NOBODY_TO_PLACE: { status: 409, message: 'The roster is empty.' },
      NO_PLAN: { status: 409, message: 'There is no plan to keep.' },
    }),
  stop: oc.input(search).output(z.void()),
  adopt: oc
    .input(search)
    .output(currentPlan)
    .errors({
      ROSTER_CHANGED: { status: 409, message: 'The roster changed after the search began.' },
      PLAN_CHANGED: { status: 409, message: 'The plan to keep was changed after it was read.' },
      SEARCH_GONE: { status: 409, message: 'The search is no longer there.' },
      BROKEN_RULES: {
        status: 409,
        message: 'The checker found violations.',
        data: z.object({ kinds: z.array(z.string()) }),
      },
    }),
  /** Tier 2 with a national pool of rooms, for sizes and rooms as they are typed; empty where nobody can be placed. */
  wavesTable: oc
    .input(
      z.object({
        limits: sizeLimits,
        roomCount: z.number().int().min(1).max(10_000),
        sessionsPerDay: z.number().int().min(1).max(24),
        seed,
      }),
    )
    .output(z.array(wavesRow)),
  /** Another number with every change of the people: what was worked out from them holds while it is the same. */
  rosterRevision: oc.output(z.number()),
  discard: oc.input(search).output(z.void()),
  current: oc.output(currentPlan.nullable()),
  unplaced: oc.output(z.array(unplacedPerson)),
}
