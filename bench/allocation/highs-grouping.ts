import type { SizeLimits } from '#domain/training/training'

/** What HiGHS offers here: a model as LP text in, columns out. */
export type Highs = {
  solve(
    model: string,
    options: { time_limit: number; output_flag: boolean; mip_rel_gap?: number },
  ): { Status: string; ObjectiveValue: number }
}

export type GroupingModel = { sizes: readonly number[]; classes: number; limits: SizeLimits }

/**
 * The most parts as an integer programme: a part is led by its first member i; x_i_j says that j sits in i's part, x_i_i
 * that the part exists, k_i is its number of classes.
 */
export function mostPartsModel(model: GroupingModel): string {
  const { sizes } = model
  const parts = sizes.map((_, i) => `x_${i}_${i}`).join(' + ')
  return `Maximize\n obj: ${parts}\nSubject To\n${groupingRows(model).join('\n')}\n${declarations(model)}\nEnd`
}

/** With that many parts the least unevenness: e_i is at least every tangent of the convex cost at a whole size m. */
export function evenestModel(model: GroupingModel, parts: number): string {
  const { sizes, limits } = model
  const rows = groupingRows(model)
  rows.push(` parts: ${sizes.map((_, i) => `x_${i}_${i}`).join(' + ')} >= ${parts}`)
  sizes.forEach((_, i) => {
    for (let m = limits.smallest; m < limits.largest; m++) {
      const slope = 2 * (m - limits.target) + 1
      const perClass = (m - limits.target) ** 2 - slope * m
      const people = memberTerms(model, i, slope)
      rows.push(` e_${i}_${m}: e_${i} ${people} ${signed(-perClass)} k_${i} >= 0`)
    }
  })
  const cost = sizes.map((_, i) => `e_${i}`).join(' + ')
  return `Minimize\n obj: ${cost}\nSubject To\n${rows.join('\n')}\n${declarations(model)}\nEnd`
}

function groupingRows(model: GroupingModel): string[] {
  const { sizes, classes, limits } = model
  const rows = sizes.map(
    (_, j) =>
      ` one_${j}: ${sizes
        .slice(0, j + 1)
        .map((_, i) => `x_${i}_${j}`)
        .join(' + ')} = 1`,
  )
  sizes.forEach((_, i) => {
    rows.push(` least_${i}: ${limits.smallest} k_${i} ${memberTerms(model, i, 1)} <= 0`)
    rows.push(` most_${i}: ${limits.largest} k_${i} ${memberTerms(model, i, 1)} >= 0`)
    for (let j = i + 1; j < sizes.length; j++) rows.push(` led_${i}_${j}: x_${i}_${j} - x_${i}_${i} <= 0`)
    rows.push(` open_${i}: k_${i} - x_${i}_${i} >= 0`)
  })
  rows.push(` all: ${sizes.map((_, i) => `k_${i}`).join(' + ')} = ${classes}`)
  return rows
}

/** Minus `factor` times the people of part i. */
function memberTerms({ sizes }: GroupingModel, i: number, factor: number): string {
  return sizes
    .slice(i)
    .map((size, at) => `${signed(-factor * size)} x_${i}_${i + at}`)
    .join(' ')
}

function declarations({ sizes, classes }: GroupingModel): string {
  const members = sizes.flatMap((_, i) => sizes.slice(i).map((_, at) => `x_${i}_${i + at}`))
  const counts = sizes.map((_, i) => `k_${i}`)
  const bounds = counts.map(name => ` 0 <= ${name} <= ${classes}`)
  return `Bounds\n${bounds.join('\n')}\nBinary\n ${members.join(' ')}\nGenerals\n ${counts.join(' ')}`
}

export function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`
}
