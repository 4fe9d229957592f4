import type { AllocationProblem } from '#domain/allocation/problem'

/** What a spreadsheet does: sort people by place, cut the list into classes of equal size. Its areas and blocks together. */
export function sortAndCut({ divisions }: AllocationProblem): { areas: number; blocks: number } {
  let areas = 0
  let blocks = 0
  for (const division of divisions) {
    const people = division.areas.flatMap((area, a) =>
      area.blocks.flatMap((block, b) => Array.from({ length: block.people }, () => ({ a, b }))),
    )
    for (let c = 0; c < division.classes; c++) {
      const from = Math.floor((people.length * c) / division.classes)
      const members = people.slice(from, Math.floor((people.length * (c + 1)) / division.classes))
      areas += new Set(members.map(({ a }) => a)).size
      blocks += new Set(members.map(({ a, b }) => `${a} ${b}`)).size
    }
  }
  return { areas, blocks }
}
