import { type VariableMastery, masteryOf } from '#domain/practice/mastery'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { ReadableDb } from '#main/database/sql'
import { onWorkspace } from '#main/procedure'
import { dayOf, listPastScores } from './mastery-repository.ts'
import { type AttemptOwner, ownerOf } from './practiser.ts'
import { questionnaireInForce } from './read-questionnaires.ts'

const { practice } = onWorkspace

export const masteryRouter = {
  mastery: practice.mastery.handler(({ input: { who }, context: { workspace, questionnaires, now }, errors }) =>
    workspace.database.read(db => {
      const questionnaire = questionnaireInForce(questionnaires, db)
      if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
      return masteryNow(db, ownerOf(db, who), questionnaire, now().toISOString())
    }),
  ),
}

/** Of nobody where the class is gone: as of somebody who never practised. */
function masteryNow(
  db: ReadableDb,
  owner: AttemptOwner | null,
  { variables }: Questionnaire,
  at: string,
): VariableMastery[] {
  const past = owner ? listPastScores(db, owner) : []
  return masteryOf(
    variables.map(({ id }) => id),
    past,
    dayOf(db, at),
  )
}
