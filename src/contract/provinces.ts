import { oc } from '@orpc/contract'
import * as z from 'zod'
import { classId, instant, isoDate, participantId, zone } from './identifiers.ts'

export const provinceFigures = z.object({
  /** Kemendagri. */
  code: z.string(),
  companions: z.number(),
  instructors: z.number(),
  /** Companions without a class of the plan in use; 0 without a plan. */
  unplaced: z.number(),
  /** Classes of tier 2 of the plan in use. */
  classes: z.number(),
  /** People in them. */
  placed: z.number(),
  /** How many more people fit before every class is as large as the plan's settings allow; null without a class. */
  freeSeats: z.number().nullable(),
  /** Instructors who teach at least one of them. */
  teaching: z.number(),
  /** Classes that nobody teaches. */
  withoutInstructor: z.number(),
})
export type ProvinceFigures = z.infer<typeof provinceFigures>

export const regencyFigures = z.object({
  /** Kemendagri; null: people of the province office. */
  code: z.string().nullable(),
  companions: z.number(),
  instructors: z.number(),
  /** Classes of tier 2 with people of this regency. */
  classes: z.number(),
  /** Those of them that have people of another regency as well. */
  mixed: z.number(),
  unplaced: z.number(),
})
export type RegencyFigures = z.infer<typeof regencyFigures>

export const teachingInstructor = z.object({
  participantId,
  name: z.string(),
  regencyCode: z.string().nullable(),
  /** What the instructor teaches, earliest first. */
  classes: z.array(
    z.object({ id: classId, code: z.string(), date: isoDate, startUtc: instant, endUtc: instant, zone }),
  ),
})
export type TeachingInstructor = z.infer<typeof teachingInstructor>

const cell = z.union([z.string().max(2000), z.number()])

export const provinces = {
  /** Provinces that have people or classes, by code. */
  figures: oc.output(z.array(provinceFigures)),
  /** One province by regency, and its instructors. */
  detail: oc
    .input(z.object({ code: z.string() }))
    .output(z.object({ regencies: z.array(regencyFigures), instructors: z.array(teachingInstructor) })),
  /** A table as it is shown, as a file: the window says the words, main writes the format. */
  tableFile: oc
    .input(
      z.object({
        format: z.enum(['xlsx', 'csv']),
        /** Of the file, without its ending. */
        name: z.string().trim().min(1).max(120),
        columns: z.array(z.string().max(200)).min(1).max(40),
        /** How each column is counted, empty where that needs no words; a workbook has them as notes on its headers. */
        notes: z.array(z.string().max(2000)).max(40).optional(),
        rows: z.array(z.array(cell).max(40)).max(5000),
      }),
    )
    .output(z.file()),
}
