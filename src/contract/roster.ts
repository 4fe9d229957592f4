import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { rosterFileFaults } from '#domain/roster/file-fault'
import { changeId, checkId, instant } from './identifiers.ts'
import { people } from './people.ts'
import { rosterProblem } from './roster-problem.ts'
import { rosterCounts, rosterField, rosterReview } from './roster-review.ts'

/** Which column (from 0) holds which field; a field that no column holds is absent. */
export const columnMapping = z.partialRecord(rosterField, z.number().int().min(0))
export type ColumnMapping = z.infer<typeof columnMapping>

/** Which scheme codes without names are read in; they differ in Papua. */
export const codeScheme = z.enum(['kemendagri', 'bps'])

export const checkStep = z.object({ step: z.enum(['reading', 'checking', 'comparing']), share: z.number() })

export const checkedRoster = z.object({
  checkId,
  fileName: z.string(),
  sheet: z.string().nullable(),
  /** Sheets that look like rosters; more than one lets the user choose. */
  sheets: z.array(z.string()),
  /** The header row's cells, in order. */
  columns: z.array(z.string()),
  /** Of each column the first texts below its header, three at most; long numbers are masked. */
  samples: z.array(z.array(z.string())),
  mapping: columnMapping,
  /** Fields without which nothing can be read and that no column holds. */
  missing: z.array(rosterField),
  /** True where a code without a name means different provinces in the two schemes. */
  codesAmbiguous: z.boolean(),
  counts: rosterCounts,
})
export type CheckedRoster = z.infer<typeof checkedRoster>

export const rosterFileFault = z.enum(rosterFileFaults)

export const roster = {
  ...people,
  ...rosterReview,
  /** Reads and checks a file; nothing is saved. The result stays ready for `import` until discarded or replaced. */
  check: oc
    .input(
      z.object({
        file: z.file(),
        sheet: z.string().optional(),
        mapping: columnMapping.optional(),
        codes: codeScheme.default('kemendagri'),
      }),
    )
    .output(eventIterator(checkStep, checkedRoster))
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
    }),
  /**
   * Saves what `check` found good, in one transaction. `withdrawGone` marks the people missing from the file. Giving it
   * up stops it: then nothing is saved, and the checked file is gone. `changeId` is null where nothing changed.
   */
  import: oc
    .input(z.object({ checkId, withdrawGone: z.boolean() }))
    .output(eventIterator(z.object({ share: z.number() }), rosterCounts.extend({ changeId: changeId.nullable() })))
    .errors({
      CHECK_GONE: { status: 409, message: 'The checked file is no longer there.' },
      ROSTER_CHANGED: { status: 409, message: 'The roster changed after the check.' },
    }),
  discard: oc.input(z.object({ checkId })).output(z.void()),
  summary: oc.output(
    z.object({
      companions: z.number(),
      instructors: z.number(),
      withdrawn: z.number(),
      lastImport: z.object({ fileName: z.string(), importedAt: instant, setAside: z.number() }).nullable(),
      provinces: z.array(z.object({ code: z.string(), companions: z.number(), instructors: z.number() })),
    }),
  ),
  /** What the last import set aside or warned of. */
  problems: oc.output(z.array(rosterProblem)),
}
