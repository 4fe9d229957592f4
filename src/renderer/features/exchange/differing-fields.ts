export type Body = Record<string, unknown> | null

/** `part`: of a field that has several, which; else empty. */
export type Difference = { field: string; part: string; own: unknown; other: unknown }

/** Where two contents differ, by the names of their fields; one that is gone differs in all. */
export function differingFields(own: Body, other: Body): Difference[] {
  return differing(own, other).flatMap(name => {
    const [mine, theirs] = [own?.[name], other?.[name]]
    if (!isParted(mine) || !isParted(theirs)) return [{ field: name, part: '', own: mine, other: theirs }]
    return differing(mine, theirs).map(part => ({ field: name, part, own: mine[part], other: theirs[part] }))
  })
}

/** What people ask for first; a database gives the names in an order of its own. */
const inOrder = ['minutes', 'sessionMinutes', 'pointsTaken', 'pointsPossible', 'right', 'counted', 'source']

const differing = (own: Body, other: Body) =>
  [...new Set([...inOrder, ...Object.keys(own ?? {}).sort(), ...Object.keys(other ?? {}).sort()])].filter(
    name => JSON.stringify(own?.[name]) !== JSON.stringify(other?.[name]),
  )

const isParted = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text)
