import type { Recipient, RecipientFile } from '#contract/handover'
import type { Language, Words } from '#main/words'
import { attendanceWorkbook } from './attendance-workbook.ts'
import type { AttendedClass } from './class-list.ts'
import { classMessage, messagesText } from './class-message.ts'
import { safeFileName, uniqueNames } from './file-name.ts'
import type { Names } from './handover-of-plan.ts'
import type { HandoverClass, HandoverPlan } from './handover-plan.ts'
import { planCalendar } from './plan-calendar.ts'
import { classesCsv, membersCsv, unplacedCsv } from './plan-tables.ts'
import { planWorkbook } from './plan-workbook.ts'
import { zoomAssignments } from './zoom-assignment.ts'

/** Path with `/` between folders, and content. */
export type MadeFile = { path: string; content: string | Uint8Array }

/** All that the files of one recipient are written from; the plan is the recipient's part. */
export type RecipientSource = {
  recipient: Recipient
  name: string
  plan: HandoverPlan
  classes: readonly AttendedClass[]
  words: Words
  language: Language
  /** ISO instant and number of the latest change. */
  changedAt: string
  revision: number
}

/** As people call it, in file names too. */
export const recipientName = (recipient: Recipient, names: Names, words: Words) =>
  recipient === 'pusat' ? words('files:folder.centre') : names.province.get(recipient)!.name

/** The files of a folder, one after the other: each takes up to a second. */
export function* recipientFiles(source: RecipientSource): Generator<MadeFile> {
  const about: MadeFile = { path: `${source.words('files:folder.about')}.txt`, content: aboutText(source) }
  yield about
  for (const kind of ['plan', 'attendance', 'calendar', 'zoom', 'messages'] as const) yield* filesOf(kind, source)
  yield* separateCalendars(source)
  if (source.recipient === 'pusat') yield* tables(source)
}

/** One kind of file; several or none only for `zoom`. */
export function filesOf(kind: RecipientFile, source: RecipientSource): MadeFile[] {
  const { plan, classes, words, language, name } = source
  const named = (key: RecipientFile, end: string) => `${safeFileName(words(`files:folder.${key}`, { name }))}.${end}`
  switch (kind) {
    case 'plan':
      return [{ path: named('plan', 'xlsx'), content: planWorkbook(plan, words) }]
    case 'attendance':
      return [{ path: named('attendance', 'xlsx'), content: attendanceWorkbook(classes, plan.title, words, language) }]
    case 'calendar':
      return [{ path: named('calendar', 'ics'), content: calendarOf(plan.classes, source) }]
    case 'messages':
      return [
        {
          path: named('messages', 'txt'),
          // With the mark by which Notepad of older Windows knows UTF-8.
          content: `\uFEFF${messagesText(classes.map(one => classMessage(one, plan.title, words, language).replaceAll('\n', '\r\n')))}`,
        },
      ]
    case 'zoom':
      return zoomAssignments(classes).map((content, index, all) => ({
        path: named('zoom', 'csv').replace(/\.csv$/, all.length > 1 ? ` ${index + 1}.csv` : '.csv'),
        content,
      }))
  }
}

/** Every class and every instructor has a calendar of their own, to be sent alone. */
function* separateCalendars(source: RecipientSource): Generator<MadeFile> {
  const { plan, words, classes } = source
  const codes = new Set(classes.map(({ code }) => code))
  const own = plan.classes.filter(({ code }) => codes.has(code))
  for (const one of own) {
    yield {
      path: `${words('files:folder.classCalendars')}/${safeFileName(one.code)}.ics`,
      content: calendarOf([one], source),
    }
  }
  const nameOf = uniqueNames()
  for (const [id, instructorName] of new Map(own.map(one => [one.instructorId, one.instructorName]))) {
    if (id === null || instructorName === null) continue
    yield {
      path: `${words('files:folder.instructorCalendars')}/${nameOf(instructorName)}.ics`,
      content: calendarOf(classesOfInstructor(id, plan), source),
    }
  }
}

/** What an instructor teaches, and the class of tier 1 that she goes to before. */
export function classesOfInstructor(instructorId: string, { classes, members }: HandoverPlan): HandoverClass[] {
  const attended = members.find(one => one.tier === 1 && one.participantId === instructorId)?.classCode
  return classes.filter(one => one.instructorId === instructorId || one.code === attended)
}

export const calendarOf = (
  classes: HandoverClass[],
  { plan, words, changedAt, revision }: Pick<RecipientSource, 'plan' | 'words' | 'changedAt' | 'revision'>,
) => planCalendar({ ...plan, classes }, words, changedAt, revision)

/** For programs, as the command line writes them. */
function* tables({ plan, words }: RecipientSource): Generator<MadeFile> {
  const folder = words('files:folder.tables')
  yield { path: `${folder}/classes.csv`, content: classesCsv(plan) }
  yield { path: `${folder}/members.csv`, content: membersCsv(plan) }
  yield { path: `${folder}/unplaced.csv`, content: unplacedCsv(plan) }
}

/** What is in the folder, and what is not: people whom Zoom cannot know, rooms without a link. */
function aboutText({ name, plan, classes, words }: RecipientSource) {
  const people = classes.reduce((sum, one) => sum + one.people.length, 0)
  const withoutEmail = classes.flatMap(one => one.people).filter(({ email }) => email === null).length
  const withoutLink = classes.filter(({ link }) => link === null).length
  const lines = [
    `${plan.title}: ${name}`,
    words('files:about.counts', { classes: classes.length, people }),
    '',
    ...(['plan', 'attendance', 'calendar', 'zoom', 'messages', 'calendars'] as const).map(key =>
      words(`files:about.${key}`, { name }),
    ),
    '',
    words('files:about.withoutEmail', { people: withoutEmail }),
    words('files:about.withoutLink', { classes: withoutLink }),
    words('files:about.private'),
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
