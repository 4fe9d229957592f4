import { areaPeople } from '#domain/allocation/group-people'
import { createRandom, streamOf } from '#domain/allocation/random'
import { mixingByClasses } from '#domain/allocation/waves/mixing-by-classes'
import { wavesTable } from '#domain/allocation/waves-table'
import { medianTime, type TimingRow, timeOf } from './bench-row.ts'
import { exampleNation, type Nation } from './example-nation.ts'
import { type Highs, mostPartsModel } from './highs-grouping.ts'
import { usualLimits } from './problems.ts'

/** HiGHS solves every so many-th grouping, each for so many seconds at most; its time is scaled up. */
const sampled = 8
const seconds = 2

/** What every number of waves allows, for the nation: all groupings that matter, and classes shared out exactly. */
export function wavesTableRow(highs: Highs): TimingRow {
  const nation = exampleNation({ seed: 1 })
  const question = { ...nation, limits: usualLimits, classesPerWave: 36, seed: 1 }
  const { median, first } = medianTime(() => wavesTable(question), 9)
  const cells = cellsOf(nation)
  const peers = cells.filter((_, i) => i % sampled === 0)
  let equal = 0
  let better = 0
  let proven = 0
  const peer = timeOf(() => {
    for (const { task, parts } of peers) {
      const found = highs.solve(mostPartsModel(task), { time_limit: seconds, output_flag: false, mip_rel_gap: 0 })
      // Out of time without any grouping: infinite.
      const peerParts = Number.isFinite(found.ObjectiveValue) ? Math.round(found.ObjectiveValue) : 0
      if (parts === peerParts) equal++
      if (parts > peerParts) better++
      if (found.Status === 'Optimal') proven++
    }
  })
  const ours = cells.filter(cell => cell.isProven).length
  return {
    name: `waves and purity, ${cells.length} groupings`,
    ours: median,
    firstCall: first,
    peer: (peer / peers.length) * cells.length,
    peerName: `HiGHS, ${peers.length} of them scaled, ${seconds} s each`,
    ratio: median / ((peer / peers.length) * cells.length),
    note: `proven ${ours}/${cells.length}; of ${peers.length}: equal ${equal}, ours better ${better}, peer proven ${proven}`,
  }
}

/** Every number of classes up to where a province gains nothing more, with the parts found. */
function cellsOf({ divisions }: Nation) {
  return divisions.flatMap(({ code, areas }) => {
    const sizes = areas.map(areaPeople).filter(size => size > 0)
    const table = mixingByClasses(sizes, usualLimits, createRandom(1, streamOf(code)))!
    const last = table.mixed.indexOf(Math.min(...table.mixed))
    return Array.from(table.mixed.slice(0, last + 1), (mixed, i) => ({
      task: { sizes, classes: table.range.fewest + i, limits: usualLimits },
      parts: sizes.length - mixed,
      isProven: mixed === table.bound[i],
    }))
  })
}
