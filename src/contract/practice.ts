import { oc } from '@orpc/contract'
import * as z from 'zod'
import type { CaseWithoutKey } from '#domain/practice/case-without-key'
import { longestAnswer } from '#domain/practice/longest-answer'
import type { Decision, PracticeCase, PracticeEvent } from '#domain/practice/practice-case'
import { type ComparedValue, mistakes, type PracticeScore } from '#domain/practice/practice-score'
import type { Questionnaire, Variable, VariableId } from '#domain/questionnaire/questionnaire'
import { classId, instant, participantId } from './identifiers.ts'

export type AttemptId = string & { readonly __brand: 'AttemptId' }
const attemptId = z.custom<AttemptId>(value => typeof value === 'string' && value.length > 0)

export const practiceMode = z.enum(['guided', 'practice', 'exam'])
const caseId = z.string().min(1).max(100)
const variableId = z.custom<VariableId>(value => typeof value === 'string' && /^[IK]\d\d$/.test(value))

/** Milliseconds of open time since the start of the attempt. */
const elapsed = z.number().int().min(0)

const answer = z.string().max(longestAnswer)
const typed = z.string().max(500)
const name = z.string().min(1).max(200)
const place = { question: name, entry: name.nullable() }

/** What a window records; main itself adds what it does (`shown-right`, `hidden-removed`, `finished`). */
export const recordedDeed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asked'), saying: name, typed: z.exactOptional(typed) }),
  z.strictObject({ kind: z.literal('not-understood'), typed }),
  /** `at`: the key of a document or a view. */
  z.strictObject({ kind: z.literal('looked'), at: name }),
  z.strictObject({ kind: z.literal('read-concept'), variable: variableId }),
  z.strictObject({ kind: z.literal('answered'), ...place, from: answer, to: answer }),
  z.strictObject({ kind: z.literal('gave-reason'), ...place, check: name, reason: z.string().max(2000) }),
  z.strictObject({ kind: z.literal('member-added'), entry: name }),
  z.strictObject({ kind: z.literal('member-removed'), entry: name }),
  z.strictObject({ kind: z.literal('member-restored'), entry: name }),
  z.strictObject({ kind: z.literal('resumed') }),
])
export type RecordedDeed = z.infer<typeof recordedDeed>

export const scoreSummary = z.object({
  /** Variables right, of those that counted. */
  right: z.number(),
  counted: z.number(),
  finishedAt: instant,
})
export type ScoreSummary = z.infer<typeof scoreSummary>

export const listedCase = z.object({
  id: caseId,
  title: z.string(),
  level: z.literal([1, 2, 3]),
  place: z.object({ provinceCode: z.string(), regencyCode: z.string(), setting: z.enum(['urban', 'rural']) }),
  /** People to be recorded. */
  members: z.number(),
  /** The variables that it teaches, by id. */
  variables: z.array(variableId),
  /** Null: written by hand. Otherwise when it was generated. */
  generatedAt: instant.nullable(),
  /** Milliseconds that an examination on it may take. */
  examinationTime: z.number(),
  /** Finished attempts. */
  attempts: z.number(),
  best: scoreSummary.nullable(),
  last: scoreSummary.nullable(),
  /** The latest attempt that is neither finished nor discarded. */
  draft: attemptId.nullable(),
  /** Whether an examination on it was begun: there is one try. */
  isExamined: z.boolean(),
})
export type ListedCase = z.infer<typeof listedCase>

export const listedAttempt = z.object({
  attemptId,
  caseId,
  title: z.string(),
  mode: practiceMode,
  /** Wall clock; all other times are elapsed ones. */
  startedAt: instant,
  elapsed,
  /** Null: none, or not an examination. */
  timeLimit: z.number().nullable(),
})
export type ListedAttempt = z.infer<typeof listedAttempt>

export const practiceDraft = listedAttempt.extend({
  /** Members recorded and answers given so far. */
  members: z.number(),
  answered: z.number(),
})
export type PracticeDraft = z.infer<typeof practiceDraft>

export const finishedAttempt = listedAttempt.extend({
  score: scoreSummary,
  /** It came in a packet: there is no result to open. */
  isReceived: z.boolean(),
})
export type FinishedAttempt = z.infer<typeof finishedAttempt>

/** All that the window needs to go on with an attempt; the answers follow from the events (domain/practice). */
export type OpenedAttempt = ListedAttempt & {
  practiceCase: CaseWithoutKey
  /** The version that the attempt began with. */
  questionnaire: Questionnaire
  events: PracticeEvent[]
  /** Of the last event, 0 before the first. */
  seq: number
}

