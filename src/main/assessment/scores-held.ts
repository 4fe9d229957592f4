import { createHash } from 'node:crypto'
import type { DesignId } from '#contract/assessment'
import type { CheckedScoreFile, ScoreFileId } from '#contract/assessment-scores'
import type { Database } from '#main/database/database'
import { recordChange } from '#main/database/recorded-change'
import { findDesign } from './design-repository.ts'
import { removeResultsOfFile } from './save-results.ts'
import { type JudgedBefore, judgeNext, nothingBefore } from './scores-judged.ts'
import { type KnownTest, nameDecisionsOf, readKnownTest, stateOfTest } from './scores-known.ts'
import { createScoreReader } from './scores-read.ts'
import { deleteScoreFile, findScoreFile, listNameDecisions } from './scores-repository.ts'
import { type SavedScores, saveScoreFiles } from './scores-save.ts'
import type { HeldScoreFile, ScoreFileChoice } from './scores-tables.ts'

export type SaveScoresResult = SavedScores | { type: 'nothing' } | { type: 'changed' }

/** Files of scores of one test that were read, till they are saved or given up. */
export function holdScoreFiles(database: Database, designId: DesignId) {
  const held: HeldScoreFile[] = []
  const reader = createScoreReader()
  let parts: Uint8Array[] = []
  let known: KnownTest | undefined
  let judged: JudgedBefore = nothingBefore()

  function judgeAll(): CheckedScoreFile[] {
    known = currentTest()
    judged = nothingBefore()
    for (const file of held) judgeNext(file, known, judged)
    return judged.files.map(({ checked }, file) => ({ file, ...checked }))
  }

  function currentTest(): KnownTest {
    return database.read(db => {
      if (known?.state === stateOfTest(db, designId)) return known
      const read = readKnownTest(db, designId)
      if (!read) throw new Error('The design is not there any more.')
      const ofClass = (code: string) => database.read(other => listNameDecisions(other, code))
      return { ...read, nameDecisions: nameDecisionsOf(ofClass) }
    })
  }

  return {
    /** Of the file that is added next: a large one comes in parts. */
    addPart: (bytes: Uint8Array) => void parts.push(bytes),
    /** Reads the file whose parts came. */
    async add(fileName: string) {
      const bytes = Buffer.concat(parts)
      parts = []
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      held.push({ fileName, sha256, read: await reader.read(bytes), choice: {} })
    },
    async check() {
      await reader.end()
      return judgeAll()
    },
    recheck(position: number, choice: ScoreFileChoice): CheckedScoreFile[] {
      const file = held[position]
      if (file) file.choice = { ...withoutOldColumns(file.choice, choice), ...choice }
      return judgeAll()
    },
    save: (at: string): Promise<SaveScoresResult> =>
      database.write(db => {
        if (!known || known.state !== stateOfTest(db, designId)) return { type: 'changed' }
        return saveScoreFiles(db, known.design, judged.files, at)
      }),
  }
}

/** What columns hold is of one sheet, and of what was guessed of it. */
function withoutOldColumns({ mapping, ...others }: ScoreFileChoice, next: ScoreFileChoice): ScoreFileChoice {
  const isOther = next.sheet !== undefined || next.form !== undefined
  return mapping === undefined || isOther ? others : { ...others, mapping }
}

/** Removes an imported file with its results; a nation's take a second. */
export const removeScoreFile = (database: Database, fileId: ScoreFileId, at: string): Promise<boolean> =>
  database.write(db => {
    const file = findScoreFile(db, fileId)
    if (!file) return false
    const test = findDesign(db, file.designId)?.name ?? ''
    const data = { fileName: file.fileName, count: file.taken, test, context: file.occasion }
    recordChange(db, { at, kind: 'assessmentScoreFileRemoved', data }, () => {
      removeResultsOfFile(db, fileId)
      deleteScoreFile(db, fileId)
    })
    return true
  })
