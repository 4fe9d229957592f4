import type { QuestionKind } from '../questionnaire.ts'
import type { RowReader } from './sheet-reader.ts'

export type QuestionType = { kind: 'question'; questionKind: QuestionKind; list: string | null }

export type RowType =
  | QuestionType
  | { kind: 'begin'; what: 'group' | 'repeat' }
  | { kind: 'end'; what: 'group' | 'repeat' }
  /** About the filling in itself (start, deviceid, …): other tools' matter, left out. */
  | { kind: 'metadata' }

const metadata = ['start', 'end', 'today', 'deviceid', 'username', 'audit']
const plainKinds = ['text', 'integer', 'decimal', 'date', 'note', 'calculate', 'acknowledge'] as const

/** What the row's type means; null where it is none, which is reported. */
export function readType(row: RowReader): RowType | null {
  const type = row.text('type').replaceAll(/\s+/g, ' ')
  if (type === '') row.report('type', 'missing-type')
  const [, step, what] = /^(begin|end)[_ ](group|repeat)$/.exec(type) ?? []
  if (step) return { kind: step as 'begin' | 'end', what: what as 'group' | 'repeat' }
  const plain = plainKinds.find(kind => kind === type)
  if (plain) return { kind: 'question', questionKind: plain, list: null }
  if (metadata.includes(type)) return { kind: 'metadata' }
  const [, select, list] = /^(select_one|select_multiple)(?: ([^ ]+))?$/.exec(type) ?? []
  if (select && list) return { kind: 'question', questionKind: select as QuestionKind, list }
  if (select) row.report('type', 'missing-list', { found: select })
  else if (type !== '') reportUnknown(row, type)
  return null
}

function reportUnknown(row: RowReader, found: string) {
  const instead = replacements.find(([pattern]) => pattern.test(found))?.[1]
  if (instead) row.report('type', 'unknown-type-instead', { found, instead })
  else row.report('type', 'unknown-type', { found })
}

const replacements: [RegExp, string][] = [
  [/^(?:string|str|barcode)$/i, 'text'],
  [/^(?:int|range)$/i, 'integer'],
  [/^(?:float|double|number)$/i, 'decimal'],
  [/^(?:date_?time|time)$/i, 'date'],
  [/^(?:calculation|hidden)$/i, 'calculate'],
  [/^(?:trigger|ack)$/i, 'acknowledge'],
  [/^select[ _]?one|^select1/i, 'select_one'],
  [/^select[ _]?(?:multiple|all)|^rank/i, 'select_multiple'],
  [/^(?:begin|start)[ _]*(?:group)/i, 'begin_group'],
  [/^(?:begin|start)[ _]*(?:repeat)/i, 'begin_repeat'],
]
