/** What goes into a query as a value. Times are ISO text, bodies JSON text; a list is one value (`= ANY(…)`, `unnest(…)`). */
export type SqlValue = string | number | boolean | null | Uint8Array | readonly (string | number | boolean | null)[]

/** Text with `$1` … in place of each value. Made by `sql` only, so that no value ever becomes part of the text. */
export type Query = { readonly text: string; readonly values: readonly SqlValue[] }

export function sql(parts: TemplateStringsArray, ...values: SqlValue[]): Query {
  return { text: parts.reduce((text, part, index) => `${text}$${index}${part}`), values }
}
