import { folded } from './folded-text.ts'
import type { ParticipantId, Role } from './participant.ts'

/** The usual questions about people, each a tab. */
export const peopleQuestions = ['all', 'placed', 'unplaced', 'no-email', 'possible-double', 'withdrawn'] as const
export type PeopleQuestion = (typeof peopleQuestions)[number]

/** What a list of people can show, sort by and write. */
export const personColumns = [
  ...(['name', 'role', 'nik', 'phone', 'province', 'regency', 'district', 'classCode', 'email'] as const),
  ...(['externalId', 'status'] as const),
] as const
export type PersonColumn = (typeof personColumns)[number]

/** One person of the roster, with what lists ask of them. */
export type RosterEntry = {
  id: ParticipantId
  externalId: string | null
  name: string
  role: Role
  nik: string | null
  phone: string | null
  email: string | null
  provinceCode: string
  regencyCode: string | null
  districtName: string | null
  classId: string | null
  classCode: string | null
  withdrawnAt: string | null
  isPossibleDouble: boolean
  /** Where `search` looks: see `searchText`. */
  searchText: string
}

/** An absent part asks nothing. */
export type PeopleFilter = {
  search?: string | undefined
  question?: PeopleQuestion | undefined
  role?: Role | undefined
  provinceCode?: string | undefined
  regencyCode?: string | undefined
  classCode?: string | undefined
  hasNik?: boolean | undefined
  hasPhone?: boolean | undefined
  hasEmail?: boolean | undefined
}
export type FilterPart = keyof PeopleFilter

type Searched = Omit<RosterEntry, 'searchText'> & { provinceName: string; regencyName: string }

/** All that may be searched for, folded, line by line. */
export const searchText = ({
  name,
  nik,
  phone,
  externalId,
  regencyName,
  districtName,
  classCode,
  provinceName,
}: Searched) =>
  folded([name, externalId, regencyName, districtName, classCode, provinceName].join('\n')) +
  `\n${nik ?? ''}\n${phone ?? ''}`

export type EntryTest = (entry: RosterEntry) => boolean

/** Whether somebody is meant; `except` leaves parts of the filter out, for counting what else could be asked. */
export function testOf(filter: PeopleFilter, except?: FilterPart): EntryTest {
  const tests = filterParts.flatMap(part => {
    const test = part === except ? null : partTests[part](filter)
    return test ? [test] : []
  })
  return entry => tests.every(test => test(entry))
}

/** The cheap ones first. */
const filterParts = [
  ...(['role', 'provinceCode', 'regencyCode', 'classCode', 'question'] as const),
  ...(['hasNik', 'hasPhone', 'hasEmail', 'search'] as const),
]

const partTests: Record<FilterPart, (filter: PeopleFilter) => EntryTest | null> = {
  role: ({ role }) => (role ? entry => entry.role === role : null),
  provinceCode: ({ provinceCode }) => (provinceCode ? entry => entry.provinceCode === provinceCode : null),
  regencyCode: ({ regencyCode }) => (regencyCode ? entry => entry.regencyCode === regencyCode : null),
  classCode: ({ classCode }) => (classCode ? entry => entry.classCode === classCode : null),
  question: ({ question }) => (question && question !== 'all' ? entry => matchesQuestion(entry, question) : null),
  hasNik: ({ hasNik }) => (hasNik === undefined ? null : entry => (entry.nik !== null) === hasNik),
  hasPhone: ({ hasPhone }) => (hasPhone === undefined ? null : entry => (entry.phone !== null) === hasPhone),
  hasEmail: ({ hasEmail }) => (hasEmail === undefined ? null : entry => (entry.email !== null) === hasEmail),
  search: ({ search = '' }) => {
    const words = folded(search).split(/\s+/).filter(Boolean)
    return words.length === 0 ? null : entry => words.every(word => entry.searchText.includes(word))
  },
}

/** But for `withdrawn` (and `all`), the questions are about people who take part. */
export function matchesQuestion(entry: RosterEntry, question: PeopleQuestion): boolean {
  if (question === 'all') return true
  const isActive = entry.withdrawnAt === null
  switch (question) {
    case 'withdrawn':
      return !isActive
    case 'placed':
      return isActive && entry.classId !== null
    case 'unplaced':
      return isActive && entry.classId === null
    case 'no-email':
      return isActive && entry.email === null
    case 'possible-double':
      return entry.isPossibleDouble
  }
}
