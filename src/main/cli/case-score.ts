import { scoreAttempt } from '#domain/practice/score/score-attempt'
import type { PracticeScore } from '#domain/practice/practice-score'
import type { Words } from '#main/words'
import { recordedIn } from './case-answers.ts'
import { fileProblemSentence, openCase, questionnaireFor, textOf } from './case-file.ts'
import type { Arguments } from './command-arguments.ts'

/** `gladi case score <case> <answers.json>`: what was recorded, scored as in the window. */
export async function scoreAnswersFile(caseFile: string, answersFile: string, given: Arguments, words: Words) {
  const scored = await scoreOf(caseFile, answersFile, words)
  if (Array.isArray(scored)) {
    process.stderr.write(`${scored.join('\n')}\n`)
    return 1
  }
  process.stdout.write(
    given.flag('json') ? `${JSON.stringify(scored, null, 2)}\n` : `${sentencesOf(scored, words).join('\n')}\n`,
  )
  return 0
}

/** The score, or in sentences why there is none. */
async function scoreOf(caseFile: string, answersFile: string, words: Words): Promise<PracticeScore | string[]> {
  const read = await openCase(caseFile)
  if (!read) return [words('cli:notFound', { file: caseFile })]
  if ('problems' in read) return read.problems.map(problem => `${caseFile}: ${fileProblemSentence(problem, words)}`)
  const questionnaire = questionnaireFor(read.practiceCase)
  const version = read.practiceCase.questionnaire
  if (!questionnaire) return [words('cli:case.noQuestionnaire', { file: caseFile, version })]
  const text = await textOf(answersFile)
  if (text === null) return [words('cli:notFound', { file: answersFile })]
  const answers = recordedIn(text, read.practiceCase, questionnaire)
  if ('problems' in answers) {
    return answers.problems.map(problem => `${answersFile}: ${fileProblemSentence(problem, words)}`)
  }
  return scoreAttempt(read.practiceCase, questionnaire, answers.recorded, 'practice')
}

function sentencesOf({ right, counted, variables }: PracticeScore, words: Words): string[] {
  const wrong = variables.filter(({ isRight }) => isRight === false)
  return [
    words('cli:case.score', { right, counted }),
    ...wrong.flatMap(({ variable, values }) =>
      values
        .filter(({ mistake }) => mistake !== null)
        .map(({ question, member, recorded, right, mistake }) =>
          words('cli:case.wrong', {
            variable,
            place: member === null ? question : `${member}.${question}`,
            recorded,
            right,
            mistake: words(`files:scores.mistake.${mistake}`),
          }),
        ),
    ),
  ]
}
