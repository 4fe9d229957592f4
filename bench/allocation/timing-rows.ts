import loadHighs from 'highs'
import { assignInstructors } from '#domain/allocation/assign-instructors'
import { assignPeople } from '#domain/allocation/assign-people'
import { areaPeople, peopleOf } from '#domain/allocation/group-people'
import { groupSizes } from '#domain/allocation/grouping/group-sizes'
import type { Division } from '#domain/allocation/problem'
import { createRandom, streamOf } from '#domain/allocation/random'
import { medianTime, type TimingRow, timeOf } from './bench-row.ts'
import { exampleNation } from './example-nation.ts'
import { evenestModel, type Highs, mostPartsModel } from './highs-grouping.ts'
import { provinceModel } from './highs-province.ts'
import { problemOf, solve, usualLimits } from './problems.ts'
import { replanRows } from './replan-rows.ts'
import { sortAndCut } from './sort-and-cut.ts'
import { wavesTableRow } from './waves-row.ts'

/** All timing rows of allocation; takes about a minute and a half, half of it HiGHS. */
export async function allocationTimings(): Promise<TimingRow[]> {
  const highs: Highs = await loadHighs()
  return [
    nationRow(),
    ...scaleRows(),
    ...replanRows(),
    groupingRow(highs),
    wavesTableRow(highs),
    ...provinceRows(highs),
  ]
}

function nationRow(): TimingRow {
  const problem = problemOf(exampleNation({ seed: 1 }))
  const { median, first } = medianTime(() => solve(problem))
  const peer = medianTime(() => sortAndCut(problem)).median
  return row(
    'nation, 33,603 people to 1,120 classes',
    { median, first },
    peer,
    'sort and cut',
    'the peer mixes 1.3x the areas',
  )
}

/** Time per person with ten times the people, against once. */
function scaleRows(): TimingRow[] {
  const steps = (scaleMode: 'people' | 'units', scale: number) => {
    const nation = exampleNation({ seed: 1, scale, scaleMode })
    const problem = problemOf(nation)
    const allocation = solve(problem)
    const times = scale === 1 ? 15 : 5
    return {
      search: medianTime(() => solve(problem), times),
      'people to seats': medianTime(() => assignPeople(problem, allocation, nation.blockOf), times),
      instructors: medianTime(() => assignInstructors(problem, allocation, nation.homes), times),
    }
  }
  const once = steps('people', 1)
  const tenfold = (['people', 'units'] as const).flatMap(mode => {
    const ten = steps(mode, 10)
    return (['search', 'people to seats', 'instructors'] as const).map(step => ({
      ...row(
        `336,030 people (10x ${mode}): ${step}`,
        ten[step],
        once[step].median,
        'once the people',
        'ratio: per person',
      ),
      ratio: ten[step].median / 10 / once[step].median,
    }))
  })
  return [...tenfold, millionRow('people', once.search.median), millionRow('units', once.search.median)]
}

/** The search for thirty times the people: how long, per person against once, and how far from the bounds. */
function millionRow(scaleMode: 'people' | 'units', once: number): TimingRow {
  const problem = problemOf(exampleNation({ seed: 1, scale: 30, scaleMode }))
  const time = medianTime(() => solve(problem), 3)
  const [, areas, blocks] = solve(problem).objectives
  const gaps = `gap of areas ${areas!.value - areas!.bound}, of blocks ${blocks!.value - blocks!.bound}`
  return {
    ...row(`1,008,090 people (30x ${scaleMode}): search`, time, once, 'once the people', `${gaps}; ratio: per person`),
    ratio: time.median / 30 / once,
  }
}

/** Which areas share classes: the same 38 sub-problems, first the most parts, then the most even. */
function groupingRow(highs: Highs): TimingRow {
  const tasks = problemOf(exampleNation({ seed: 1 })).divisions.map(division => ({
    stream: streamOf(division.code),
    task: { sizes: division.areas.map(areaPeople), classes: division.classes, limits: usualLimits },
  }))
  const found = tasks.map(({ task, stream }) => groupSizes(task, createRandom(1, stream)))
  const ours = medianTime(() => tasks.forEach(({ task, stream }) => groupSizes(task, createRandom(1, stream))))
  let equal = 0
  let extra = 0
  const options = { time_limit: 10, output_flag: false, mip_rel_gap: 0 }
  const peer = timeOf(() =>
    tasks.forEach(({ task }, i) => {
      const parts = Math.round(highs.solve(mostPartsModel(task), options).ObjectiveValue)
      const uneven = Math.round(highs.solve(evenestModel(task, parts), options).ObjectiveValue)
      if (found[i]!.parts.length === parts) equal++
      extra += found[i]!.unevenness / Math.max(1, uneven) - 1
    }),
  )
  const note = `same parts ${equal}/38, unevenness +${((100 * extra) / 38).toFixed(2)}% on average`
  return row('areas to parts, 38 provinces', ours, peer, 'HiGHS', note)
}

/** Small provinces as one model each; the solver gets 10 seconds for each. */
function provinceRows(highs: Highs): TimingRow[] {
  const { divisions, limits } = problemOf(exampleNation({ seed: 1 }))
  const cells = ({ areas, classes }: Division) => areas.reduce((sum, area) => sum + area.blocks.length, 0) * classes
  return divisions
    .toSorted((a, b) => cells(a) - cells(b))
    .slice(0, 5)
    .map(division => {
      const problem = { limits, divisions: [division] }
      const ours = medianTime(() => solve(problem))
      const [, areas, blocks] = solve(problem).objectives
      let result = { Status: '', ObjectiveValue: 0 }
      const peer = timeOf(() => {
        result = highs.solve(provinceModel(division, limits), { time_limit: 10, output_flag: false })
      })
      const weight = division.areas.reduce((sum, area) => sum + area.blocks.length, 0) * division.classes
      const peerAreas = Math.floor(result.ObjectiveValue / weight + 1e-6)
      const peerBlocks = Math.round(result.ObjectiveValue - peerAreas * weight)
      const note = `areas ${areas!.value} / ${peerAreas}, blocks ${blocks!.value} / ${peerBlocks}; peer: ${result.Status}`
      return row(`province ${division.code} whole, ${peopleOf(division)} people`, ours, peer, 'HiGHS', note)
    })
}

function row(
  name: string,
  ours: { median: number; first: number },
  peer: number,
  peerName: string,
  note: string,
): TimingRow {
  return { name, ours: ours.median, firstCall: ours.first, peer, peerName, ratio: ours.median / peer, note }
}
