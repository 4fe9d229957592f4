import { randomInt } from 'node:crypto'
import { masteryOf, tenMinuteSet, type VariableMastery } from '#domain/practice/mastery'
import type { Questionnaire, VariableId } from '#domain/questionnaire/questionnaire'
import type { ReadableDb } from '#main/database/sql'
import { onWorkspace } from '#main/procedure'
import { caseLibrary } from './case-library.ts'
import { dayOf, listPastScores } from './mastery-repository.ts'
import { listCases } from './practice-lists.ts'
import { type AttemptOwner, ownerOf } from './practiser.ts'
import { questionnaireInForce } from './read-questionnaires.ts'

const { practice } = onWorkspace

const ofNobody: AttemptOwner = { participantId: null, classCode: '' }

export const masteryRouter = {
  mastery: practice.mastery.handler(({ input: { who }, context: { workspace, questionnaires, now }, errors }) =>
    workspace.database.read(db => {
      const questionnaire = questionnaireInForce(questionnaires, db)
      if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
      return masteryNow(db, ownerOf(db, who) ?? ofNobody, questionnaire, now().toISOString())
    }),
  ),

  tenMinuteSet: practice.tenMinuteSet.handler(async ({ input: { who }, context, errors }) => {
    const { workspace, settings, questionnaires, now } = context
    const library = await caseLibrary(settings.resourcesFolder)
    return workspace.database.read(db => {
      const questionnaire = questionnaireInForce(questionnaires, db)
      if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
      const owner = ownerOf(db, who) ?? ofNobody
      const mastery = masteryNow(db, owner, questionnaire, now().toISOString())
      const { variables, seeds } = tenMinuteSet(mastery, randomInt(2 ** 31))
      const taught = (of: readonly VariableId[]) => of.filter(one => variables.includes(one)).length
      const cases = listCases(db, library, owner)
        .filter(one => taught(one.variables) > 0)
        .toSorted((a, b) => a.attempts - b.attempts || taught(b.variables) - taught(a.variables))
      return { variables, caseIds: cases.slice(0, seeds.length).map(({ id }) => id) }
    })
  }),
}

function masteryNow(db: ReadableDb, owner: AttemptOwner, { variables }: Questionnaire, at: string): VariableMastery[] {
  const ids = variables.map(({ id }) => id)
  return masteryOf(ids, listPastScores(db, owner), dayOf(db, at))
}
