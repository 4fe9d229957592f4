import { isDefinedError } from '@orpc/client'
import type { OpenSitting, ResultId, SittingId } from '#contract/assessment'
import { client } from '../../../api.ts'

export type SittingToOpen =
  | { kind: 'opened'; opened: OpenSitting }
  | { kind: 'finished'; resultId: ResultId }
  | { kind: 'gone' }

/** Asked for before the page is drawn; a refusal is an answer, everything else is thrown. */
export async function openSitting(sittingId: SittingId): Promise<SittingToOpen> {
  try {
    return { kind: 'opened', opened: await client.assessment.open({ sittingId }) }
  } catch (error) {
    if (!isDefinedError(error)) throw error
    const { code, data } = error as { code: string; data?: { resultId: ResultId } }
    return code === 'SITTING_FINISHED' && data ? { kind: 'finished', resultId: data.resultId } : { kind: 'gone' }
  }
}
