import type { SizeLimits } from '#domain/training/training'
import { classCountOf } from './class-counts.ts'
import { wavesNeeded } from './feasibility.ts'
import { areaPeople, type Origin, peopleOf } from './group-people.ts'
import { createRandom, streamOf } from './random.ts'
import { fillTowardsTarget } from './waves/fill-towards-target.ts'
import { type Choice, choicesOf, fillKnapsack, type Knapsack } from './waves/knapsack.ts'
import { type MixingByClasses, mixingByClasses } from './waves/mixing-by-classes.ts'

export type WavesQuestion = {
  divisions: readonly Origin[]
  /** Instructors of each division; each teaches one class a wave. */
  instructors: readonly number[]
  limits: SizeLimits
  /** See `classesPerWave`. */
  classesPerWave: number
  seed: number
}

/** What a number of waves allows at best. */
export type WavesRow = {
  waves: number
  classes: number
  /** Extra area pieces: over classes, how many areas more than one each has people from. `bound`: proven, fewer cannot be. */
  mixed: number
  bound: number
  /** Classes of each division; 0 where its people cannot be placed. */
  counts: number[]
}

/**
 * Waves buy purity: more waves allow more classes, and more classes mix fewer areas. One row for every number of waves from
 * the least possible to where no more is gained, not even in size, and at least to what a class per instructor takes. Every number of classes
 * of every division is solved, then classes are shared out exactly. Equal questions give equal tables.
 */
export function wavesTable(question: WavesQuestion): WavesRow[] {
  const shared = prepare(question)
  if (shared.taught.length === 0) return []
  return Array.from({ length: shared.last - shared.least + 1 }, (_, i) => rowAt(shared, shared.least + i))
}

/** The row of so many waves, or of the least possible where they are too few. */
export function wavesRow(question: WavesQuestion, waves: number): WavesRow {
  const shared = prepare(question)
  return rowAt(shared, Math.max(waves, shared.least))
}

/**
 * Classes that any wave can hold of a national pool. Where zones share days of several sessions, each may leave one room of
 * a day unused, for a room serves one zone a day (schedule/waves.ts); all but one zone's are kept free for that.
 */
export function classesPerWave(rooms: number, sessionsPerDay: number, zones: number): number {
  return sessionsPerDay === 1 ? rooms : Math.max(1, rooms - Math.max(0, zones - 1))
}

/** A division that can have classes, and what each number of them mixes. */
type Taught = { at: number; people: number; instructors: number; mixing: MixingByClasses }

type Shared = {
  question: WavesQuestion
  taught: Taught[]
  least: number
  last: number
  found: (waves: number) => Knapsack
  proven: (waves: number) => Knapsack
}

function prepare(question: WavesQuestion): Shared {
  const { divisions, instructors, limits, seed } = question
  const taught = divisions.flatMap((origin, at): Taught[] => {
    const mixing = instructors[at]! > 0 ? mixingOf(origin, limits, seed) : null
    return mixing ? [{ at, people: peopleOf(origin), instructors: instructors[at]!, mixing }] : []
  })
  const found = taught.map(({ mixing: { range, mixed } }) => choicesOf(range, mixed))
  const leastMixing = taught.map(({ people, mixing }, i) => {
    const classes = found[i]!.at(-1)!.classes
    return { people, classes, most: mostWithoutMixing(mixing, classes) }
  })
  const proven = taught.map(({ mixing: { range, bound } }) => choicesOf(range, bound))
  const wavesFor = (classes: number[]) => fewestWaves(question, taught, classes)
  const perInstructor = taught.map(({ people, instructors }) => {
    const count = classCountOf({ people, instructors }, 'instructors', limits)
    return 'classes' in count ? count.classes : 0
  })
  return {
    question,
    taught,
    least: Math.max(1, wavesFor(taught.map(({ mixing }) => mixing.range.fewest))),
    last: Math.max(wavesFor(fillTowardsTarget(leastMixing, Infinity, limits.target)), wavesFor(perInstructor)),
    found: knapsacks(found, taught),
    proven: knapsacks(proven, taught),
  }
}

function mixingOf(origin: Origin, limits: SizeLimits, seed: number) {
  const sizes = origin.areas.map(areaPeople).filter(size => size > 0)
  return mixingByClasses(sizes, limits, createRandom(seed, streamOf(origin.code)))
}

function fewestWaves({ classesPerWave }: WavesQuestion, taught: readonly Taught[], classes: number[]): number {
  const instructors = taught.map(one => one.instructors)
  return wavesNeeded({ classes, instructors, rooms: classesPerWave, roomPool: 'national' })
}

/** Waves differ only where they bind instructors: mostly one table serves them all. */
function knapsacks(divisions: readonly Choice[][], taught: readonly Taught[]): (waves: number) => Knapsack {
  const known = new Map<string, Knapsack>()
  return waves => {
    const open = divisions.map((choices, i) =>
      choices.filter(({ classes }) => classes <= taught[i]!.instructors * waves),
    )
    const key = open.map(({ length }) => length).join()
    let knapsack = known.get(key)
    if (!knapsack) {
      const capacity = open.reduce((sum, choices) => sum + (choices.at(-1)?.classes ?? 0), 0)
      known.set(key, (knapsack = fillKnapsack(open, capacity)))
    }
    return knapsack
  }
}

function rowAt({ question, taught, found, proven }: Shared, waves: number): WavesRow {
  const classes = waves * question.classesPerWave
  const fewest = found(waves).countsFor(classes)
  const free = classes - fewest.reduce((sum, count) => sum + count, 0)
  const fillings = taught.map(({ people, instructors, mixing }, i) => ({
    people,
    classes: fewest[i]!,
    most: Math.min(instructors * waves, mostWithoutMixing(mixing, fewest[i]!)),
  }))
  const filled = fillTowardsTarget(fillings, free, question.limits.target)
  const counts = question.divisions.map(() => 0)
  taught.forEach(({ at }, i) => (counts[at] = filled[i]!))
  return {
    waves,
    classes: filled.reduce((sum, count) => sum + count, 0),
    mixed: found(waves).leastMixed(classes),
    bound: proven(waves).leastMixed(classes),
    counts,
  }
}

/** How many classes a division can have before more areas are mixed than in `classes`. */
function mostWithoutMixing({ range, mixed }: MixingByClasses, classes: number): number {
  let most = classes
  while (most < range.most && mixed[most + 1 - range.fewest]! <= mixed[classes - range.fewest]!) most++
  return most
}
