import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { QuestionnaireSheets } from '#domain/questionnaire/questionnaire-sheets'
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire'
import { sql } from '../store/sql.ts'
import type { Scope, Store } from '../store/store.ts'

/** The last one read; provinces have the same. */
let known: { sha256: string; questionnaire: Questionnaire } | undefined

/** The newest form of the plans that `reader` sees; null: there is no plan, or it cannot be read. */
export async function questionnaireInForce(store: Store, reader: Scope): Promise<Questionnaire | null> {
  const [newest] = await store.transaction(reader, db =>
    db.rows<{ province: string; sha256: string }>(sql`
      SELECT province_code AS province, sha256 FROM plan_record WHERE kind = 'questionnaire' AND holds
      ORDER BY body ->> 'version' DESC, province_code LIMIT 1`),
  )
  if (!newest) return null
  if (known?.sha256 === newest.sha256) return known.questionnaire
  const [row] = await store.transaction(reader, db =>
    db.rows<{ sheets: QuestionnaireSheets }>(sql`
      SELECT body -> 'sheets' AS sheets FROM plan_record
      WHERE province_code = ${newest.province} AND kind = 'questionnaire' AND holds`),
  )
  const read = row && readQuestionnaire(row.sheets)
  if (!read || 'problems' in read) return null
  known = { sha256: newest.sha256, questionnaire: read.questionnaire }
  return read.questionnaire
}
