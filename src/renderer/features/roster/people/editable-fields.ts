import type { PersonField } from '#domain/roster/participant'
import type { PersonColumn } from '#domain/roster/people-query'

/** What is edited where a column shows something that can be typed; the class and the status have buttons of their own. */
export const editableFields: Partial<Record<PersonColumn, PersonField>> = {
  name: 'name',
  role: 'role',
  nik: 'nik',
  phone: 'phone',
  regency: 'regencyCode',
  province: 'provinceCode',
  district: 'districtName',
  email: 'email',
  externalId: 'externalId',
}
