import type { Recipient } from '#contract/handover'
import type { ReadableDb } from '#main/database/sql'
import { wordsIn } from '#main/words'
import { listAttendedClasses } from './class-list-repository.ts'
import { handedStateOf } from './handed-state.ts'
import { namesOf } from './handover-of-plan.ts'
import { findHandover, type StoredHandover } from './handover-repository.ts'
import { attendanceWorkbook } from './attendance-workbook.ts'
import { safeFileName, uniqueNames } from './file-name.ts'
import type { FileOrder, PlanFileAnswer, PlanFileWorkerData } from './plan-file-messages.ts'
import { planFile } from './plan-files.ts'
import {
  calendarOf,
  classesOfInstructor,
  filesOf,
  type MadeFile,
  recipientFiles,
  recipientName,
  type RecipientSource,
} from './recipient-files.ts'
import { planOf } from './recipient-plan.ts'
import { zipFiles } from './zip-files.ts'

type Writing = Pick<PlanFileWorkerData, 'language' | 'withNumbers'> & {
  db: ReadableDb
  names: ReturnType<typeof namesOf>
  words: ReturnType<typeof wordsIn>
  stored: StoredHandover
  onMade: (made: number) => void
}

/** Does one order on one snapshot of the database; `onMade` is told after each recipient of a folder. */
export function writeOrder(
  db: ReadableDb,
  { regions, language, withNumbers, order }: Omit<PlanFileWorkerData, 'file' | 'key'>,
  onMade: (made: number) => void,
): PlanFileAnswer {
  const names = namesOf(regions)
  const stored = findHandover(db, names, withNumbers)
  if (!stored) return { type: 'no-plan' }
  const writing: Writing = { db, names, words: wordsIn(language), language, withNumbers, stored, onMade }
  switch (order.type) {
    case 'plan':
      return written(writePlanFile(order.name, writing))
    case 'recipient':
      return writeRecipientFile(order, writing)
    case 'class':
      return writeClassFile(order, writing)
    case 'folder':
      return writeFolder(order.recipients, writing)
  }
}

function writePlanFile(name: Extract<FileOrder, { type: 'plan' }>['name'], { stored, words }: Writing): MadeFile {
  const { plan, changedAt, revision } = stored
  return { path: name, content: planFile(name, plan, words, { madeAt: changedAt, revision }) }
}

function writeRecipientFile(
  { recipient, file }: Extract<FileOrder, { type: 'recipient' }>,
  writing: Writing,
): PlanFileAnswer {
  const source = sourceOf(recipient, writing)
  const files = filesOf(file, source)
  if (files.length === 1) return written(files[0]!)
  const name = writing.words(`files:folder.${file}`, { name: source.name })
  return written({ path: `${safeFileName(name)}.zip`, content: zipFiles(files) }, files.length)
}

function writeClassFile({ classId, file }: Extract<FileOrder, { type: 'class' }>, writing: Writing): PlanFileAnswer {
  const { db, names, withNumbers, words, language, stored } = writing
  const [one] = listAttendedClasses(db, { classId }, names, withNumbers)
  const planned = stored.plan.classes.find(({ code }) => code === one?.code)
  if (!one || !planned) return { type: 'class-gone' }
  const calendar = (path: string, classes = [planned]): MadeFile => ({
    path: `${safeFileName(path)}.ics`,
    content: calendarOf(classes, { ...stored, words }),
  })
  switch (file) {
    case 'calendar':
      return written(calendar(one.code))
    case 'instructor-calendar':
      if (planned.instructorId === null) return { type: 'class-gone' }
      return written(calendar(one.instructorName ?? one.code, classesOfInstructor(planned.instructorId, stored.plan)))
    case 'attendance': {
      const path = `${safeFileName(words('files:folder.attendance', { name: one.code }))}.xlsx`
      return written({ path, content: attendanceWorkbook([one], stored.plan.title, words, language) })
    }
  }
}

function writeFolder(recipients: Recipient[], writing: Writing): PlanFileAnswer {
  const { words, stored, db, onMade } = writing
  const nameOf = uniqueNames()
  const files: MadeFile[] = []
  const handed: string[] = []
  for (const recipient of recipients) {
    const source = sourceOf(recipient, writing)
    const folder = nameOf(source.name)
    for (const { path, content } of recipientFiles(source)) files.push({ path: `${folder}/${path}`, content })
    handed.push(source.name)
    onMade(handed.length)
  }
  const about = { plan: stored.number, name: handed[0]!, title: stored.plan.title }
  const name = words(handed.length === 1 ? 'files:folder.one' : 'files:folder.all', about)
  return {
    ...written({ path: `${safeFileName(name)}.zip`, content: zipFiles(files) }, files.length),
    handed: { planNumber: stored.number, ...handedStateOf(db), names: handed },
  }
}

function sourceOf(recipient: Recipient, { db, names, words, language, withNumbers, stored }: Writing): RecipientSource {
  const classes = listAttendedClasses(db, { recipient }, names, withNumbers)
  const own = new Set(classes.map(({ code }) => code))
  return {
    recipient,
    name: recipientName(recipient, names, words),
    plan: planOf(recipient, stored.plan, own, names),
    classes,
    words,
    language,
    changedAt: stored.changedAt,
    revision: stored.revision,
  }
}

function written({ path, content }: MadeFile, files = 1) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return { type: 'written', name: path, bytes, files, handed: null } as const
}
