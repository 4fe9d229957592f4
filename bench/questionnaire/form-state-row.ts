import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Model, Question as QuestionModel, QuestionPanelDynamicModel } from 'survey-core'
import type { Answers } from '#domain/questionnaire/answers'
import { calculatedValues } from '#domain/questionnaire/calculated-values'
import { formState } from '#domain/questionnaire/form-state'
import type { Question, Questionnaire } from '#domain/questionnaire/questionnaire'
import type { QuestionnaireSheet } from '#domain/questionnaire/questionnaire-sheets'
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire'
import { type Change, changes, familyOfTen, withChange } from './family-of-ten.ts'
import { surveyData, surveyModel } from './survey-model.ts'

/** Milliseconds for everything that one more answer changes in the form; ratio = ours / peer, of the medians. */
export type FormStateRow = {
  name: string
  median: number
  p99: number
  peerMedian: number
  peerP99: number
  ratio: number
  note: string
}

const today = '2025-03-01'

/**
 * One more answer in a family of ten, on the form of 2025. The peer is survey-core: it has the same parts (conditions,
 * calculations, repeats, validators), is what many offices' forms run on, and runs in Node without a page; ODK's engine
 * wants the form as XForms XML, a translation of its own. Each runs alone, so that neither pays for the other's garbage.
 */
export function formStateRows(rounds = { ours: 150, peer: 3 }): FormStateRow[] {
  const questionnaire = form2025()
  const ours = ourTimes(questionnaire, rounds.ours)
  const { conditions, validated } = peerTimes(questionnaire, rounds.peer)
  const note = `${ours.length} answers, the peer ${validated.length}`
  return [
    row('one answer in a family of 10: what is asked, calculated, wrong', ours, validated, `${note}; goal 0.1`),
    row('the same, the peer without its validation', ours, conditions, 'ours with all errors and warnings'),
  ]
}

function ourTimes(questionnaire: Questionnaire, rounds: number): number[] {
  const warmUp = 20
  const taken: number[] = []
  let answers = familyOfTen
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const change of changes) {
      answers = withChange(answers, change)
      const time = timeOf(() => formState(questionnaire, answers, today))
      if (round >= warmUp) taken.push(time)
    }
  }
  return taken
}

function peerTimes(questionnaire: Questionnaire, rounds: number) {
  const survey = surveyModel(questionnaire)
  survey.data = surveyData(questionnaire, familyOfTen)
  const taken = { conditions: [] as number[], validated: [] as number[] }
  let answers = familyOfTen
  // The first round warms up; its first answers also bring the sums over what the members' calculations gave.
  for (let round = -1; round < rounds; round++) {
    for (const change of changes) {
      answers = withChange(answers, change)
      const time = timeOf(() => answer(survey, questionnaire, change))
      const validation = timeOf(() => survey.validate(false))
      if (round < 0) continue
      checkSame(questionnaire, survey, answers)
      taken.conditions.push(time)
      taken.validated.push(time + validation)
    }
  }
  return taken
}

function answer(survey: Model, { questions }: Questionnaire, { question, member, value }: Change) {
  const isNumber = questions.find(({ name }) => name === question)!.kind === 'integer'
  const target =
    member === null ? survey.getQuestionByName(question) : panels(survey)[member]!.getQuestionByName(question)
  target.value = isNumber ? Number(value) : value
}

const panels = (survey: Model) => (survey.getQuestionByName('anggota') as QuestionPanelDynamicModel).panels

/** Both must ask and calculate the same, and the same checks must show; else their times say nothing. */
function checkSame(questionnaire: Questionnaire, survey: Model, answers: Answers) {
  const ours = ourLines(questionnaire, answers)
  const theirs = new Set(peerLines(questionnaire, survey))
  const different = ours.filter(line => !theirs.has(line))
  if (different.length > 0 || ours.length !== theirs.size) {
    throw new Error(`The peer's form is not the same: ${different.join(', ')}`)
  }
}

function ourLines(questionnaire: Questionnaire, answers: Answers): string[] {
  const { questions } = formState(questionnaire, answers, today)
  const { values, entries } = calculatedValues(questionnaire, answers, today)
  const rows = [{ id: '', values }, ...entries.anggota!.map((values, index) => ({ id: `m${index}`, values }))]
  const checks = questions.flatMap(({ entry, error, warnings }) =>
    [error, ...warnings].flatMap(fault => (fault?.check ? `${entry ?? ''} ${fault.check}` : [])),
  )
  return [
    ...questions.map(({ question, entry, isAsked }) => `${entry ?? ''} ${question} ${isAsked}`),
    ...rows.flatMap(({ id, values }) => Object.entries(values).map(([name, value]) => `${id} ${name} ${value}`)),
    ...new Set(checks),
  ]
}

function peerLines({ questions, pages }: Questionnaire, survey: Model): string[] {
  const line = (id: string, { name, kind, check }: Question, element: QuestionModel | null) => {
    if (kind === 'calculate') return [`${id} ${name} ${element!.value ?? ''}`]
    if (kind !== 'note') return [`${id} ${name} ${element!.isVisible}`]
    return check && element!.isVisible ? [`${id} ${name}`] : []
  }
  return pages.flatMap(({ name, repeat }) => {
    const own = questions.filter(({ page }) => page === name)
    if (repeat === null) return own.flatMap(question => line('', question, survey.getQuestionByName(question.name)))
    return panels(survey).flatMap((panel, index) =>
      own.flatMap(question => line(`m${index}`, question, panel.getQuestionByName(question.name))),
    )
  })
}

function row(name: string, ours: number[], peer: number[], note: string): FormStateRow {
  const [mine, theirs] = [ours, peer].map(times => times.toSorted((a, b) => a - b))
  const at = (times: number[], share: number) => times[Math.floor(share * (times.length - 1))]!
  return {
    name,
    median: at(mine!, 0.5),
    p99: at(mine!, 0.99),
    peerMedian: at(theirs!, 0.5),
    peerP99: at(theirs!, 0.99),
    ratio: at(mine!, 0.5) / at(theirs!, 0.5),
    note,
  }
}

function timeOf(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function form2025(): Questionnaire {
  const read = readQuestionnaire({ survey: sheet('survey'), choices: sheet('choices'), settings: sheet('settings') })
  if ('problems' in read) throw new Error(`The form has ${read.problems.length} problems`)
  return read.questionnaire
}

function sheet(name: string): QuestionnaireSheet {
  const file = new URL(`../../resources/questionnaires/2025/${name}.csv`, import.meta.url)
  const [header, ...rows]: string[][] = parse(readFileSync(file, 'utf8'))
  return { header: header!, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }
}
