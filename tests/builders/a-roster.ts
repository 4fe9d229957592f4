import { loadRegions } from '#main/roster/load-regions'
import { writeRosterFile } from '#main/roster/write-roster-file'
import { join } from 'node:path'
import type { RosterPerson } from '#domain/roster/participant'

export const regions = loadRegions(join(import.meta.dirname, '../../resources/regions'))

let last = 0

/** A companion of Bone who does not exist; change what matters. */
export function aPerson(change: Partial<Record<keyof RosterPerson, string | null>> = {}): RosterPerson {
  last++
  return {
    externalId: `P-${last}`,
    nik: null,
    name: `Orang ${last}`,
    role: 'companion',
    provinceCode: '73',
    regencyCode: '7308',
    districtCode: null,
    districtName: null,
    phone: null,
    email: null,
    ...change,
  } as RosterPerson
}

/** `count` people alike but for id and name. */
export const people = (count: number, change: Parameters<typeof aPerson>[0] = {}) =>
  Array.from({ length: count }, () => aPerson(change))

export function aRosterFile(persons: RosterPerson[], name = 'daftar.csv') {
  const format = name.endsWith('.xlsx') ? 'xlsx' : 'csv'
  return new File([new Uint8Array(writeRosterFile(persons, regions, format))], name)
}