/** Whether one answer is right, and why: guided mode only. */
export type Feedback = {
  /** The value beside the right one. Null: the entry is nobody of the family (yet), or there is nothing to compare. */
  compared: ComparedValue | null
  variable: VariableId | null
  /** What decides it; empty where the case has nothing to say about it. */
  decisions: Decision[]
  /** The number of the event that logged it; the next are recorded after it. */
  seq: number
}

export type AttemptResult = ListedAttempt & {
  finishedAt: string
  /** An examination that was closed at its time limit. */
  isOverTime: boolean
  /** With its key: all is told now. */
  practiceCase: PracticeCase
  questionnaire: Questionnaire
  events: PracticeEvent[]
  score: PracticeScore
}

/** How sure somebody is of a variable by now; see `masteryOf` (domain/practice). */
export const variableMastery = z.object({
  variable: variableId,
  /** Finished attempts in which it counted, and those as far as they still say something. */
  attempts: z.number(),
  effective: z.number(),
  /** 0–1, recent attempts weigh more. Null: not enough attempts to say (*belum cukup data*). */
  mastery: z.number().nullable(),
  /** The same with whatever there is, 0.5 with nothing. */
  expected: z.number(),
})
export type PractisedVariable = z.infer<typeof variableMastery>

/** How a class errs at one variable. */
export const classMistake = z.object({
  variable: variableId,
  /** Finished attempts in which it counted, and those in which it was wrong. */
  attempts: z.number(),
  wrong: z.number(),
  /** The most frequent wrong value beside the right one; null where nobody was wrong by a value. */
  most: z
    .object({
      question: z.string(),
      recorded: z.string(),
      right: z.string(),
      mistake: z.enum(mistakes),
      times: z.number(),
      /** A case in which it happened. */
      caseId,
      title: z.string(),
    })
    .nullable(),
})
export type ClassMistake = z.infer<typeof classMistake>

/** Who practises: somebody of the roster, a class together, or whoever sits at this machine (both null; *Saya*). */
export const practiser = z
  .object({ participantId: participantId.nullable(), classId: classId.nullable().default(null) })
  .refine(({ participantId, classId }) => participantId === null || classId === null)
export type Practiser = z.input<typeof practiser>
const of = z.object({ who: practiser })
const ofClass = z.object({ classId })

const classGone = { CLASS_GONE: { status: 409, message: 'The class is not in the current plan.' } }
const caseGone = {
  CASE_GONE: { status: 409, message: 'There is no such case.', data: z.object({ cases: z.array(z.string()) }) },
}
const attemptGone = { ATTEMPT_GONE: { status: 409, message: 'The attempt was discarded, or never was.' } }
const attemptFinished = { ATTEMPT_FINISHED: { status: 409, message: 'The attempt is finished.' } }
/** Another window went on with it, `seq` being its last event: open the attempt again. */
const attemptChanged = {
  ATTEMPT_CHANGED: { status: 409, message: 'The attempt went on elsewhere.', data: z.object({ seq: z.number() }) },
}
const timeOver = {
  TIME_OVER: {
    status: 409,
    message: 'The time of the examination is over; it can only be finished.',
    data: z.object({ seq: z.number(), timeLimit: z.number() }),
  },
}
const questionnaireUnreadable = {
  QUESTIONNAIRE_UNREADABLE: { status: 409, message: 'The questionnaire of the attempt cannot be read.' },
}
const unknownInCase = {
  UNKNOWN_IN_CASE: {
    status: 409,
    message: 'A deed is about something that the case or its questionnaire does not have.',
    data: z.object({ kind: z.string(), name: z.string() }),
  },
}

/**
 * Rehearsals. The window never has the key of a case before its attempt is finished. Everybody may practise, in any
 * workspace.
 */
