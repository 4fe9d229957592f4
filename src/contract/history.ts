import { oc } from '@orpc/contract'
import * as z from 'zod'
import { changeId, instant, participantId } from './identifiers.ts'

/** One thing that somebody did; the window has a sentence for each kind (`history:change.<kind>`). */
export const change = z.object({
  id: changeId,
  at: instant,
  kind: z.string(),
  /** What the sentence needs: names, codes, counts; never a NIK or a telephone number. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())])),
  /** Null: it holds. */
  undoneAt: instant.nullable(),
  /** Whether it can still be undone or redone. */
  isRecorded: z.boolean(),
})
export type Change = z.infer<typeof change>

export const history = {
  /** What Ctrl Z and Ctrl Y would do now. */
  toggles: oc.output(z.object({ undo: change.nullable(), redo: change.nullable() })),
  /** The latest first; `before` pages on. */
  changes: oc
    .input(z.object({ before: changeId.nullable(), limit: z.number().int().min(1).max(200) }))
    .output(z.object({ changes: z.array(change), hasMore: z.boolean() })),
  /** Everything that touched one person, the latest first. */
  ofPerson: oc.input(z.object({ participantId })).output(z.array(change)),
  /**
   * Takes back every change from the latest to `through`; without it, the latest. Returns them, the latest first.
   * `latest`: the latest change that the user knew of; where another came meanwhile, nothing is taken back.
   */
  undo: oc
    .input(z.object({ through: changeId.nullable(), latest: changeId.nullable() }))
    .output(z.array(change))
    .errors({
      NOTHING_TO_UNDO: { status: 409, message: 'There is nothing to undo, or it can be undone no more.' },
      CHANGED_MEANWHILE: { status: 409, message: 'Another change came meanwhile.' },
    }),
  redo: oc.output(change).errors({ NOTHING_TO_REDO: { status: 409, message: 'There is nothing to redo.' } }),
}
