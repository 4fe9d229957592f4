import { onWorkspace } from '#main/procedure'
import { questionnaireInForce } from './read-questionnaires.ts'

const { practice } = onWorkspace

/** The form that the next attempt begins with. */
export const formRouter = {
  variables: practice.variables.handler(({ context: { workspace, questionnaires }, errors }) => {
    const questionnaire = workspace.database.read(db => questionnaireInForce(questionnaires, db))
    if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
    return questionnaire.variables
  }),

  form: practice.form.handler(({ context: { workspace, questionnaires }, errors }) => {
    const questionnaire = workspace.database.read(db => questionnaireInForce(questionnaires, db))
    if (!questionnaire) throw errors.QUESTIONNAIRE_UNREADABLE()
    return questionnaire
  }),
}
