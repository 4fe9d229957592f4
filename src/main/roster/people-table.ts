import type { PersonColumn, RosterEntry } from '#domain/roster/people-query'
import type { RegionWords } from '#domain/roster/people-order'
import { maskedPhone } from '#domain/roster/contact'
import { maskedNik } from '#domain/roster/identity-number'
import type { Words } from '#main/words'

type Shown = { columns: readonly PersonColumn[]; withNumbers: boolean; regions: RegionWords; words: Words }

/** People as the window shows them: a row of headers, then one row each. */
export function peopleTable(entries: readonly RosterEntry[], { columns, withNumbers, regions, words }: Shown) {
  const cells: Record<PersonColumn, (entry: RosterEntry) => string | null> = {
    name: entry => entry.name,
    role: entry => words(`roster:role.${entry.role}`),
    nik: ({ nik }) => (nik === null || withNumbers ? nik : maskedNik(nik)),
    phone: ({ phone }) => (phone === null || withNumbers ? phone : maskedPhone(phone)),
    province: entry => regions.provinceName(entry.provinceCode),
    regency: entry => (entry.regencyCode === null ? null : regions.regencyName(entry.regencyCode)),
    district: entry => entry.districtName,
    classCode: entry => entry.classCode,
    email: ({ email }) =>
      withNumbers ? email : words(email === null ? 'roster:list.value.hasNot' : 'roster:list.value.has'),
    externalId: entry => entry.externalId,
    status: entry => words(`roster:list.value.${entry.withdrawnAt === null ? 'active' : 'withdrawn'}`),
  }
  const header = columns.map(column => words(`roster:list.column.${column}`))
  return [header, ...entries.map(entry => columns.map(column => cells[column](entry) ?? ''))]
}
