import type { SizeLimits } from '#domain/training/training'
import { groupSizes } from '../grouping/group-sizes.ts'
import type { ClassPart } from '../problem.ts'
import type { Random } from '../random.ts'
import { type AreaShare, type DraftClass, peopleInParts, seat } from './draft-class.ts'
import { fillCutting } from './fill-cutting.ts'
import { packWhole } from './pack-whole.ts'

/**
 * Seats the blocks of one area, and satellites that stay whole, in `count` classes: no block is cut if a packing of whole
 * blocks is found; else blocks are grouped into as many separate parts as possible, and cut within those.
 */
export function seatCore(
  core: readonly ClassPart[],
  satellites: readonly AreaShare[],
  count: number,
  { limits, random }: { limits: SizeLimits; random: Random },
): DraftClass[] {
  const units = [...satellites.map(({ parts }) => parts), ...core.map(part => [part])]
  const packed = packWhole(units.map(peopleInParts), count, limits, random)
  if (packed) return packed.map(items => asClass(items.flatMap(item => units[item]!)))
  if (satellites.length === 0 && core.length > 1 && count > 1) {
    const sizes = core.map(part => part.people)
    const { parts } = groupSizes({ sizes, classes: count, limits }, random)
    if (parts.length > 1)
      return parts.flatMap(part =>
        seatCore(
          part.members.map(i => core[i]!),
          [],
          part.classes,
          { limits, random },
        ),
      )
  }
  return fillCutting(core, satellites, count)
}

function asClass(parts: readonly ClassPart[]): DraftClass {
  const draft: DraftClass = { size: 0, parts: [] }
  for (const part of parts) seat(draft, part)
  return draft
}
