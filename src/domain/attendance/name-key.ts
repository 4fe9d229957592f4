import { foldedName } from '../matching/folded-name.ts'
import { emailKey } from '../matching/people-index.ts'

/** A name and address as a report shows them; a decision about them is remembered under `nameKeyOf`. */
export type ShownName = { name: string; email: string }

/** The same for the same name and address, however they are spaced and capitalised. */
export const nameKeyOf = ({ name, email }: ShownName) => {
  const words = name.includes('(') || name.includes(')') ? name.replace(/[()]/g, ' ') : name
  const key = foldedName(words) || name.trim().toLowerCase()
  const address = emailKey(email)
  return address === '' ? key : `${key} <${address}>`
}
