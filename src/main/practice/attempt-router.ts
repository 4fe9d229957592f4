import type { AttemptId, Feedback, ListedAttempt } from '#contract/practice'
import { caseWithoutKey } from '#domain/practice/case-without-key'
import { examinationTime } from '#domain/practice/examination-time'
import { attemptAfter } from '#domain/practice/attempt'
import { recordChange } from '#main/database/recorded-change'
import type { ReadableDb } from '#main/database/sql'
import { onWorkspace } from '#main/procedure'
import {
  addAttempt,
  caseOf,
  discardAttempt,
  findAttempt,
  findDiscarded,
  findExamination,
  restoreAttempt,
  type StoredAttempt,
} from './attempt-repository.ts'
import { caseLibrary } from './case-library.ts'
import { listEvents } from './event-repository.ts'
import { finishAttempt } from './finish-attempt.ts'
import { feedbackOn } from './feedback-on.ts'
import { isAsked, unknownName } from './known-in-case.ts'
import { findCase } from './practice-lists.ts'
import { isInRoster, ownerOf } from './practiser.ts'
import { questionnaireOfAttempt } from './read-questionnaires.ts'
import { recordDeeds } from './record-deeds.ts'

const { practice } = onWorkspace

export const attemptRouter = {
  start: practice.start.handler(async ({ input, context, errors }) => {
    const { workspace, settings, questionnaires, now, newId } = context
    const library = await caseLibrary(settings.resourcesFolder)
    const { caseId, mode, who } = input
    const id = newId() as AttemptId
    return workspace.database.write(db => {
      const owner = ownerOf(db, who)
      if (!owner) throw errors.CLASS_GONE()
      if (owner.participantId !== null && !isInRoster(db, owner.participantId)) throw errors.PERSON_GONE()
      const practiceCase = findCase(db, library, caseId)
      if (!practiceCase) throw errors.CASE_GONE({ data: { cases: [caseId] } })
      const examination = mode === 'exam' ? findExamination(db, owner, caseId) : undefined
      if (examination) throw errors.EXAMINED_BEFORE({ data: { attemptId: examination } })
      const questionnaire = questionnaires.inForce(db)
      const timeLimit = mode === 'exam' ? examinationTime(practiceCase.record.members.length) : null
      const startedAt = now().toISOString()
      const added = addAttempt(db, { id, owner, practiceCase, mode, questionnaire, startedAt, timeLimit })
      if (!questionnaireOfAttempt(questionnaires, db, added)) throw errors.QUESTIONNAIRE_UNREADABLE()
      return { attemptId: id }
    })
  }),

  resume: practice.resume.handler(({ input, context: { workspace, questionnaires }, errors }) =>
    workspace.database.read(db => {
      const attempt = findAttempt(db, input.attemptId)
      if (!attempt) throw errors.ATTEMPT_GONE()
      if (attempt.finishedAt !== null) throw errors.ATTEMPT_FINISHED()
      const questionnaire = questionnaireOfAttempt(questionnaires, db, attempt)
      if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
      const practiceCase = caseWithoutKey(caseOf(db, attempt))
      const { seq } = attempt
      return { ...listed(db, attempt), practiceCase, questionnaire, events: listEvents(db, attempt.id), seq }
    }),
  ),

  record: practice.record.handler(async ({ input, context: { workspace, questionnaires }, errors }) => {
    const recorded = await workspace.database.write(db => {
      const attempt = findAttempt(db, input.attemptId)
      if (!attempt) throw errors.ATTEMPT_GONE()
      if (attempt.finishedAt !== null) throw errors.ATTEMPT_FINISHED()
      const practiceCase = caseOf(db, attempt)
      const questionnaire = questionnaireOfAttempt(questionnaires, db, attempt)
      for (const { deed } of questionnaire ? input.deeds : []) {
        const name = unknownName(deed, practiceCase, questionnaire!)
        if (name !== null) throw errors.UNKNOWN_IN_CASE({ data: { kind: deed.kind, name } })
      }
      return recordDeeds(db, attempt, input.after, input.deeds)
    })
    // Only now, so that what was done in time stays.
    if (recorded.kind === 'changed') throw errors.ATTEMPT_CHANGED({ data: { seq: recorded.seq } })
    if (recorded.kind === 'time-over') throw errors.TIME_OVER({ data: recorded })
    return recorded
  }),

  feedback: practice.feedback.handler(({ input, context: { workspace, questionnaires }, errors }) =>
    workspace.database.write((db): Feedback => {
      const { question, entry, elapsed } = input
      const attempt = findAttempt(db, input.attemptId)
      if (!attempt) throw errors.ATTEMPT_GONE()
      if (attempt.finishedAt !== null) throw errors.ATTEMPT_FINISHED()
      if (attempt.mode !== 'guided') throw errors.NOT_GUIDED()
      const questionnaire = questionnaireOfAttempt(questionnaires, db, attempt)
      if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
      if (!isAsked(questionnaire, question, entry)) {
        throw errors.UNKNOWN_IN_CASE({ data: { kind: 'feedback', name: question } })
      }
      const recorded = recordDeeds(db, attempt, input.after, [
        { elapsed, deed: { kind: 'shown-right', question, entry } },
      ])
      if (recorded.kind !== 'recorded') throw errors.ATTEMPT_CHANGED({ data: { seq: recorded.seq } })
      const practiceCase = caseOf(db, attempt)
      const soFar = attemptAfter(practiceCase, listEvents(db, attempt.id))
      return { ...feedbackOn(practiceCase, questionnaire, soFar, { question, entry }), seq: recorded.seq }
    }),
  ),

  discard: practice.discard.handler(({ input: { attemptId }, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const attempt = findAttempt(db, attemptId)
      if (!attempt) throw errors.ATTEMPT_GONE()
      if (attempt.finishedAt !== null) throw errors.ATTEMPT_FINISHED()
      const at = now().toISOString()
      const change = { at, kind: 'practiceDiscarded', data: { title: caseOf(db, attempt).title } }
      recordChange(db, change, () => discardAttempt(db, attemptId, at))
    }),
  ),

  restore: practice.restore.handler(({ input: { attemptId }, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const discarded = findDiscarded(db, attemptId)
      if (!discarded) throw errors.ATTEMPT_GONE()
      const change = { at: now().toISOString(), kind: 'practiceRestored', data: { title: discarded.caseTitle } }
      recordChange(db, change, () => restoreAttempt(db, attemptId))
    }),
  ),

  finish: practice.finish.handler(({ input, context: { workspace, questionnaires, now }, errors }) =>
    workspace.database.write(db => {
      const attempt = findAttempt(db, input.attemptId)
      if (!attempt) throw errors.ATTEMPT_GONE()
      if (attempt.score !== null) return JSON.parse(attempt.score)
      if (input.after !== attempt.seq) throw errors.ATTEMPT_CHANGED({ data: { seq: attempt.seq } })
      const questionnaire = questionnaireOfAttempt(questionnaires, db, attempt)
      if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
      return finishAttempt(db, attempt, { questionnaire, at: now().toISOString(), elapsed: input.elapsed })
    }),
  ),

  result: practice.result.handler(({ input, context: { workspace, questionnaires }, errors }) =>
    workspace.database.read(db => {
      const attempt = findAttempt(db, input.attemptId)
      if (!attempt) throw errors.ATTEMPT_GONE()
      const { finishedAt, score, timeLimit, elapsed } = attempt
      if (finishedAt === null || score === null) throw errors.NOT_FINISHED()
      const questionnaire = questionnaireOfAttempt(questionnaires, db, attempt)
      if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
      return {
        ...listed(db, attempt),
        finishedAt,
        isOverTime: timeLimit !== null && elapsed >= timeLimit,
        practiceCase: caseOf(db, attempt),
        questionnaire,
        events: listEvents(db, attempt.id),
        score: JSON.parse(score),
      }
    }),
  ),
}

function listed(db: ReadableDb, attempt: StoredAttempt): ListedAttempt {
  const { id, caseId, mode, startedAt, elapsed, timeLimit } = attempt
  return { attemptId: id, caseId, title: caseOf(db, attempt).title, mode, startedAt, elapsed, timeLimit }
}
