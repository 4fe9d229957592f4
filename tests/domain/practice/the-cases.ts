import { readdirSync, readFileSync } from 'node:fs'
import { type CaseFileProblem, readPracticeCase } from '#contract/practice-case'
import type { PracticeCase } from '#domain/practice/practice-case'
import { shippedQuestionnaires } from '#main/questionnaire-versions'

const resources = `${import.meta.dirname}/../../../resources`

/** The form of 2025 as Gladi ships with it. */
export function questionnaire2025() {
  const found = shippedQuestionnaires(resources).find(({ questionnaire }) => questionnaire.version.startsWith('2025'))
  if (!found) throw new Error('Gladi ships with no questionnaire of 2025.')
  return found.questionnaire
}

type WrittenCase = { id: string; read: { practiceCase: PracticeCase } | { problems: CaseFileProblem[] } }

/** The files of written cases, all or the one that GLADI_CASE names. */
export const caseFiles = (): WrittenCase[] =>
  readdirSync(`${resources}/practice-cases`)
    .filter(name => name.endsWith('.json'))
    .map(name => name.slice(0, -'.json'.length))
    .filter(id => onlyCase === undefined || id === onlyCase)
    .map(id => ({ id, read: readPracticeCase(readFileSync(`${resources}/practice-cases/${id}.json`, 'utf8')) }))

/** Those whose files can be read. */
export const writtenCases = (): PracticeCase[] =>
  caseFiles().flatMap(({ read }) => ('practiceCase' in read ? [read.practiceCase] : []))

export const onlyCase = process.env['GLADI_CASE']
