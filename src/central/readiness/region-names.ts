import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Zone } from '#domain/training/training'

/** Provinces and regencies by Kemendagri's codes. */
export type RegionNames = {
  provinces: { code: string; bpsCode: string; name: string; letters: string; zone: Zone }[]
  regencies: { code: string; name: string }[]
}

const folder = join(import.meta.dirname, '../../../resources/regions')

export function readRegionNames(): RegionNames {
  return {
    provinces: rowsOf('provinces.csv').map(([code, bpsCode, name, letters, , zone]) => ({
      code: code!,
      bpsCode: bpsCode!,
      name: name!,
      letters: letters!,
      zone: zone as Zone,
    })),
    regencies: rowsOf('regencies.csv').map(([code, , name]) => ({ code: code!, name: name! })),
  }
}

/** No cell of these two is quoted (`scripts/regions.mjs` writes them). */
const rowsOf = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(line => line.split(','))
