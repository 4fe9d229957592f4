type Body = Record<string, unknown> | null

/** Where two contents differ, by the names of their fields; one that is gone differs in all. */
export function differingFields(own: Body, held: Body): { field: string; own: unknown; held: unknown }[] {
  const fields = [...new Set([...Object.keys(own ?? {}), ...Object.keys(held ?? {})])]
  return fields
    .filter(field => JSON.stringify(own?.[field]) !== JSON.stringify(held?.[field]))
    .map(field => ({ field, own: own?.[field], held: held?.[field] }))
}

export const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text)
