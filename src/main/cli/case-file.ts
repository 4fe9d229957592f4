import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CaseFileProblem, readPracticeCase } from '#contract/practice-case'
import type { PracticeCase } from '#domain/practice/practice-case'
import type { Questionnaire } from '#domain/questionnaire/questionnaire'
import { shippedQuestionnaires } from '#main/questionnaire-versions'
import type { Words } from '#main/words'
import { resourcesFolder } from './app-folders.ts'

/** A file's text; null where it cannot be opened. */
export const textOf = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null)

/** A case by its file, or by the id of one that Gladi ships with. */
export async function openCase(
  fileOrId: string,
): Promise<{ practiceCase: PracticeCase } | { problems: CaseFileProblem[] } | null> {
  const shipped = /^[a-z0-9-]+$/.test(fileOrId) ? join(resourcesFolder, 'practice-cases', `${fileOrId}.json`) : null
  const text = (await textOf(fileOrId)) ?? (shipped === null ? null : await textOf(shipped))
  return text === null ? null : readPracticeCase(text)
}

/** The form that a case was written for: of those that Gladi ships with the newest of that year. */
export function questionnaireFor({ questionnaire }: PracticeCase): Questionnaire | null {
  const found = shippedQuestionnaires(resourcesFolder).find(one => one.questionnaire.version.startsWith(questionnaire))
  return found?.questionnaire ?? null
}

/** `sayings[3].by: wajib diisi.` */
export const fileProblemSentence = ({ kind, where }: CaseFileProblem, words: Words) =>
  `${where === '' ? '' : `${where}: `}${words(`cli:case.file.${kind}`)}`
