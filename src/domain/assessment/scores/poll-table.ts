import type { TextRow } from '#domain/roster/text-table'
import { plainText } from './plain-text.ts'

/** Zoom's poll report with a column per question and a row per person. */
export type PollTable = {
  columns: string[]
  rows: TextRow[]
  /** Lines that were joined to another of the same person. */
  joined: number
  /** As the file numbers it, of the first row of headers. */
  headerRow: number
}

type Line = { row: number; name: string; email: string; time: string; answers: Map<string, string> }

/** Undefined where it is none: a report has rows of headers that begin `#,User Name,User Email,Submitted Date/Time`. */
export function readPollTable(rows: readonly TextRow[]): PollTable | undefined {
  const headerRow = rows.find(isPollHeader)?.row
  if (headerRow === undefined) return undefined
  const lines = linesOf(rows)
  const people = joinedByPerson(lines)
  const questions = [...new Set(people.flatMap(({ answers }) => [...answers.keys()]))]
  return {
    columns: ['User Name', 'User Email', 'Submitted Date/Time', ...questions],
    rows: people.map(({ row, name, email, time, answers }) => ({
      row,
      cells: [name, email, time, ...questions.map(question => answers.get(question) ?? '')],
    })),
    joined: lines.length - people.length,
    headerRow,
  }
}

/** Polls of different names, and those launched again, follow each other, each with headers of its own. */
function linesOf(rows: readonly TextRow[]): Line[] {
  const lines: Line[] = []
  let questions: string[] | undefined
  for (const line of rows) {
    const { row, cells } = line
    if (isPollHeader(line)) questions = cells.slice(4).map(cell => cell.trim())
    else if (questions && /^\d+$/.test((cells[0] ?? '').trim())) {
      const [, name = '', email = '', time = ''] = cells.map(cell => cell.trim())
      lines.push({ row, name, email, time, answers: answersIn(cells.slice(4), questions) })
    }
  }
  return lines
}

/** Before September 2021 questions stood in each row, followed by their answer; since then they are headers. */
function answersIn(cells: readonly string[], questions: readonly string[]): Map<string, string> {
  const answers = new Map<string, string>()
  const isNamed = questions.some(question => question !== '')
  for (let at = 0; at < cells.length; at += isNamed ? 1 : 2) {
    const question = isNamed ? questions[at] : cells[at]?.trim()
    const answer = isNamed ? cells[at] : cells[at + 1]
    if (question) answers.set(question, answer?.trim() ?? '')
  }
  return answers
}

/** A question that is answered again begins another attempt. Who is anonymous is nobody's namesake. */
function joinedByPerson(lines: readonly Line[]): Line[] {
  const people: Line[] = []
  const latest = new Map<string, Line>()
  for (const line of lines) {
    const key = isAnonymous(line.name) ? '' : `${plainText(line.name)} <${line.email.toLowerCase()}>`
    const before = key === '' ? undefined : latest.get(key)
    if (before && [...line.answers.keys()].every(question => !before.answers.has(question))) {
      for (const [question, answer] of line.answers) before.answers.set(question, answer)
      before.time = line.time
    } else {
      const copy = { ...line, answers: new Map(line.answers) }
      people.push(copy)
      if (key !== '') latest.set(key, copy)
    }
  }
  return people
}

function isPollHeader({ cells }: TextRow): boolean {
  const [number, name, , time] = cells.map(cell => cell.trim())
  return number === '#' && /user ?name|nama/i.test(name ?? '') && /submitted|dikirim|diajukan/i.test(time ?? '')
}

/** How Zoom calls people where a poll was anonymous. */
export const isAnonymous = (name: string) => /^(anonymous( attendee| user)?|peserta anonim|anonim)$/i.test(name.trim())
