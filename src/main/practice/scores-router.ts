import { logChange } from '#main/database/change-log'
import { type Query, type ReadableDb, sql } from '#main/database/sql'
import { onWorkspace } from '#main/procedure'
import { wordsIn } from '#main/words'
import { findClassCode, isOwnedBy } from './practiser.ts'
import { listScores } from './scores-repository.ts'
import { scoresFile } from './scores-table.ts'

const { practice } = onWorkspace

export const scoresRouter = {
  scoresFile: practice.scoresFile.handler(({ input, context: { workspace, now }, errors }) =>
    workspace.database.write(db => {
      const whose = input.of.kind === 'class' ? ofClass(db, input.of.classId) : whoseScores(input.of)
      if (!whose) throw errors.CLASS_GONE()
      const rows = listScores(db, whose)
      logChange(db, { at: now().toISOString(), kind: 'practiceScoresExported', data: { count: rows.length } })
      return scoresFile(rows, input.format, wordsIn(input.language))
    }),
  ),
}

const whoseScores = (of: { kind: 'everybody' } | { kind: 'person'; participantId: string | null }): Query =>
  of.kind === 'everybody' ? sql`1` : isOwnedBy({ participantId: of.participantId, classCode: null })

/** Of the people who are in it now, and of the class together. */
function ofClass(db: ReadableDb, classId: string): Query | null {
  const code = findClassCode(db, classId)
  if (code === null) return null
  return sql`(
    class_code = ${code}
    OR participant_id IN (SELECT participant_id FROM current_member WHERE class_id = ${classId})
  )`
}
