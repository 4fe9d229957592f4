import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import type { PracticeCase } from '../practice-case.ts'
import { rightState } from '../right-state.ts'
import { addressWords, sharedWords } from '../score/same-address.ts'
import type { CaseProblem } from './case-problem.ts'
import { pathOf } from './check-record.ts'
import { textsOf } from './check-texts.ts'

/**
 * What nobody can guess stands somewhere in what is said, shown or filled in beforehand: numbers of 11 digits and more
 * and coordinates as they are recorded, of an address as many words as make it right.
 */
export function checkTold(practiceCase: PracticeCase, questionnaire: Questionnaire): CaseProblem[] {
  const { scene, documents, views, sayings, prefilled } = practiceCase
  const told = textsOf({ scene, documents, views, sayings, prefilled })
    .map(({ text }) => text)
    .join(' , ')
  const numbers = told.replace(/(?<=\d) (?=\d)/g, '').replaceAll('−', '-')
  const byName = new Map(questionnaire.questions.map(question => [question.name, question]))
  return rightState(practiceCase, questionnaire)
    .questions.filter(({ isAsked, value }) => isAsked && value !== '')
    .filter(({ question, value }) => !isTold(byName.get(question)!, value, told, numbers))
    .map(state => ({ path: pathOf(practiceCase, state), kind: 'value-not-told', found: state.value }))
}

function isTold({ variable, kind }: Question, value: string, told: string, numbers: string): boolean {
  if (/^\d{11,}$/.test(value)) return numbers.includes(value)
  // A comma is how a coordinate may be read out in Indonesian.
  if (variable === 'K06') return numbers.includes(value) || numbers.includes(value.replace('.', ','))
  return (
    kind !== 'text' ||
    (variable !== 'K05' && variable !== 'I06') ||
    hasAll(told, value) ||
    sharedWords(told, value) >= 0.75
  )
}

/** Word for word, as nearly always; only otherwise is it worth looking for words that are nearly so. */
function hasAll(told: string, value: string): boolean {
  const text = told.toLowerCase()
  return addressWords(value).every(word => /\d/.test(word) || new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`).test(text))
}
