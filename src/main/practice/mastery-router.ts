import { randomInt } from 'node:crypto'
import { generateCase } from '#domain/practice/generate/generate-case'
import { masteryOf, tenMinuteSet, type VariableMastery } from '#domain/practice/mastery'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { ReadableDb } from '#main/database/sql'
import { onWorkspace } from '#main/procedure'
import { dayOf, forgetGenerated, keepGenerated, listPastScores } from './mastery-repository.ts'
import { patternLibrary } from './pattern-library.ts'
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
    const { workspace, settings, questionnaires, regions, now } = context
    const book = await patternLibrary(settings.resourcesFolder)
    const madeAt = now().toISOString()
    return workspace.database.write(db => {
      const questionnaire = questionnaireInForce(questionnaires, db)
      if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
      const owner = ownerOf(db, who) ?? ofNobody
      const mastery = masteryNow(db, owner, questionnaire, madeAt)
      const { variables, seeds } = tenMinuteSet(mastery, randomInt(2 ** 31))
      const caseIds = seeds.map(seed => {
        const practiceCase = generateCase({ seed, variables, size: 'short' }, { questionnaire, book, regions })
        keepGenerated(db, { practiceCase, seed, variables }, madeAt)
        return practiceCase.id
      })
      forgetGenerated(db)
      return { variables, caseIds }
    })
  }),
}

function masteryNow(db: ReadableDb, owner: AttemptOwner, { variables }: Questionnaire, at: string): VariableMastery[] {
  const ids = variables.map(({ id }) => id)
  return masteryOf(ids, listPastScores(db, owner), dayOf(db, at))
}
