import type { Room } from '#domain/training/training'

/** One room a line, as pasted from a spreadsheet: name, link, meeting id, passcode, host, between tabs or semicolons. */
export function readRooms(text: string): Room[] {
  return linesOf(text)
    .filter(({ problem }) => problem === null || problem === 'link-not-web')
    .map(({ cells: [name = '', link, meetingId, passcode, host] }) => ({
      name,
      link: link || null,
      meetingId: meetingId || null,
      passcode: passcode || null,
      host: host || null,
    }))
}

/** `no-name` and `name-is-link`: the line is left out. `link-not-web`: kept, but its link cannot be opened. */
export type RoomLineProblem = { line: number; kind: 'no-name' | 'name-is-link' | 'link-not-web' }

/** Lines, counted from 1, that are not what they should be. */
export function roomLineProblems(text: string): RoomLineProblem[] {
  return linesOf(text).flatMap(({ line, problem }) => (problem === null ? [] : [{ line, kind: problem }]))
}

function linesOf(text: string) {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, cells: line.split(/[\t;]/).map(cell => cell.trim()) }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
    .map(({ line, cells }) => ({ line, cells, problem: problemOf(cells) }))
}

function problemOf([name = '', link = '']: string[]): RoomLineProblem['kind'] | null {
  if (name === '') return 'no-name'
  if (/^https?:\/\//.test(name)) return 'name-is-link'
  return link === '' || link.startsWith('https://') ? null : 'link-not-web'
}

export function writeRooms(rooms: readonly Room[]): string {
  return rooms
    .map(({ name, link, meetingId, passcode, host }) =>
      [name, link, meetingId, passcode, host]
        .map(cell => cell ?? '')
        .join('\t')
        .trimEnd(),
    )
    .join('\n')
}
