import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { itemForms } from '#domain/assessment/item'
import { occasionReasons } from '#domain/assessment/scores/occasion-of-file'
import { columnFields } from '#domain/assessment/scores/score-mapping'
import { scoreRowProblemKinds } from '#domain/assessment/scores/score-row-problem'
import { scoreSources } from '#domain/assessment/scores/score-source'
import { occasions } from '#domain/assessment/test-design'
import { ambiguityReasons } from '#domain/matching/person-match'
import { rosterFileFaults } from '#domain/roster/file-fault'
import { designId } from './assessment.ts'
import { changeId, checkId, instant, participantId, zone } from './identifiers.ts'

export type ScoreFileId = string & { readonly __brand: 'ScoreFileId' }
export const scoreFileId = z.custom<ScoreFileId>(value => typeof value === 'string' && value.length > 0)

/** `name`: its name or its title says so; `people`: more than half of its rows fit somebody of the class. */
const fileClassReasons = ['name', 'people'] as const
export type FileClassReason = (typeof fileClassReasons)[number]

const occasion = z.enum(occasions)
const form = z.enum(itemForms)

export const columnRole = z.union([
  z.object({ is: z.enum(columnFields) }),
  z.object({ is: z.enum(['points', 'answer']), item: z.string().min(1).max(100) }),
])
export type ColumnRole = z.infer<typeof columnRole>

/** For each column of a file; null: it is not used. */
export const scoreMapping = z.array(columnRole.nullable()).max(1024)

export const scoreProblem = z.object({
  row: z.number(),
  /** The column's header; null: the row as a whole. */
  column: z.string().nullable(),
  kind: z.enum(scoreRowProblemKinds),
  severity: z.enum(['set-aside', 'warning']),
  /** What stands there; long numbers are masked. */
  text: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ScoreProblem = z.infer<typeof scoreProblem>

/**
 * Why a file cannot be imported as it stands. `not-scores`: no table; `columns`: somebody must say which column it is;
 * `no-occasion`: before or after; `empty`: none of its rows counts; `same`: the very file was imported for the occasion.
 */
export const scoreFileObstacle = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('unreadable'),
    fault: z.enum(rosterFileFaults),
    seems: z.string().nullable(),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ kind: z.literal('not-scores') }),
  z.object({ kind: z.literal('columns'), missing: z.array(z.enum(['person', 'score'])) }),
  z.object({ kind: z.literal('no-occasion') }),
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('same'), fileName: z.string() }),
])
export type ScoreFileObstacle = z.infer<typeof scoreFileObstacle>

export const checkedScoreFile = z.object({
  /** Its place in the check, from 0. */
  file: z.number(),
  fileName: z.string(),
  /** Null: it can be imported. */
  obstacle: scoreFileObstacle.nullable(),
  source: z.enum(scoreSources).nullable(),
  /** Empty in a CSV. */
  sheet: z.string(),
  sheets: z.array(z.string()),
  /** Of each column its header, what it is taken for, and the first texts below, three at most; long numbers are masked. */
  columns: z.array(z.object({ header: z.string(), role: columnRole.nullable(), samples: z.array(z.string()) })),
  occasion: occasion.nullable(),
  /** Why it was proposed; null: a person chose it, or nobody did. */
  why: z.enum(occasionReasons).nullable(),
  /** Which form everybody took, as chosen or as the file's name says; null: each row says it itself, or nobody knows. */
  form: form.nullable(),
  /** Questions are numbered, and which form they count is not known: only whole scores are taken. */
  needsForm: z.boolean(),
  /** In which the file's times are. */
  zone,
  /** What whole scores are out of where the file does not say so; null: it does, or has none. */
  possible: z.number().nullable(),
  /** How many items of each form the file has. */
  items: z.object({ A: z.number(), B: z.number() }),
  /** `rows = taken + ambiguous + unknown + setAside`; lines of one person that were joined are one row. */
  rows: z.number(),
  joined: z.number(),
  taken: z.number(),
  ambiguous: z.number(),
  unknown: z.number(),
  setAside: z.number(),
  warnings: z.number(),
  /** In the order of the rows, the first 200. */
  problems: z.array(scoreProblem),
  /** The classes of those who are certain, most first, three at most. */
  classes: z.array(z.object({ code: z.string(), rows: z.number() })),
  /** The one whose people come first; null: none. */
  classCode: z.string().nullable(),
  /** Why it was proposed; null: a person chose it, or there is none. */
  classWhy: z.enum(fileClassReasons).nullable(),
})
export type CheckedScoreFile = z.infer<typeof checkedScoreFile>

export const importedScoreFile = z.object({
  fileId: scoreFileId,
  fileName: z.string(),
  occasion,
  source: z.enum(scoreSources),
  importedAt: instant,
  /** `rows = taken + waiting + setAside`. */
  rows: z.number(),
  taken: z.number(),
  waiting: z.number(),
  setAside: z.number(),
})
export type ImportedScoreFile = z.infer<typeof importedScoreFile>

