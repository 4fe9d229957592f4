import { daysOf } from '../expression/dates.ts'
import type { Words } from '../questionnaire.ts'
import { type RowReader, yesOrNo } from './sheet-reader.ts'
import type { Report } from './report.ts'

export type Settings = { formId: string; version: string; title: Words; allowsRepeatedCodes: boolean }

/** The one row of the settings; what is missing is reported and left blank. */
export function readSettings(rows: readonly RowReader[], report: Report): Settings {
  const [row, second] = rows
  second?.report(null, 'too-many-settings')
  if (!row) {
    for (const expected of ['form_id', 'version', 'form_title']) {
      report({ sheet: 'settings', row: 2, column: expected, kind: 'missing-setting', data: { expected } })
    }
    return { formId: '', version: '', title: { id: '', en: '' }, allowsRepeatedCodes: false }
  }
  for (const found of ['instance_name', 'public_key']) {
    if (row.text(found) !== '') row.report(found, 'not-supported', { found })
  }
  return {
    formId: given(row, 'form_id'),
    version: version(row),
    title: row.words('form_title') ?? missing(row, 'form_title', { id: '', en: '' }),
    allowsRepeatedCodes: duplicatesAllowed(row),
  }
}

const given = (row: RowReader, column: string) => row.text(column) || missing(row, column, '')

function missing<T>(row: RowReader, expected: string, blank: T): T {
  row.report(expected, 'missing-setting', { expected })
  return blank
}

/** `yyyymmddrr`: a day, and a number of two digits within it. */
function version(row: RowReader): string {
  const found = given(row, 'version')
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\d{2}$/.exec(found) ?? []
  if (found !== '' && Number.isNaN(daysOf(`${year}-${month}-${day}`))) row.report('version', 'bad-version', { found })
  return found
}

function duplicatesAllowed(row: RowReader): boolean {
  const found = row.text('allow_choice_duplicates')
  const language = row.text('default_language')
  if (language !== '' && !/\((?:id|en)\)$/.test(language)) {
    row.report('default_language', 'unknown-language', { found: language })
  }
  const answer = yesOrNo(found)
  if (answer === null) row.report('allow_choice_duplicates', 'not-yes-or-no', { found })
  return answer ?? false
}
