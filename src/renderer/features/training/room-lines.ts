import type { Room } from '#domain/training/training'

/** One room a line, as pasted from a spreadsheet: name, link, meeting id, passcode, host, between tabs or semicolons. */
export function readRooms(text: string): Room[] {
  return text
    .split('\n')
    .map(line => line.split(/[\t;]/).map(cell => cell.trim()))
    .filter(([name = '']) => name !== '')
    .map(([name = '', link, meetingId, passcode, host]) => ({
      name,
      link: link || null,
      meetingId: meetingId || null,
      passcode: passcode || null,
      host: host || null,
    }))
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
