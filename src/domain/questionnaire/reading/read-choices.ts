import type { Choice } from '../questionnaire.ts'
import type { RowReader } from './sheet-reader.ts'

/** The list that names the 39 variables. */
export const variableList = 'bps_variable'

export type Lists = Readonly<Record<string, readonly Choice[]>>

/** A list may have any name, also one that every object knows. */
export const findList = (lists: Lists, name: string | null) =>
  name !== null && Object.hasOwn(lists, name) ? lists[name] : undefined

export function readChoices(rows: readonly RowReader[], allowsRepeatedCodes: boolean): Lists {
  const lists = new Map<string, Choice[]>()
  const firsts = new Map<string, number>()
  for (const row of rows) {
    const list = row.text('list_name')
    if (list === '') row.report('list_name', 'missing-list-name')
    const choice = readChoice(row, list)
    if (list === '' || !choice) continue
    const key = `${list} ${choice.code}`
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, row.at.row)
    else if (!allowsRepeatedCodes) row.report('name', 'repeated-code', { found: choice.code, list, first })
    lists.set(list, [...(lists.get(list) ?? []), choice])
  }
  return Object.fromEntries(lists)
}

function readChoice(row: RowReader, list: string): Choice | null {
  const code = row.text('name')
  const label = row.words('label')
  if (code === '') row.report('name', 'missing-code', { found: list })
  else if (/\s/.test(code)) row.report('name', 'bad-code', { found: code })
  if (!label) row.report('label', 'missing-label', { found: code })
  return code === '' || !label ? null : { code, label, columns: extraColumns(row) }
}

const extraColumns = (row: RowReader) =>
  Object.fromEntries(
    row.filled
      .filter(column => !['list_name', 'name', 'label'].includes(column))
      .map(column => [column, row.text(column)]),
  )
