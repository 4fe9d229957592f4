import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isAnswered } from '#domain/questionnaire/prepared-form'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import type { QuestionnaireProblem } from '#domain/questionnaire/questionnaire-problem'
import { sheetNames } from '#domain/questionnaire/questionnaire-sheets'
import { readQuestionnaireFile } from '#main/questionnaire/read-questionnaire-file'
import type { QuestionnaireFile } from '#main/questionnaire/reading-task'
import { TableFileError } from '#main/workbook/table-file-error'
import { workerFile } from '#main/worker-file'
import type { Language, Words } from '#main/words'
import { type Arguments, UsageError } from './command-arguments.ts'

/**
 * `gladi questionnaire check form.xlsx`, or a folder with survey.csv, choices.csv and settings.csv: says that the form
 * is sound, or everything that is wrong with it. Gives the exit code.
 */
export async function questionnaireCommand(given: Arguments, words: Words): Promise<0 | 1> {
  const [action, path, ...more] = given.words()
  if (action !== 'check') throw new UsageError(action === undefined ? 'missing' : 'unknown', action ?? 'check')
  if (path === undefined) throw new UsageError('missing', 'check')
  if (more.length > 0) throw new UsageError('unknown', more[0]!)
  const verdict = await verdictOn(path, words, given.flag('english') ? 'en' : 'id')
  process.stdout.write(
    given.flag('json') ? `${JSON.stringify(verdict, null, 2)}\n` : `${verdict.sentences.join('\n')}\n`,
  )
  return verdict.isSound ? 0 : 1
}

async function verdictOn(path: string, words: Words, language: Language) {
  const file = await openFile(path)
  if (!file) return unsound([], [words('cli:notFound', { file: path })])
  try {
    const reading = await readQuestionnaireFile(file, workerFile('questionnaire/read-questionnaire-worker'))
    if ('questionnaire' in reading) return sound(reading.questionnaire, words, language)
    const { problems } = reading
    const heading = words('cli:questionnaire.faulty', { file: basename(path), count: problems.length })
    return unsound(problems, [heading, ...problems.map(problem => problemSentence(problem, words))])
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error
    const fault = words(`questionnaire:fault.${error.fault}`, { seems: error.seems, ...error.data })
    return unsound([], [`${basename(path)}: ${fault}`])
  }
}

const unsound = (problems: readonly QuestionnaireProblem[], sentences: string[]) => ({
  isSound: false,
  problems,
  sentences,
})

function sound({ title, version, questions, variables }: Questionnaire, words: Words, language: Language) {
  const counts = { questions: questions.filter(isAnswered).length, variables: variables.length }
  const inWords = { title: title[language], version, ...counts }
  return { isSound: true, version, ...counts, sentences: [words('cli:questionnaire.sound', inWords)] }
}

/** “Lembar survey, baris 12, kolom relevant: …” */
function problemSentence({ sheet, row, column, kind, data }: QuestionnaireProblem, words: Words) {
  const context = row === null ? 'sheet' : column === null ? 'row' : 'cell'
  const place = words(`cli:questionnaire.at_${context}`, { sheet, row, column })
  return `${place}: ${words(`questionnaire:problem.${kind}`, data)}`
}

async function openFile(path: string): Promise<QuestionnaireFile | null> {
  try {
    if (!(await stat(path)).isDirectory()) return { bytes: await readFile(path) }
    const [survey, choices, settings] = await Promise.all(sheetNames.map(name => readSheet(join(path, `${name}.csv`))))
    return { sheets: { survey: survey!, choices: choices!, settings: settings! } }
  } catch {
    return null
  }
}

/** A sheet that is not there is told of as a problem of the form. */
const readSheet = (file: string): Promise<Uint8Array> =>
  readFile(file).catch(error => {
    if (error.code === 'ENOENT') return new Uint8Array()
    throw error
  })
