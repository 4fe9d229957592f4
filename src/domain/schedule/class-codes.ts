/**
 * What people call the classes: the division's short name and a number, `SULSEL-07`; tier 1 `INNAS-WIB-03`. Numbers are
 * padded to the width of the division's largest, at least two digits. `divisions`: short name per class, in the order
 * in which numbers are given out.
 */
export function classCodes(divisions: string[]) {
  const totals = new Map<string, number>()
  for (const name of divisions) totals.set(name, (totals.get(name) ?? 0) + 1)
  const given = new Map<string, number>()
  return divisions.map(name => {
    const number = (given.get(name) ?? 0) + 1
    given.set(name, number)
    const width = Math.max(2, String(totals.get(name)).length)
    return `${name}-${String(number).padStart(width, '0')}`
  })
}
