/** An independent reader of RFC 5545: throws where a line is not as §3.1 and §3.3.11 have it. */
export function eventsOf(calendar: string): Record<string, string>[] {
  const lines = Buffer.from(calendar).toString('latin1').split('\r\n')
  if (lines.pop() !== '') throw new Error('The last line has no end')
  if (lines.some(line => /[\r\n]/.test(line))) throw new Error('A line ends with something other than CRLF')
  if (lines.some(line => line.length > 75)) throw new Error('A line has more than 75 bytes')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  for (const line of lines) utf8.decode(Buffer.from(line, 'latin1'))
  return propertiesOf(calendar.replaceAll('\r\n ', '').trimEnd().split('\r\n'))
}

function propertiesOf(lines: string[]) {
  const events: Record<string, string>[] = []
  let event: Record<string, string> | undefined
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push((event = {}))
    else if (line === 'END:VEVENT') event = undefined
    else if (event) {
      const { name, value } = /^(?<name>[A-Z-]+):(?<value>.*)$/u.exec(line)!.groups!
      if (event[name!] !== undefined) throw new Error(`${name} twice`)
      event[name!] = plainText(value!)
    }
  }
  return events
}

/** §3.3.11 */
const plainText = (value: string) =>
  value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
