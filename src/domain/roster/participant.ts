import type { DistrictCode, ProvinceCode, RegencyCode } from './regions.ts'

export type ParticipantId = string & { readonly __brand: 'ParticipantId' }

/** A companion (pendamping) is trained in tier 2; an instructor (Innas) is trained in tier 1 and teaches in tier 2. */
export type Role = 'companion' | 'instructor'

/** What one good row of a roster says of one person. `null`: the roster does not say. */
export type RosterPerson = {
  /** The roster's own `ID`. */
  externalId: string | null
  /** 16 digits. */
  nik: string | null
  name: string
  role: Role
  provinceCode: ProvinceCode
  /** `null` for people of a province office. */
  regencyCode: RegencyCode | null
  districtCode: DistrictCode | null
  /** As written, also where no district of that name is known. */
  districtName: string | null
  phone: string | null
  email: string | null
}

export type Participant = RosterPerson & { id: ParticipantId }

/** What can be typed of one person; codes for province and regency, a name for the district. */
export const personFields = [
  ...(['name', 'externalId', 'nik', 'role', 'provinceCode', 'regencyCode', 'districtName', 'phone'] as const),
  'email',
] as const
export type PersonField = (typeof personFields)[number]

const fieldsForPlan: readonly (keyof Participant)[] = [
  'role',
  'provinceCode',
  'regencyCode',
  'districtCode',
  'districtName',
]

/** Whether a plan depends on a field: a corrected name or telephone makes no plan out of date. */
export const countsForPlan = (field: keyof Participant) => fieldsForPlan.includes(field)
