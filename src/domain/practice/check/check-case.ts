import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { PracticeCase } from '../practice-case.ts'
import type { CaseProblem } from './case-problem.ts'
import { checkDecisions } from './check-decisions.ts'
import { checkDocuments } from './check-documents.ts'
import { checkNames } from './check-names.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkAnswerable, checkRecord } from './check-record.ts'
import { checkTold } from './check-told.ts'
import { checkTexts } from './check-texts.ts'

/** Everything wrong with a case of the right shape, in the file's words; empty: one can practise on it. */
export function checkCase(practiceCase: PracticeCase, questionnaire: Questionnaire): CaseProblem[] {
  return [
    ...checkNames(practiceCase, questionnaire),
    ...checkTexts(practiceCase),
    ...checkRecord(practiceCase, questionnaire),
    ...checkAnswerable(practiceCase, questionnaire),
    ...checkTold(practiceCase, questionnaire),
    ...checkDecisions(practiceCase),
    ...checkDocuments(practiceCase, questionnaire),
    ...checkNumbers(practiceCase),
  ]
}
