import type { PersonDetail } from '#contract/people'
import type { PersonField } from '#domain/roster/participant'

/** What a field begins with. A NIK or telephone number begins empty: its digits are not here, only masked ones. */
export function typedValue(person: PersonDetail, field: PersonField): string {
  return field === 'nik' || field === 'phone' ? '' : (person[field] ?? '')
}
