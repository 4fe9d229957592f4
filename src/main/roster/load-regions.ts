import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { District, Province, Regency, Regions } from '#domain/roster/regions'

/** Reads `resources/regions`. Throws where a file is missing or is not as `scripts/regions.mjs` writes it. */
export function loadRegions(folder: string): Regions {
  const provinces = rowsOf(folder, 'provinces.csv', 8).map(
    ([code, bpsCode, name, letters, shortName, zone, companions, instructorsNeeded]) =>
      ({
        code,
        bpsCode,
        name,
        letters,
        shortName,
        zone,
        companions: Number(companions),
        instructorsNeeded: Number(instructorsNeeded),
      }) as Province,
  )
  const regencies = rowsOf(folder, 'regencies.csv', 3).map(
    ([code, provinceCode, name]) => ({ code, provinceCode, name }) as Regency,
  )
  const districts = rowsOf(folder, 'districts.csv', 3).map(
    ([code, regencyCode, name]) => ({ code, regencyCode, name }) as District,
  )
  return { provinces, regencies, districts }
}

/** Only the last column may be quoted (`"Ra""as"`): a whole CSV reader would cost more time than the rest of the start. */
function rowsOf(folder: string, file: string, columns: number): string[][] {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/)
  return lines.slice(1).map((line, index) => {
    const cells = line.split(',')
    if (cells.length !== columns)
      throw new Error(`${file}: row ${index + 2} has ${cells.length} columns, not ${columns}`)
    const last = cells.at(-1)!
    if (last.startsWith('"')) cells[columns - 1] = last.slice(1, -1).replaceAll('""', '"')
    return cells
  })
}
