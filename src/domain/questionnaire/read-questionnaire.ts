import { dependencyOrder } from './dependency-order.ts'
import type { QuestionnaireProblem } from './questionnaire-problem.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import { type QuestionnaireSheets, sheetNames } from './questionnaire-sheets.ts'
import { checkExpressions } from './reading/check-expressions.ts'
import { readChoices } from './reading/read-choices.ts'
import { readSettings } from './reading/read-settings.ts'
import { readSurvey, withConditions } from './reading/read-survey.ts'
import { readVariables } from './reading/read-variables.ts'
import { readRows } from './reading/sheet-reader.ts'

/**
 * An XLSForm workbook as a questionnaire, or everything that is wrong with it, by sheet and row: whatever is outside
 * the subset is refused, nothing is left out silently.
 */
export function readQuestionnaire(
  sheets: QuestionnaireSheets,
): { questionnaire: Questionnaire } | { problems: QuestionnaireProblem[] } {
  const problems: QuestionnaireProblem[] = []
  const report = (problem: QuestionnaireProblem) => void problems.push(problem)
  const { allowsRepeatedCodes, ...settings } = readSettings(readRows('settings', sheets.settings, report), report)
  const lists = readChoices(readRows('choices', sheets.choices, report), allowsRepeatedCodes)
  const survey = readSurvey(readRows('survey', sheets.survey, report), lists)
  checkExpressions(survey, lists)
  const variables = readVariables(survey.questions, lists, report)
  if (problems.length > 0) return { problems: problems.toSorted(byPlace) }
  const questions = survey.questions.map(withConditions)
  const calculationOrder = calculationsOf(questions)
  return { questionnaire: { ...settings, questions, lists, pages: survey.pages, variables, calculationOrder } }
}

function calculationsOf(questions: readonly Question[]): string[] {
  const ordered = dependencyOrder(questions)
  if ('circle' in ordered) return []
  return ordered.order.filter(({ kind }) => kind === 'calculate').map(({ name }) => name)
}

const byPlace = (a: QuestionnaireProblem, b: QuestionnaireProblem) =>
  sheetNames.indexOf(a.sheet) - sheetNames.indexOf(b.sheet) || (a.row ?? 0) - (b.row ?? 0)
