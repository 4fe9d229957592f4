import { isNear } from '#domain/roster/edit-distance'
import { nameLikeness } from './name-likeness.ts'

type Values = Readonly<Record<string, string>>

/**
 * How unlike a recorded entry is to a person, 0–13: name 6, NIK 3, birth date 2, sex 1, relation 1. A blank says half,
 * a number or date with one or two slips a third. Our own weights; a name counts most because it is typed first.
 */
export function matchingCost(person: Values, entry: Values): number {
  return (
    6 * part(person, entry, 'nama', (a, b) => 1 - nameLikeness(a, b)) +
    3 * part(person, entry, 'nik', digits) +
    2 * part(person, entry, 'tanggal_lahir', digits) +
    part(person, entry, 'jenis_kelamin', code) +
    part(person, entry, 'hubungan', code)
  )
}

function part(person: Values, entry: Values, question: string, unlike: (a: string, b: string) => number): number {
  const [a, b] = [person[question] ?? '', entry[question] ?? '']
  if (a === '' && b === '') return 0
  return a === '' || b === '' ? 0.5 : unlike(a, b)
}

const code = (a: string, b: string) => (a === b ? 0 : 1)
const digits = (a: string, b: string) => (a === b ? 0 : isNear(a, b, 2) ? 1 / 3 : 1)
