import type { PacketRecord } from '#domain/exchange/packet'

/** PostgreSQL's text has no sign 0 and no half of a pair of UTF-16; JSON writes both as `\uXXXX`. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i

const isStorable = (json: string) => !json.includes('\\u') || !unstorable.test(json)

/** The body as JSON; undefined where no database can hold it, or the id. */
export function recordText({ id, body }: Pick<PacketRecord, 'id' | 'body'>): string | null | undefined {
  if (!isStorable(JSON.stringify(id))) return undefined
  if (body === null) return null
  const json = JSON.stringify(body)
  return isStorable(json) ? json : undefined
}
