import type { ChangeId, CheckId } from '#contract/identifiers'
import { isInDoubt, reportedNames } from '#domain/attendance/class-attendance'
import { eventStream } from '#main/event-stream'
import { recordChange } from '#main/database/recorded-change'
import { forPlanners } from '#main/procedure'
import { findCandidates, listAttendedClasses, removeMinutesByHand, saveMinutesByHand } from './attendance-repository.ts'
import { findClassDetail } from './class-detail.ts'
import { findReportableClass } from './class-repository.ts'
import { knownOfClasses, recountClasses, sessionMinutes, sessionOf } from './recount-classes.ts'
import { askForReports, checkReports, discardReportCheck, endReportCheck, findReportCheck } from './report-checks.ts'
import {
  findReport,
  findThresholds,
  removeDecision,
  removeReport,
  saveDecision,
  saveThresholds,
} from './report-repository.ts'

const { attendance } = forPlanners

export const attendanceRouter = {
  classes: attendance.classes.handler(({ context: { workspace } }) =>
    workspace.database.read(db => {
      const thresholds = findThresholds(db)
      return { thresholds, classes: listAttendedClasses(db, thresholds) }
    }),
  ),

  classDetail: attendance.classDetail.handler(({ input, context: { workspace }, errors }) => {
    const found = workspace.database.read(db => findClassDetail(db, input.classCode))
    if (!found) throw errors.CLASS_GONE()
    return found
  }),

  check: attendance.check.handler(({ input, context: { workspace, newId }, signal }) =>
    eventStream(async (emit: (step: { done: number; of: number }) => void) => {
      const checkId = newId() as CheckId
      const onProgress = (done: number) => emit({ done, of: input.files.length })
      const reports = await checkReports(workspace, { id: checkId, files: input.files, onProgress, signal })
      return { checkId, reports }
    }),
  ),

  recheck: attendance.recheck.handler(({ input: { checkId, report, ...choice }, context: { workspace }, errors }) => {
    const check = findReportCheck(workspace, checkId)
    if (!check) throw errors.CHECK_GONE()
    return askForReports(check.task, { type: 'recheck', position: report, choice: given(choice) })
  }),

  save: attendance.save.handler(async ({ input, context, errors }) => {
    const { workspace } = context
    const check = findReportCheck(workspace, input.checkId)
    if (!check) throw errors.CHECK_GONE()
    const saved = await workspace.database.exclusively(() => {
      const ids = Array.from({ length: check.files }, () => context.newId())
      check.task.post({ type: 'save', at: context.now().toISOString(), ids })
      return check.task.next()
    })
    if (saved.type === 'nothing') throw errors.NOTHING_TO_SAVE()
    if (saved.type !== 'saved') throw errors.CHANGED_MEANWHILE()
    endReportCheck(workspace, check.id)
    return { ...saved, changeId: saved.changeId as ChangeId }
  }),

  discard: attendance.discard.handler(({ input, context }) => discardReportCheck(context.workspace, input.checkId)),

  decide: attendance.decide.handler(({ input, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const { classCode, key, participantId } = input
      const [known] = knownOfClasses(db, [classCode])
      if (!known) throw errors.CLASS_GONE()
      const name = reportedNames(known).find(one => one.key === key)
      const person = participantId === null ? null : findCandidates(db, [participantId]).get(participantId)
      if (!name || person === undefined) throw errors.CHANGED_MEANWHILE()
      const at = now().toISOString()
      const data = { shown: name.name, code: classCode }
      const of = person ? { participantId, name: person.name } : { context: 'nobody' }
      recordChange(db, { at, kind: 'attendanceDecided', data: { ...data, ...of } }, () => {
        saveDecision(db, input, at)
        recountClasses(db, [classCode])
      })
    }),
  ),

  forget: attendance.forget.handler(({ input: { classCode, key }, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const [known] = knownOfClasses(db, [classCode])
      if (!known) throw errors.CLASS_GONE()
      const name = reportedNames(known).find(one => one.key === key)
      if (!name || isInDoubt(name)) throw errors.CHANGED_MEANWHILE()
      const data = { shown: name.name, code: classCode }
      recordChange(db, { at: now().toISOString(), kind: 'attendanceForgotten', data }, () => {
        removeDecision(db, classCode, key)
        recountClasses(db, [classCode])
      })
    }),
  ),

  setMinutes: attendance.setMinutes.handler(({ input, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const { classCode, participantIds, minutes } = input
      const found = findReportableClass(db, classCode)
      if (!found) throw errors.CLASS_GONE()
      const people = findCandidates(db, participantIds)
      if (people.size < new Set(participantIds).size) throw errors.CHANGED_MEANWHILE()
      const length = sessionMinutes(sessionOf(found))
      const at = now().toISOString()
      const [only] = people.size === 1 ? [...people.values()] : []
      const who = only ? { participantId: only.participantId, name: only.name } : { participantIds }
      const how = minutes === null ? 'reported' : 'by-hand'
      const data = { ...who, count: people.size, code: classCode, minutes, context: only ? `${how}-single` : how }
      recordChange(db, { at, kind: 'attendanceSet', data }, () => {
        if (minutes === null) removeMinutesByHand(db, classCode, participantIds)
        else saveMinutesByHand(db, { classCode, participantIds, sessionMinutes: length }, { minutes, at })
        recountClasses(db, [classCode])
      })
    }),
  ),

  removeReport: attendance.removeReport.handler(({ input: { id }, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const report = findReport(db, id)
      if (!report) throw errors.CHANGED_MEANWHILE()
      const data = { fileName: report.fileName, code: report.classCode }
      recordChange(db, { at: now().toISOString(), kind: 'attendanceReportRemoved', data }, () => {
        removeReport(db, id)
        recountClasses(db, [report.classCode])
      })
    }),
  ),

  setThresholds: attendance.setThresholds.handler(({ input, context: { workspace, now } }) =>
    workspace.database.write(db => {
      const data = { present: Math.round(input.present * 100), partly: Math.round(input.partly * 100) }
      recordChange(db, { at: now().toISOString(), kind: 'attendanceThresholds', data }, () => saveThresholds(db, input))
    }),
  ),
}

/** Without what was not said. */
const given = <T extends object>(choice: T) =>
  Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>
  }
