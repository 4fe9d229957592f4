import type { SizeLimits } from '#domain/training/training'
import { leastTogether, mostParts, mostPartsClosely } from './bounds/most-parts.ts'
import { unevenness } from './even-sizes.ts'
import { groupSizes } from './grouping/group-sizes.ts'
import { leastUnevenness } from './bounds/least-unevenness.ts'
import type { Division } from './problem.ts'
import type { Random } from './random.ts'
import { type AreaShare, areasTogether, type DraftClass } from './seating/draft-class.ts'
import { seatInRow } from './seating/seat-chain.ts'
import { seatPart } from './seating/seat-part.ts'

/** What is minimised, first things first. */
export type Score = { areas: number; blocks: number; unevenness: number }

export type DivisionPlan = {
  classes: DraftClass[]
  score: Score
  /** Proven: no plan with this number of classes that is as good in the things before scores less. */
  bound: Score
}

/** A valid plan at once: everybody in a row, cut into classes of equal size. */
export function firstPlan(division: Division, limits: SizeLimits): DivisionPlan {
  const shares = sharesOf(division)
  const classes = seatInRow(shares, division.classes)
  return { classes, score: scoreOf(classes, limits), bound: boundOf(shares, division.classes, limits) }
}

/** A good plan: areas grouped into as many separate parts as possible, each part seated on its own. */
export function solveDivision(division: Division, limits: SizeLimits, known: Score, random: Random): DivisionPlan {
  const shares = sharesOf(division)
  const sizes = shares.map(share => share.people)
  const grouping = groupSizes({ sizes, classes: division.classes, limits }, random)
  const classes = grouping.parts.flatMap(part =>
    seatPart(
      part.members.map(i => shares[i]!),
      part.classes,
      { limits, random },
    ),
  )
  const areas = leastTogether(sizes, division.classes, grouping.mostParts, limits.largest)
  const partSizes = grouping.parts.map(part => part.people)
  const uneven = leastUnevenness(partSizes, { sizes, classes: division.classes, limits })
  const bound = {
    ...known,
    areas: Math.max(known.areas, areas),
    unevenness: Math.max(known.unevenness, uneven),
  }
  return { classes, score: scoreOf(classes, limits), bound }
}

export function isBetter(a: Score, b: Score): boolean {
  if (a.areas !== b.areas) return a.areas < b.areas
  if (a.blocks !== b.blocks) return a.blocks < b.blocks
  return a.unevenness < b.unevenness
}

export function isOptimal({ score, bound }: DivisionPlan): boolean {
  return score.areas === bound.areas && score.blocks === bound.blocks && score.unevenness === bound.unevenness
}

function sharesOf({ areas }: Division): AreaShare[] {
  return areas.flatMap(({ blocks }, area) => {
    const parts = blocks.flatMap(({ people }, block) => (people > 0 ? [{ area, block, people }] : []))
    const people = parts.reduce((sum, part) => sum + part.people, 0)
    return people > 0 ? [{ area, people, parts }] : []
  })
}

function scoreOf(classes: readonly DraftClass[], { target }: SizeLimits): Score {
  return {
    areas: areasTogether(classes),
    blocks: classes.reduce((sum, draft) => sum + draft.parts.length, 0),
    unevenness: classes.reduce((sum, draft) => sum + (draft.size - target) ** 2, 0),
  }
}

function boundOf(shares: readonly AreaShare[], classes: number, limits: SizeLimits): Score {
  const areaSizes = shares.map(share => share.people)
  const blockSizes = shares.flatMap(share => share.parts.map(part => part.people))
  const people = areaSizes.reduce((sum, size) => sum + size, 0)
  return {
    areas: leastTogether(areaSizes, classes, mostPartsClosely(areaSizes, classes, limits), limits.largest),
    blocks: leastTogether(blockSizes, classes, mostParts(blockSizes, classes, limits), limits.largest),
    unevenness: unevenness(people, classes, limits.target),
  }
}
