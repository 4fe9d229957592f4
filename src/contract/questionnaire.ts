import { oc } from '@orpc/contract'
import * as z from 'zod'
import type { QuestionnaireProblem } from '#domain/questionnaire/questionnaire-problem'
import { instant } from './identifiers.ts'
import { rosterFileFault } from './roster.ts'

/** As written in the workbook's settings, `yyyymmddrr`. */
const version = z.string().min(1).max(100)

export const questionnaireVersion = z.object({
  version,
  formId: z.string(),
  /** In both languages of the window. */
  title: z.object({ id: z.string(), en: z.string() }),
  /** Rows that are answered: neither notes nor calculations. */
  questions: z.number(),
  /** Of the 39. */
  variables: z.number(),
  /** Null: Gladi ships with it. */
  loadedAt: instant.nullable(),
  /** The newest of all: new rehearsals begin with it. */
  isInUse: z.boolean(),
})
export type QuestionnaireVersion = z.infer<typeof questionnaireVersion>

const gone = { VERSION_GONE: { status: 409, message: 'There is no such version.' } } as const

export const questionnaire = {
  /** The newest first. */
  list: oc.output(z.array(questionnaireVersion)),
  /**
   * Reads a workbook with the sheets survey, choices and settings and keeps it, if it has no problem and is newer than
   * every version there is; otherwise nothing changes. Cases are written for one form, so its `form_id` stays.
   */
  load: oc
    .input(z.object({ file: z.file() }))
    .output(questionnaireVersion)
    .errors({
      FILE_UNREADABLE: {
        status: 409,
        message: 'The file cannot be read.',
        data: z.object({
          fault: rosterFileFault,
          seems: z.string().nullable(),
          /** What the sentence of the fault needs: `limit`, `context`. */
          data: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      },
      QUESTIONNAIRE_FAULTY: {
        status: 409,
        message: 'The questionnaire has problems.',
        /** The first of them, `count` in all. */
        data: z.object({ count: z.number(), problems: z.array(z.custom<QuestionnaireProblem>()) }),
      },
      OTHER_FORM: {
        status: 409,
        message: 'It is another form than the one that cases are written for.',
        data: z.object({ formId: z.string(), expected: z.string() }),
      },
      NOT_NEWER: {
        status: 409,
        message: 'A version that is as new or newer is there already.',
        data: z.object({ version, newest: version }),
      },
    }),
  /** Takes a loaded version away; rehearsals that began with it keep it. */
  remove: oc.input(z.object({ version })).output(z.void()).errors(gone),
  /** As an XLSX workbook, to be edited and loaded again. */
  workbook: oc.input(z.object({ version })).output(z.file()).errors(gone),
}
