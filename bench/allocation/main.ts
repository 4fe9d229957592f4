import { allocationQuality } from './quality-rows.ts'
import { allocationTimings } from './timing-rows.ts'

const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(3)))

process.stdout.write('Allocation: times in ms, median of 15 runs; ratio = ours / peer\n')
const timings = await allocationTimings()
printTable(
  timings.map(row => ({
    ...row,
    ours: rounded(row.ours),
    firstCall: rounded(row.firstCall),
    peer: rounded(row.peer),
    ratio: rounded(row.ratio),
  })),
)
process.stdout.write('Allocation: objectives against proven bounds\n')
printTable(allocationQuality().map(row => ({ ...row, gap: `${(100 * row.gap).toFixed(2)}%` })))

function printTable(rows: Record<string, string | number | null>[]): void {
  const columns = Object.keys(rows[0]!)
  const cells = [columns, ...rows.map(row => columns.map(column => String(row[column] ?? '')))]
  const widths = columns.map((_, c) => Math.max(...cells.map(row => row[c]!.length)))
  for (const row of cells) process.stdout.write(`${row.map((cell, c) => cell.padEnd(widths[c]!)).join('  ')}\n`)
}
