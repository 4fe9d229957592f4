export type RosterView = { lihat?: 'baris' }

/** From the address: what the page of people shows, totals by province unless it says the rows set aside. */
export function readRosterView(search: Record<string, unknown>): RosterView {
  return search['lihat'] === 'baris' ? { lihat: 'baris' } : {}
}
