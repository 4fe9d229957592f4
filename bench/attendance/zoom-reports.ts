import { type ReadableDb, sql } from '#main/database/sql'

export type ZoomReport = { name: string; bytes: Uint8Array }

const rowsOfReport = 35
const header =
  'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room'

/** A report of 35 connections for each of the first `count` classes of tier 2, as Zoom writes it. */
export function zoomReports(db: ReadableDb, count: number): ZoomReport[] {
  const classes = db.all<{ code: string; date: string; names: string }>(sql`
    SELECT c.code, c.date, json_group_array(p.name) AS names
    FROM current_class c
    JOIN class_member m ON m.class_id = c.id
    JOIN participant p ON p.id = m.participant_id
    WHERE c.tier = 2 GROUP BY c.id ORDER BY c.code LIMIT ${count}
  `)
  return classes.map(({ code, date, names }) => {
    const [year, month, day] = date.split('-')
    const people: string[] = JSON.parse(names)
    const rows = Array.from({ length: rowsOfReport }, (_, at) => {
      const name = `${code}_${people[at % people.length]!}`
      const [from, to] = at < people.length ? ['08:00', '12'] : ['01:00', '03']
      const half = at < people.length ? 'AM' : 'PM'
      const minute = String(10 + (at % 40))
      const on = `${month}/${day}/${year}`
      return `${name},,${on} ${from}:${minute} ${half},${on} ${to}:${minute}:00 PM,240,Yes,,No`
    })
    return { name: `Kelas ${code}.csv`, bytes: new TextEncoder().encode(`\uFEFF${[header, ...rows].join('\r\n')}\r\n`) }
  })
}
