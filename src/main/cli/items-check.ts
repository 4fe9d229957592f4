import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ItemPlace, ItemProblem } from '#domain/assessment/bank/item-problem'
import { readItemFile } from '#main/item-bank/read-item-file'
import { TableFileError } from '#main/workbook/table-file-error'
import type { Words } from '#main/words'
import type { Arguments } from './command-arguments.ts'

/** `gladi items check soal.xlsx`: the items of a sheet, GIFT or Moodle XML are sound, or everything that is wrong. */
export async function checkItemFile(file: string, given: Arguments, words: Words): Promise<0 | 1> {
  const verdict = await verdictOn(file, words)
  process.stdout.write(
    given.flag('json') ? `${JSON.stringify(verdict, null, 2)}\n` : `${verdict.sentences.join('\n')}\n`,
  )
  return verdict.isSound ? 0 : 1
}

async function verdictOn(path: string, words: Words) {
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return unreadable(words('cli:notFound', { file: path }))
  const file = basename(path)
  try {
    const { fileKind, items, problems, count } = await readItemFile(bytes)
    const isSound = problems.length === 0 && items.length > 0
    const kind = words(`cli:items.check.kind.${fileKind}`)
    const heading = isSound
      ? words('cli:items.check.sound', { file, kind, count: items.length })
      : words('cli:items.check.faulty', { file, kind, count: problems.length, items: items.length, all: count })
    const sentences = [heading, ...problems.map(problem => problemSentence(problem, words))]
    return { isSound, fileKind, items: items.length, questions: count, problems, sentences }
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error
    return unreadable(`${file}: ${words(`items:fault.${error.fault}`, { seems: error.seems, ...error.data })}`)
  }
}

const unreadable = (sentence: string) => ({
  isSound: false,
  items: 0,
  questions: 0,
  problems: [],
  sentences: [sentence],
})

/** “Baris 12, kolom kunci: …” */
function problemSentence({ place, kind, data }: ItemProblem, words: Words) {
  return `${words(`cli:items.check.at_${contextOf(place)}`, { ...place })}: ${words(`items:problem.${kind}`, { ...data })}`
}

function contextOf(place: ItemPlace): string {
  if (place.in === 'text') return 'text'
  const cell = place.column === null ? 'row' : 'cell'
  return place.sheet === '' ? cell : `sheet${cell === 'row' ? 'Row' : 'Cell'}`
}
