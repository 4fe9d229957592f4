import { Model } from 'survey-core'
import type { Answers } from '#domain/questionnaire/answers'
import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import { type Around, registerFunctions, surveyExpression } from './survey-expression.ts'

type Element = Record<string, unknown>

/** The same form for SurveyJS: conditions, calculations, constraints and checks, the repeat as a dynamic panel. */
export function surveyModel(questionnaire: Questionnaire): Model {
  registerFunctions()
  const questions = new Map(questionnaire.questions.map(question => [question.name, question]))
  const elementsOf = (page: string) =>
    questionnaire.questions
      .filter(question => question.page === page)
      .map(own => elementOf(own, questionnaire, { questions, own }))
  const pages = questionnaire.pages.map(({ name, repeat }) =>
    repeat === null
      ? { name, elements: elementsOf(name) }
      : { name: `page_${name}`, elements: [{ type: 'paneldynamic', name, templateElements: elementsOf(name) }] },
  )
  return new Model({ pages, clearInvisibleValues: 'onHidden', textUpdateMode: 'onBlur' })
}

function elementOf(question: Question, { lists }: Questionnaire, around: Around): Element {
  const { name, label, relevant, required, constraint, calculation, list } = question
  return {
    name,
    title: label.id,
    ...typeOf(question),
    ...(relevant && { visibleIf: surveyExpression(relevant.node, around) }),
    ...(calculation && { expression: surveyExpression(calculation.node, around) }),
    ...(required && { isRequired: true }),
    ...(list !== null && { choices: lists[list]!.map(({ code, label }) => ({ value: code, text: label.id })) }),
    ...(constraint && {
      validators: [{ type: 'expression', expression: surveyExpression(constraint.node, around) }],
    }),
  }
}

function typeOf({ kind, label }: Question): Element {
  switch (kind) {
    case 'select_one':
      return { type: 'radiogroup' }
    case 'select_multiple':
      return { type: 'checkbox' }
    case 'calculate':
      return { type: 'expression' }
    case 'note':
      return { type: 'html', html: label.id }
    case 'integer':
    case 'decimal':
      return { type: 'text', inputType: 'number' }
    case 'date':
      return { type: 'text', inputType: 'date' }
    default:
      return { type: 'text' }
  }
}

/** Answers as SurveyJS holds them: numbers as numbers, the entries as rows. */
export function surveyData({ questions }: Questionnaire, { values, entries }: Answers): Record<string, unknown> {
  const kinds = new Map(questions.map(({ name, kind }) => [name, kind]))
  const valueOf = (name: string, value: string) =>
    kinds.get(name) === 'integer' || kinds.get(name) === 'decimal' ? Number(value) : value
  const row = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(name, value)]))
  return { ...row(values), anggota: entries.anggota!.map(({ values }) => row(values)) }
}
