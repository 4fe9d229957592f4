import { join } from 'node:path'
import { exampleRoster } from '#domain/roster/example-roster'
import { loadRegions } from '#main/roster/load-regions'
import { writeRosterFile } from '#main/roster/write-roster-file'

export const root = join(import.meta.dirname, '../..')
export const regionsFolder = join(root, 'resources/regions')
export const regions = loadRegions(regionsFolder)

/** The example nation as a workbook; 1: 33,603 companions, 10: 336,030. */
export function exampleWorkbook(scale: number) {
  const people = exampleRoster(regions, { seed: 1, scale })
  return { people, bytes: writeRosterFile(people, regions, 'xlsx') }
}