/** What a row says of its person; empty where it says nothing. NIK and telephone are masked. */
export const maskedClue = z.object({
  id: z.string(),
  nik: z.string(),
  email: z.string(),
  phone: z.string(),
  name: z.string(),
})

export const scoreCandidate = z.object({
  participantId,
  name: z.string(),
  classCode: z.string().nullable(),
  regencyCode: z.string().nullable(),
  districtName: z.string().nullable(),
  /** Masked. */
  phone: z.string().nullable(),
  /** Which of the row's clues are theirs. */
  agrees: z.array(z.enum(['id', 'nik', 'email', 'phone', 'name'])),
  /** Every attempt of the occasion has a result: they cannot be chosen. */
  hasResult: z.boolean(),
})
export type ScoreCandidate = z.infer<typeof scoreCandidate>

/** A row of an imported file whose person is not certain. */
export const waitingScore = z.object({
  fileId: scoreFileId,
  fileName: z.string(),
  occasion,
  row: z.number(),
  clue: maskedClue,
  points: z.number(),
  possible: z.number(),
  /** Null: the file did not say. */
  takenAt: instant.nullable(),
  kind: z.enum(['ambiguous', 'unknown']),
  why: z.enum(ambiguityReasons).nullable(),
  /** Nine at most: number keys choose. Of an unknown one, the nearest names. */
  candidates: z.array(scoreCandidate),
})
export type WaitingScore = z.infer<typeof waitingScore>

const designGone = { DESIGN_GONE: { status: 409, message: 'The design is not there any more.' } }
const checkGone = { CHECK_GONE: { status: 409, message: 'The checked files are no longer there.' } }
const changed = { CHANGED_MEANWHILE: { status: 409, message: 'It is not as it was when this was chosen.' } }

/** Scores from files: Google Forms, Zoom polls, Moodle, and sheets. */
export const assessmentScores = {
  /** The latest first. */
  files: oc.input(z.object({ designId })).output(z.array(importedScoreFile)).errors(designGone),
  /** Reads files; nothing is saved. They stay ready for `recheck` and `import` until discarded or replaced. */
  check: oc
    .input(z.object({ designId, files: z.array(z.file()).min(1).max(2000) }))
    .output(
      eventIterator(
        z.object({ done: z.number(), of: z.number() }),
        z.object({ checkId, files: z.array(checkedScoreFile) }),
      ),
    )
    .errors(designGone),
  /** The same files with what a person said of one of them; what is left out stays as it is. */
  recheck: oc
    .input(
      z.object({
        checkId,
        file: z.number().int().min(0),
        occasion: occasion.optional(),
        /** Null: of no one class. */
        classCode: z.string().min(1).max(100).nullable().optional(),
        sheet: z.string().optional(),
        form: form.nullable().optional(),
        zone: zone.optional(),
        possible: z.number().positive().max(1_000_000).optional(),
        mapping: scoreMapping.optional(),
      }),
    )
    .output(z.array(checkedScoreFile))
    .errors(checkGone),
  /** Saves every file without an obstacle in one transaction. */
  import: oc
    .input(z.object({ checkId }))
    .output(z.object({ files: z.number(), taken: z.number(), waiting: z.number(), setAside: z.number(), changeId }))
    .errors({
      ...checkGone,
      ...changed,
      NOTHING_TO_IMPORT: { status: 409, message: 'None of the files can be imported as it stands.' },
    }),
  discard: oc.input(z.object({ checkId })).output(z.void()),
  /** What was set aside of an imported file, and warned of. */
  problems: oc
    .input(z.object({ fileId: scoreFileId }))
    .output(z.array(scoreProblem))
    .errors(changed),
  /** Rows of a test that wait for somebody to say whom they are about: by file and row, the ambiguous ones first. */
  waiting: oc
    .input(z.object({ designId, limit: z.number().int().min(1).max(500).default(200) }))
    .output(z.object({ ambiguous: z.number(), unknown: z.number(), rows: z.array(waitingScore) }))
    .errors(designGone),
  /** Whom a row is about; null: nobody of the training. Remembered for the next file that says the same. */
  decide: oc
    .input(z.object({ fileId: scoreFileId, row: z.number().int().min(1), participantId: participantId.nullable() }))
    .output(z.void())
    .errors({
      ...changed,
      PERSON_GONE: { status: 409, message: 'The person is no longer in the roster.' },
      HAS_RESULT: { status: 409, message: 'The person has a result for every attempt.' },
    }),
  /** With all its results. */
  removeFile: oc
    .input(z.object({ fileId: scoreFileId }))
    .output(z.void())
    .errors(changed),
}
