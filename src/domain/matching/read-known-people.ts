import { isEmail, readPhone } from '../roster/contact.ts'
import { guessMapping } from '../roster/headers.ts'
import { readNik } from '../roster/identity-number.ts'
import { oneLine } from '../roster/one-line.ts'
import type { ParticipantId } from '../roster/participant.ts'
import type { TextRow } from '../roster/text-table.ts'
import type { KnownPerson } from './person-match.ts'

export type KnownPeopleReading = {
  people: KnownPerson[]
  /** Rows below the header. */
  rows: number
  /** Rows that name nobody, or somebody whom a row before has. */
  setAside: { row: number; kind: 'no-name' | 'duplicate-id' }[]
}

/**
 * People of a list with the headers of a roster; only the name is needed. `Kelas` (or `Kode Kelas`) says the class. Who
 * has no ID of the list's own is called by the row. Undefined: no row of headers has a name.
 */
export function readKnownPeople(rows: readonly TextRow[]): KnownPeopleReading | undefined {
  const at = rows.slice(0, 40).findIndex(({ cells }) => guessMapping(cells).name !== undefined)
  if (at < 0) return undefined
  const columns = { ...guessMapping(rows[at]!.cells), class: classColumn(rows[at]!.cells) }
  const below = rows.slice(at + 1)
  const reading: KnownPeopleReading = { people: [], rows: below.length, setAside: [] }
  const ids = new Set<string>()
  for (const { row, cells } of below) {
    const cellOf = (column: number | undefined) => (column === undefined ? '' : oneLine(cells[column] ?? ''))
    const name = cellOf(columns.name)
    const externalId = cellOf(columns.externalId) || null
    const id = externalId ?? `baris-${row}`
    if (name === '') reading.setAside.push({ row, kind: 'no-name' })
    else if (ids.has(id)) reading.setAside.push({ row, kind: 'duplicate-id' })
    else {
      const nik = readNik(cellOf(columns.nik))
      const email = cellOf(columns.email)
      reading.people.push({
        participantId: id as ParticipantId,
        externalId,
        nik: 'nik' in nik ? nik.nik : null,
        email: isEmail(email) ? email : null,
        phone: readPhone(cellOf(columns.phone)) ?? null,
        name,
        classCode: cellOf(columns.class) || null,
      })
      ids.add(id)
    }
  }
  return reading
}

function classColumn(header: readonly string[]): number | undefined {
  const column = header.findIndex(text => /^(kode\s*)?kelas$|^class(\s*code)?$/i.test(text.trim()))
  return column >= 0 ? column : undefined
}
