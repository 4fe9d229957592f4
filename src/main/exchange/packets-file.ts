import { recordStatuses } from '#domain/exchange/receipt'
import type { ReadableDb } from '#main/database/sql'
import { type Language, wordsIn } from '#main/words'
import { listPackets } from './packet-repository.ts'
import { csvOf, mediaTypes, workbookOf } from './table-file.ts'

const columns = [
  'direction',
  'kind',
  'sequence',
  'records',
  'bytes',
  'state',
  'carrier',
  'kept_at',
  'sent_at',
  'settled_at',
  ...recordStatuses,
  'id',
  'sha256',
] as const

/** Every packet there ever was, the latest first: headers in the language, codes as they are. */
export function packetsFile(db: ReadableDb, format: 'xlsx' | 'csv', language: Language): File {
  const words = wordsIn(language)
  const heads = columns.map(column => words(`exchange:file.packet.${column}` as 'exchange:file.packet.id'))
  const rows = listPackets(db, -1).map(({ header, outcome, ...packet }) => [
    packet.direction,
    packet.kind,
    packet.sequence,
    Object.values(header.counts).reduce((sum, count) => sum + count, 0),
    packet.size,
    packet.state,
    packet.carrier,
    packet.keptAt,
    packet.sentAt,
    packet.settledAt,
    ...recordStatuses.map(status => outcome?.[status] ?? null),
    packet.id,
    packet.sha256,
  ])
  const name = words('exchange:file.packets')
  const bytes = format === 'csv' ? csvOf([[...columns], ...rows]) : workbookOf([{ name, rows: [heads, ...rows] }])
  return new File([bytes], `${name}.${format}`, { type: mediaTypes[format] })
}
