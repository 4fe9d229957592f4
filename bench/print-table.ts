export const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(3)))

export function printTable(title: string, rows: Record<string, string | number | null>[]) {
  const columns = Object.keys(rows[0]!)
  const cells = [columns, ...rows.map(row => columns.map(column => String(row[column] ?? '')))]
  const widths = columns.map((_, column) => Math.max(...cells.map(row => row[column]!.length)))
  process.stdout.write(`\n${title}\n`)
  for (const row of cells) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd()}\n`,
    )
  }
}
