import { basename } from 'node:path'
import { checkCase } from '#domain/practice/check/check-case'
import type { CaseProblem } from '#domain/practice/check/case-problem'
import type { CaseFileProblem } from '#contract/practice-case'
import type { Words } from '#main/words'
import { fileProblemSentence, openCase, questionnaireFor } from './case-file.ts'
import type { Arguments } from './command-arguments.ts'

type Verdict = { isSound: boolean; problems: (CaseProblem | CaseFileProblem)[]; sentences: string[] }

/** `gladi case check keluarga.json`: one can practise on it, or everything that is wrong with it. */
export async function checkCaseFile(file: string, given: Arguments, words: Words): Promise<0 | 1> {
  const verdict = await verdictOn(file, words)
  process.stdout.write(
    given.flag('json') ? `${JSON.stringify(verdict, null, 2)}\n` : `${verdict.sentences.join('\n')}\n`,
  )
  return verdict.isSound ? 0 : 1
}

async function verdictOn(file: string, words: Words): Promise<Verdict> {
  const read = await openCase(file)
  if (!read) return { isSound: false, problems: [], sentences: [words('cli:notFound', { file })] }
  if ('problems' in read) {
    const sentences = read.problems.map(problem => fileProblemSentence(problem, words))
    return faulty(file, read.problems, sentences, words)
  }
  const { practiceCase } = read
  const questionnaire = questionnaireFor(practiceCase)
  if (!questionnaire) {
    const version = practiceCase.questionnaire
    return { isSound: false, problems: [], sentences: [words('cli:case.noQuestionnaire', { file, version })] }
  }
  const problems = checkCase(practiceCase, questionnaire)
  if (problems.length > 0) {
    const sentences = problems.map(({ path, kind, found, expected }) => {
      const context = expected === undefined ? {} : { context: 'expected' }
      return `${path}: ${words(`cli:case.problem.${kind}`, { found, expected, ...context })}`
    })
    return faulty(file, problems, sentences, words)
  }
  const { title, record, sayings, decisions } = practiceCase
  const figures = { title, members: record.members.length, sayings: sayings.length, decisions: decisions.length }
  return { isSound: true, problems, sentences: [words('cli:case.sound', figures)] }
}

const faulty = (file: string, problems: Verdict['problems'], sentences: string[], words: Words): Verdict => ({
  isSound: false,
  problems,
  sentences: [words('cli:case.faulty', { file: basename(file), count: problems.length }), ...sentences],
})
