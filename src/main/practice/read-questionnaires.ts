import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { ReadableDb } from '#main/database/sql'
import type { Questionnaires } from '#main/procedure'
import { findText, hashOf } from './kept-text.ts'

/** Reading one takes longer than all else in opening an attempt; there are few versions. By the hash of their text. */
const known = new Map<string, Questionnaire>()
const mostKnown = 8

/** The form that an attempt began with; null where this app cannot read it any more. */
export const questionnaireOfAttempt = (
  questionnaires: Questionnaires,
  db: ReadableDb,
  { questionnaireHash }: { questionnaireHash: string },
): Questionnaire | null => readOnce(questionnaires, questionnaireHash, () => findText(db, questionnaireHash))

/** The form that the next attempt begins with. */
export function questionnaireInForce(questionnaires: Questionnaires, db: ReadableDb): Questionnaire | null {
  const { source } = questionnaires.inForce(db)
  return readOnce(questionnaires, hashOf(source), () => source)
}

function readOnce(questionnaires: Questionnaires, hash: string, source: () => string): Questionnaire | null {
  const before = known.get(hash)
  if (before) return before
  const questionnaire = questionnaires.read(source())
  if (!questionnaire) return null
  if (known.size >= mostKnown) known.clear()
  known.set(hash, questionnaire)
  return questionnaire
}
