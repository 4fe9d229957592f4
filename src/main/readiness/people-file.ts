import type { ReadyPerson } from '#contract/readiness'
import type { Regions } from '#domain/roster/regions'
import { longTableFile } from './long-table-file.ts'
import { type FileManner, type FileWords, fileWords } from './file-words.ts'

/** The people of a list with what is known of each; what is not known stays empty. */
export function peopleFile(people: Iterable<ReadyPerson>, manner: FileManner, regions: Regions): Promise<File> {
  const words = fileWords(manner, regions)
  const columns = columnsOf(words)
  return longTableFile(
    {
      format: manner.format,
      name: words.word('people.file', { name: manner.name }),
      columns: columns.map(({ header }) => header),
      notes: columns.map(({ note = '' }) => note),
    },
    Iterator.from(people).map(one => columns.map(({ value }) => value(one) ?? '')),
  )
}

type FileColumn = { header: string; note?: string; value: (person: ReadyPerson) => string | number | null }

const columnsOf = ({ word, personName, provinceName, regencyName, missing }: FileWords): FileColumn[] => [
  { header: word('column.name'), value: ({ name }) => personName(name) },
  { header: word('column.class'), value: ({ classCode }) => classCode },
  { header: word('column.province'), value: ({ provinceCode }) => provinceName(provinceCode) },
  { header: word('column.regency'), value: ({ regencyCode }) => regencyCode && regencyName(regencyCode) },
  { header: word('column.state'), note: word('how.states'), value: ({ state }) => word(`state.${state}`) },
  {
    header: word('column.attendancePercent'),
    note: word('how.attendance'),
    value: ({ attendance }) => attendance && Math.round(attendance * 1000) / 10,
  },
  { header: word('source.pre'), note: word('how.score'), value: ({ pre }) => pre },
  { header: word('source.post'), note: word('how.score'), value: ({ post }) => post },
  { header: word('column.passed'), note: word('how.passed'), value: ({ passed }) => passed },
  { header: word('column.missing'), value: person => person.missing.map(missing).join('; ') },
  { header: word('column.reportedAt'), note: word('how.reportedAt'), value: ({ reportedAt }) => reportedAt },
]
