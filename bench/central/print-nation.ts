import { printTable, rounded } from '../print-table.ts'
import { nationRow, type NationRow, oneProvince, theNation } from './nation-rows.ts'

const title =
  'Provinces send at once, over HTTP, to the centre on PostgreSQL (a piece has 256 KiB; ms; CPU of the centre; MiB)'

/** By one instance and by two; nothing where there is no PostgreSQL. */
export async function printNation(times: readonly number[], largest?: number) {
  const nations = [...times.map(theNation), ...(largest === undefined ? [] : [oneProvince(largest)])]
  const rows: NationRow[] = []
  for (const nation of nations) {
    for (const instances of nation.people.size === 1 ? [1] : [1, 2]) {
      const row = await nationRow(nation, instances)
      if (row) rows.push(row)
    }
  }
  if (rows.length > 0) printTable(title, rows.map(toCells))
}

const toCells = (row: NationRow) => ({
  name: row.name,
  instances: row.instances,
  records: row.records,
  seconds: rounded(row.seconds),
  'records/s': rounded(row.recordsPerSecond),
  'packets/s': rounded(row.packetsPerSecond),
  'piece p50': rounded(row.pieceP50),
  p99: rounded(row.pieceP99),
  'packet p50': rounded(row.packetP50),
  'packet p99': rounded(row.packetP99),
  'CPU s/100,000': rounded(row.centreCpu),
  memory: rounded(row.memory),
  database: rounded(row.database),
  log: rounded(row.log),
})
