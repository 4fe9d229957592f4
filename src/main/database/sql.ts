/** What SQLite can hold. Booleans are written `Number(flag)`, times as ISO strings. */
export type SqlValue = string | number | bigint | null | Uint8Array

/** Text with `?` in place of each value. Made by `sql` only, so that no value ever becomes part of the text. */
export type Query = { readonly text: string; readonly params: readonly SqlValue[] }

/** The shape of a row is what the caller says of its query: the compiler does not read SQL. */
export interface ReadableDb {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  one<Row>(query: Query): Row | undefined
  all<Row>(query: Query): Row[]
}

/** Only `Database.write` hands one out, so every change happens inside a transaction. */
export interface WritableDb extends ReadableDb {
  /** Returns how many rows were inserted, changed or deleted. */
  run(query: Query): number
}

/**
 * A query inside another is spliced in with its values: `` sql`SELECT … WHERE ${filter}` ``. A list of values goes in
 * as one: `` sql`… WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))` ``.
 */
export function sql(parts: TemplateStringsArray, ...values: (SqlValue | Query)[]): Query {
  const params = values.filter(isValue)
  return params.length === values.length ? { text: textOf(parts), params } : spliced(parts, values)
}

function isValue(value: SqlValue | Query): value is SqlValue {
  return !isQuery(value)
}

function isQuery(value: SqlValue | Query): value is Query {
  return typeof value === 'object' && value !== null && 'text' in value
}

/** The parts of one template are the same object on every call: a bulk insert joins its text once. */
const texts = new WeakMap<TemplateStringsArray, string>()

function textOf(parts: TemplateStringsArray): string {
  let text = texts.get(parts)
  if (text === undefined) {
    text = parts.join('?')
    texts.set(parts, text)
  }
  return text
}

function spliced(parts: TemplateStringsArray, values: (SqlValue | Query)[]): Query {
  let text = parts[0] ?? ''
  const params: SqlValue[] = []
  for (const [index, value] of values.entries()) {
    text += (isQuery(value) ? value.text : '?') + (parts[index + 1] ?? '')
    params.push(...(isQuery(value) ? value.params : [value]))
  }
  return { text, params }
}
