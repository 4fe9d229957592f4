import * as XLSX from 'xlsx'
import type { Item, ItemResponse } from '#domain/assessment/item'
import { markItem } from '#domain/assessment/mark-item'

/** Somebody as a program knows them: people type names and addresses of their own. */
export type Taker = {
  id?: string
  nik?: string
  name: string
  email?: string
  phone?: string
  /** ISO instant. */
  at: string
  /** By item id; what is left out is left open. */
  answers: Readonly<Record<string, ItemResponse>>
}

/** As Google's linked sheet is downloaded: times of the form's zone, scores as text, answers as the texts of options. */
export function aGoogleFormsFile(items: readonly Item[], takers: readonly Taker[], name = 'Post-test (Responses).csv') {
  const rows = takers.map(taker => [
    googleTime(taker.at),
    taker.email ?? '',
    `${pointsOf(items, taker)} / ${items.reduce((sum, { points }) => sum + points, 0)}`,
    taker.name,
    ...items.map(item => shownAnswer(item, taker.answers[item.id] ?? '', ', ')),
  ])
  return csvFile([['Timestamp', 'Email Address', 'Score', 'Nama lengkap', ...items.map(questionOf)], ...rows], name)
}

/** As Zoom writes it since 2021: introductory lines, then rows of headers with the questions. */
export function aZoomPollFile(items: readonly Item[], takers: readonly Taker[], name = 'Pre-test_PollReport.csv') {
  const head = ['#', 'User Name', 'User Email', 'Submitted Date/Time']
  const rows = takers.map((taker, place) => [
    String(place + 1),
    taker.name,
    taker.email ?? '',
    zoomTime(taker.at),
    ...items.map(item => shownAnswer(item, taker.answers[item.id] ?? '', ';')),
  ])
  const intro = [
    ['Poll Report'],
    ['Report Generated:', zoomTime(takers[0]!.at)],
    ['Topic', 'Meeting ID', 'Actual Start Time', 'Actual Duration (minutes)', '# Question'],
    ['Bimbingan teknis ground check', '812 3456 7890', zoomTime(takers[0]!.at), '450', String(items.length)],
    ['Poll Details'],
  ]
  return csvFile([...intro, [...head, ...items.map(({ stem }) => stem)], ...rows], name)
}

/** As Moodle's quiz report of responses is downloaded, with the questions and a row of averages at its end. */
export function aMoodleFile(items: readonly Item[], takers: readonly Taker[], name = 'Post-test-responses.csv') {
  const possible = items.reduce((sum, { points }) => sum + points, 0)
  const head = ['Surname', 'First name', 'ID number', 'Email address', 'State', 'Started on', 'Completed', 'Time taken']
  const numbered = items.flatMap((_, place) => [`Question ${place + 1}`, `Response ${place + 1}`])
  const rows = takers.map(taker => {
    const [first = '', ...others] = taker.name.split(' ')
    const who = [others.join(' '), first, taker.id ?? '', taker.email ?? '']
    const when = ['Finished', moodleTime(taker.at), moodleTime(taker.at), '30 mins']
    const grade = ((10 * pointsOf(items, taker)) / possible).toFixed(2)
    const answers = items.flatMap(item => [
      questionOf(item),
      shownAnswer(item, taker.answers[item.id] ?? '', '; ') || '-',
    ])
    return [...who, ...when, grade, ...answers]
  })
  const average = ['Overall average', '', '', '', '', '', '', '', '5.00', ...numbered.map(() => '')]
  return csvFile([[...head, 'Grade/10.00', ...numbered], ...rows, average], name)
}

/** Gladi's own sheet: who, when, and a column of points per item by its code. */
export function aScoreSheet(items: readonly Item[], takers: readonly Taker[], name = 'nilai post-test.xlsx') {
  const rows = takers.map(taker => [
    taker.id ?? '',
    taker.nik ?? '',
    taker.name,
    taker.email ?? '',
    taker.phone ?? '',
    ...items.map(item => markItem(item, taker.answers[item.id] ?? '')),
  ])
  const table = [['ID', 'NIK', 'Nama', 'Email', 'Telepon', ...items.map(({ id }) => id)], ...rows]
  return xlsxFile(table, name)
}

/** A sheet of whole scores, as people keep it. */
export function aTotalSheet(header: readonly string[], rows: readonly (string | number)[][], name = 'nilai.xlsx') {
  return xlsxFile([[...header], ...rows.map(row => [...row])], name)
}

export const csvFile = (rows: readonly (readonly string[])[], name: string) =>
  new File([rows.map(row => row.map(quoted).join(',')).join('\r\n')], name)

function xlsxFile(rows: (string | number)[][], name: string) {
  const workbook = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), 'Nilai')
  return new File([new Uint8Array(XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer)], name)
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const questionOf = ({ scenario, stem }: Item) => [scenario, stem].filter(Boolean).join('\n\n')

const pointsOf = (items: readonly Item[], { answers }: Taker) =>
  items.reduce((sum, item) => sum + markItem(item, answers[item.id] ?? ''), 0)

function shownAnswer({ answer }: Item, response: ItemResponse, between: string): string {
  if (response === '') return ''
  if (answer.kind === 'number') return response
  if (answer.kind === 'true-false') return response === 'true' ? 'Benar' : 'Salah'
  return answer.options
    .filter(({ key }) => response.includes(key))
    .map(({ text }) => text)
    .join(between)
}

/** Clocks are those of WIB. */
const partsOf = (at: string) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().match(/\d+/g)! as string[]

const twelve = (hour: string) => ({ hour: Number(hour) % 12 || 12, half: Number(hour) < 12 ? 'AM' : 'PM' })

function googleTime(at: string) {
  const [year, month, day, hours, minute, second] = partsOf(at)
  const { hour, half } = twelve(hours!)
  return `${year}/${month}/${day} ${hour}:${minute}:${second} ${half} GMT+7`
}

function zoomTime(at: string) {
  const [year, month, day, hours, minute, second] = partsOf(at)
  const { hour, half } = twelve(hours!)
  return `${month}/${day}/${year} ${String(hour).padStart(2, '0')}:${minute}:${second} ${half}`
}

function moodleTime(at: string) {
  const [year, month, day, hours, minute] = partsOf(at)
  const { hour, half } = twelve(hours!)
  const names = 'January February March April May June July August September October November December'.split(' ')
  return `${Number(day)} ${names[Number(month) - 1]} ${year}  ${hour}:${minute} ${half}`
}
