import { readdirSync, readFileSync } from 'node:fs'
import type { PracticeCase } from '#domain/practice/practice-case'
import { shippedQuestionnaires } from '#main/questionnaire-versions'

const resources = `${import.meta.dirname}/../../../resources`

/** The form of 2025 as Gladi ships with it. */
export const questionnaire2025 = () => {
  const found = shippedQuestionnaires(resources).find(({ questionnaire }) => questionnaire.version.startsWith('2025'))
  if (!found) throw new Error('Gladi ships with no questionnaire of 2025.')
  return found.questionnaire
}

/** The written cases, all or the one that GLADI_CASE names, by the file's name. */
export const writtenCases = (): PracticeCase[] =>
  readdirSync(`${resources}/practice-cases`)
    .filter(name => name.endsWith('.json'))
    .map(name => name.slice(0, -'.json'.length))
    .filter(id => onlyCase === undefined || id === onlyCase)
    .map(id => ({ ...JSON.parse(readFileSync(`${resources}/practice-cases/${id}.json`, 'utf8')), fileName: id }))

export const onlyCase = process.env['GLADI_CASE']
