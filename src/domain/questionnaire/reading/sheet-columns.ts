import { isNear } from '#domain/roster/edit-distance'
import type { QuestionnaireProblem } from '../questionnaire-problem.ts'
import type { SheetName } from '../questionnaire-sheets.ts'
import type { Report } from './report.ts'

/** The columns that are understood; the other names that they go by in XLSForm. */
const known: Record<SheetName, { required: string[]; optional: string[]; translated: string[] }> = {
  survey: {
    required: ['type', 'name', 'label'],
    optional: [
      'required',
      'relevant',
      'constraint',
      'calculation',
      'default',
      'read_only',
      'appearance',
      'choice_filter',
      'repeat_count',
      'parameters',
      'trigger',
      'bps::warning',
      'bps::warning_reason_required',
      'bps::variable',
      'bps::concept',
      'bps::reference_period',
      'bps::ask_as',
      'bps::evidence',
      'bps::mistakes',
      'bps::source',
      'bps::credit',
      'bps::certainty',
      'bps::severity',
      'bps::about',
    ],
    translated: ['label', 'hint', 'guidance_hint', 'required_message', 'constraint_message', 'bps::warning_message'],
  },
  choices: { required: ['list_name', 'name', 'label'], optional: [], translated: ['label'] },
  settings: {
    required: ['form_id', 'version', 'form_title'],
    optional: ['default_language', 'allow_choice_duplicates', 'instance_name', 'public_key'],
    translated: ['form_title'],
  },
}

const aliases: Record<string, string> = {
  relevance: 'relevant',
  calculate: 'calculation',
  readonly: 'read_only',
  count: 'repeat_count',
  'jr:count': 'repeat_count',
  'list name': 'list_name',
  value: 'name',
}

/** Where each column stands: `label::id` for one language, `label` for all. */
export type SheetColumns = ReadonlyMap<string, number>

/** Understands the headers; what is not understood, doubled or missing is reported. */
export function sheetColumns(sheet: SheetName, header: readonly string[], report: Report): SheetColumns {
  const columns = new Map<string, number>()
  for (const [index, text] of header.entries()) {
    const found = text.trim()
    if (found === '') continue
    const column = columnOf(sheet, found)
    if ('kind' in column) report({ sheet, row: 1, column: found, ...column })
    else if (columns.has(column.key)) report({ sheet, row: 1, column: found, kind: 'repeated-column', data: { found } })
    else columns.set(column.key, index)
  }
  for (const expected of known[sheet].required) {
    const isThere = ['', '::id', '::en'].some(language => columns.has(expected + language))
    if (!isThere) report({ sheet, row: 1, column: null, kind: 'missing-column', data: { expected } })
  }
  return columns
}

type Faulty = Pick<QuestionnaireProblem, 'kind' | 'data'>

function columnOf(sheet: SheetName, found: string): { key: string } | Faulty {
  const [, written = found, language] = /^((?:bps::)?.+?)(?:::(.+))?$/.exec(found) ?? []
  const name = nameOf(written)
  const { required, optional, translated } = known[sheet]
  if (language !== undefined) {
    if (!translated.includes(name)) return unknownColumn(sheet, found, name)
    const code = /\((id|en)\)\s*$/.exec(language)?.[1]
    return code ? { key: `${name}::${code}` } : { kind: 'unknown-language', data: { found } }
  }
  if ([...required, ...optional, ...translated].includes(name)) return { key: name }
  // Extra columns of choices are for choice filters.
  if (sheet === 'choices' && /^[A-Za-z_][\w-]*$/.test(written)) return { key: written }
  return unknownColumn(sheet, found, name)
}

function nameOf(written: string) {
  const lower = written.trim().toLowerCase()
  return Object.hasOwn(aliases, lower) ? aliases[lower]! : lower
}

function unknownColumn(sheet: SheetName, found: string, name: string): Faulty {
  const { required, optional, translated } = known[sheet]
  const instead = [...required, ...optional, ...translated].find(one => isNear(name, one, 2))
  return instead
    ? { kind: 'unknown-column-instead', data: { found, instead } }
    : { kind: 'unknown-column', data: { found } }
}