export const practice = {
  /** Written cases by level and title, then generated ones, the latest first. */
  cases: oc.input(of).output(z.array(listedCase)),
  /** Begins an attempt. An examination has one try for each case, also where it is discarded. */
  start: oc
    .input(of.extend({ caseId, mode: practiceMode }))
    .output(z.object({ attemptId }))
    .errors({
      ...caseGone,
      ...classGone,
      ...questionnaireUnreadable,
      PERSON_GONE: { status: 409, message: 'The person is no longer in the roster.' },
      EXAMINED_BEFORE: { status: 409, message: 'There is one try.', data: z.object({ attemptId }) },
    }),
  /** Changes nothing; a window that goes on with it records `resumed` first. */
  resume: oc
    .input(z.object({ attemptId }))
    .output(z.custom<OpenedAttempt>())
    .errors({ ...attemptGone, ...attemptFinished, ...questionnaireUnreadable }),
  /**
   * Adds deeds after the event numbered `after`; they are on the disk when it answers. The same call again changes
   * nothing and answers the same, so it may be repeated when no answer came.
   */
  record: oc
    .input(
      z.object({
        attemptId,
        after: z.number().int().min(0),
        deeds: z
          .array(z.object({ elapsed, deed: recordedDeed }))
          .min(1)
          .max(500),
      }),
    )
    /** The number of the last event, and the open time so far: never less than any said before. */
    .output(z.object({ seq: z.number(), elapsed }))
    .errors({ ...attemptGone, ...attemptFinished, ...attemptChanged, ...timeOver, ...unknownInCase }),
  /** Guided mode only. It is an event of the attempt. */
  feedback: oc
    .input(z.object({ attemptId, after: z.number().int().min(0), elapsed, ...place }))
    .output(z.custom<Feedback>())
    .errors({
      ...attemptGone,
      ...attemptFinished,
      ...attemptChanged,
      ...unknownInCase,
      ...questionnaireUnreadable,
      NOT_GUIDED: { status: 409, message: 'Only guided attempts are told while they go on.' },
    }),
  /** The latest first. */
  drafts: oc.input(of).output(z.array(practiceDraft)),
  /** Finished ones, the latest first. */
  attempts: oc
    .input(of.extend({ limit: z.number().int().min(1).max(500).default(100) }))
    .output(z.array(finishedAttempt)),
  /** Throws an attempt away; undone like every change, or by `restore`. */
  discard: oc
    .input(z.object({ attemptId }))
    .output(z.void())
    .errors({ ...attemptGone, ...attemptFinished }),
  restore: oc.input(z.object({ attemptId })).output(z.void()).errors(attemptGone),
  /** Removes what is hidden, each as an event, and scores it; the same call again gives the same score. */
  finish: oc
    .input(z.object({ attemptId, after: z.number().int().min(0), elapsed }))
    .output(z.custom<PracticeScore>())
    .errors({ ...attemptGone, ...attemptChanged, ...questionnaireUnreadable }),
  result: oc
    .input(z.object({ attemptId }))
    .output(z.custom<AttemptResult>())
    .errors({
      ...attemptGone,
      ...questionnaireUnreadable,
      NOT_FINISHED: { status: 409, message: 'The attempt is not finished.' },
    }),
  /** What the questionnaire in force says of its variables, in its own order. */
  variables: oc.output(z.custom<readonly Variable[]>()).errors(questionnaireUnreadable),
  /** The questionnaire in force, for its words: what a code means. */
  form: oc.output(z.custom<Questionnaire>()).errors(questionnaireUnreadable),
  /** Every variable of the questionnaire, by id. */
  mastery: oc.input(of).output(z.array(variableMastery)).errors(questionnaireUnreadable),
  /** Generates cases aimed at the weakest variables and keeps them. */
  tenMinuteSet: oc
    .input(of)
    .output(z.object({ caseIds: z.array(caseId), variables: z.array(variableId) }))
    .errors(questionnaireUnreadable),
  /** What an instructor chose for a class, in order. */
  classCases: oc.input(ofClass).output(z.array(caseId)).errors(classGone),
  /** All of them anew, in order; can be undone. */
  chooseClassCases: oc
    .input(ofClass.extend({ caseIds: z.array(caseId).max(200) }))
    .output(z.void())
    .errors({ ...classGone, ...caseGone }),
  /** By the people of the class and by the class together; most wrong first. */
  classMistakes: oc
    .input(ofClass)
    .output(z.object({ people: z.number(), attempts: z.number(), mistakes: z.array(classMistake) }))
    .errors(classGone),
  /** Scores only, marked LATIHAN: of a class, of a person, or of everybody. */
  scoresFile: oc
    .input(
      z.object({
        format: z.enum(['xlsx', 'csv']),
        language: z.enum(['id', 'en']),
        of: z.union([
          z.object({ kind: z.literal('everybody') }),
          z.object({ kind: z.literal('class'), classId }),
          z.object({ kind: z.literal('person'), participantId: participantId.nullable() }),
        ]),
      }),
    )
    .output(z.file())
    .errors(classGone),
}
