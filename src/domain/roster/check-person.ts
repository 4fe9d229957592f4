import { isEmail, readPhone } from './contact.ts'
import { oneLine } from './one-line.ts'
import { readNik } from './identity-number.ts'
import type { PersonField, RosterPerson } from './participant.ts'
import type { RegionFinder } from './region-finder.ts'
import type { ProvinceCode } from './regions.ts'
import { type ProblemData, quotable, type RosterProblemKind } from './roster-problem.ts'

/** As typed; an absent field stays as it is. See `personValues` of the contract. */
export type PersonValues = { [Field in PersonField]?: string | undefined }

export type PersonProblem = {
  field: PersonField
  kind: RosterProblemKind
  /** `set-aside`: nothing is saved. */
  severity: 'set-aside' | 'warning'
  data: ProblemData
}

/** The name of whoever else has this ID or NIK, or undefined. */
export type FindHolder = (key: { externalId: string } | { nik: string }) => string | undefined

export type PersonCheck = { person: RosterPerson; problems: PersonProblem[] }

/**
 * One person as somebody typed it. As strict as a roster's row, and stricter where a row would only be warned of: what
 * is typed now can be mended now, so a telephone number or e-mail address that is none is refused.
 */
export function checkPerson(
  before: RosterPerson | null,
  values: PersonValues,
  { finder, findHolder }: { finder: RegionFinder; findHolder: FindHolder },
): PersonCheck {
  const problems: PersonProblem[] = []
  const refuse = (field: PersonField, kind: RosterProblemKind, data: ProblemData = {}) => {
    problems.push({ field, kind, severity: 'set-aside', data })
    return null
  }
  const typed = (field: PersonField) => (values[field] === undefined ? undefined : oneLine(values[field]))
  const optional = (field: 'externalId' | 'nik' | 'phone' | 'email', read: (text: string) => string | null) => {
    const text = typed(field)
    if (text === undefined) return before?.[field] ?? null
    return text === '' ? null : read(text)
  }

  const name = typed('name') ?? before?.name ?? ''
  if (name === '') refuse('name', 'empty-name')
  const role = typed('role') ?? before?.role ?? ''
  if (role !== 'companion' && role !== 'instructor') refuse('role', 'missing-role')
  const externalId = optional('externalId', text => {
    const holder = findHolder({ externalId: text })
    return holder === undefined ? text : refuse('externalId', 'id-taken', { name: holder })
  })
  const nik = optional('nik', text => {
    const reading = readNik(text)
    if ('kind' in reading) return refuse('nik', reading.kind, 'digits' in reading ? { digits: reading.digits } : {})
    const holder = reading.nik === null ? undefined : findHolder({ nik: reading.nik })
    return holder === undefined ? reading.nik : refuse('nik', 'nik-taken', { name: holder })
  })
  const phone = optional('phone', text => readPhone(text) ?? refuse('phone', 'bad-phone-typed'))
  const email = optional('email', text => (isEmail(text) ? text : refuse('email', 'bad-email-typed')))
  const place = checkPlace(before, values, finder, problems)
  if (place.regencyCode === null && role === 'companion' && !problems.some(({ field }) => field === 'provinceCode')) {
    refuse('regencyCode', 'missing-regency')
  }
  const person = { externalId, nik, name, role, ...place, phone, email } as RosterPerson
  return { person, problems }
}

type Place = Pick<RosterPerson, 'provinceCode' | 'regencyCode' | 'districtCode' | 'districtName'>

/** A regency of another province, or a district of another regency, goes with the old one unless it is typed as well. */
function checkPlace(
  before: RosterPerson | null,
  values: PersonValues,
  finder: RegionFinder,
  problems: PersonProblem[],
): Place {
  const provinceCode = values.provinceCode ?? before?.provinceCode ?? ''
  const province = finder.provinceByCode(provinceCode, 'kemendagri')
  if (!province) problems.push({ field: 'provinceCode', kind: 'missing-province', severity: 'set-aside', data: {} })
  const keptRegency = before?.regencyCode?.startsWith(provinceCode) ? before.regencyCode : ''
  const regencyText = values.regencyCode ?? keptRegency
  const regency = regencyText === '' ? undefined : finder.regencyByCode(regencyText)
  const regencyCode = regency && regency.provinceCode === province?.code ? regency.code : null
  const keptDistrict = before?.regencyCode === regencyCode ? (before?.districtName ?? '') : ''
  const districtName = oneLine(values.districtName ?? keptDistrict)
  const base = { provinceCode: (province?.code ?? '') as ProvinceCode, regencyCode }
  if (districtName === '' || regencyCode === null) {
    return { ...base, districtCode: null, districtName: districtName === '' ? null : districtName }
  }
  const district = finder.district(districtName, regencyCode)
  if (district?.regencyCode === regencyCode) return { ...base, districtCode: district.code, districtName }
  problems.push({
    field: 'districtName',
    kind: 'unknown-district',
    severity: 'warning',
    data: { value: quotable(districtName), regency: regency?.name ?? '' },
  })
  return { ...base, districtCode: null, districtName }
}
