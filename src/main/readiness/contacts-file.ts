import type { ContactPerson } from '#contract/readiness'
import type { Regions } from '#domain/roster/regions'
import { longTableFile } from './long-table-file.ts'
import { type FileManner, fileWords } from './file-words.ts'

/** Whom to contact, the first first; telephone numbers as they are shown. */
export function contactsFile(people: Iterable<ContactPerson>, manner: FileManner, regions: Regions): Promise<File> {
  const { word, personName, day, missing } = fileWords(manner, regions)
  const reasonOf = ({ reason }: ContactPerson) =>
    reason.kind === 'class-soon'
      ? word('contact.classSoon', { day: day(reason.date) })
      : reason.missing.map(missing).join('; ')
  return longTableFile(
    {
      format: manner.format,
      name: word('contact.file', { name: manner.name }),
      columns: ['name', 'class', 'date', 'phone', 'reason'].map(column => word(`column.${column}`)),
      notes: ['', '', '', '', word('how.contacts')],
    },
    Iterator.from(people).map(one => [
      personName(one.name),
      one.classCode,
      day(one.date),
      one.phone ?? '',
      reasonOf(one),
    ]),
  )
}
