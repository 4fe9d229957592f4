import type { Division } from '#domain/allocation/problem'
import type { SizeLimits } from '#domain/training/training'

/**
 * A whole province as one integer programme: x people of a block in a class, y whether any, z whether any of the area; areas
 * together weigh more than all blocks. Evenness is left out, which only helps the solver.
 */
export function provinceModel({ areas, classes }: Division, limits: SizeLimits): string {
  const blocks = areas.flatMap((area, a) => area.blocks.map(({ people }) => ({ a, people }))).filter(b => b.people > 0)
  const columns = Array.from({ length: classes }, (_, c) => c)
  const y = blocks.flatMap((_, h) => columns.map(c => `y_${h}_${c}`))
  const z = areas.flatMap((_, a) => columns.map(c => `z_${a}_${c}`))
  const weight = blocks.length * classes
  const rows = [
    ...blocks.map(({ people }, h) => ` all_${h}: ${columns.map(c => `x_${h}_${c}`).join(' + ')} = ${people}`),
    ...columns.flatMap(c => {
      const size = blocks.map((_, h) => `x_${h}_${c}`).join(' + ')
      return [` least_${c}: ${size} >= ${limits.smallest}`, ` most_${c}: ${size} <= ${limits.largest}`]
    }),
    ...blocks.flatMap(({ a, people }, h) =>
      columns.flatMap(c => [
        ` some_${h}_${c}: x_${h}_${c} - ${Math.min(people, limits.largest)} y_${h}_${c} <= 0`,
        ` in_${h}_${c}: y_${h}_${c} - z_${a}_${c} <= 0`,
      ]),
    ),
  ]
  const objective = `${z.map(name => `${weight} ${name}`).join(' + ')} + ${y.join(' + ')}`
  const x = blocks.flatMap((_, h) => columns.map(c => `x_${h}_${c}`))
  return `Minimize\n obj: ${objective}\nSubject To\n${rows.join('\n')}\nBinary\n ${[...y, ...z].join(' ')}\nGenerals\n ${x.join(' ')}\nEnd`
}
