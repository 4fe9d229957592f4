import { randomUUID } from 'node:crypto'
import type { ScoreFileId } from '#contract/assessment-scores'
import { recordChange } from '#main/database/recorded-change'
import type { WritableDb } from '#main/database/sql'
import { saveResults } from './save-results.ts'
import type { JudgedScoreFile } from './scores-judged.ts'
import type { StoredDesign } from './design-repository.ts'
import { addScoreFile, addWaitingRow, type KeptClue, rememberScoreMapping } from './scores-repository.ts'

export type SavedScores = {
  type: 'saved'
  files: number
  taken: number
  waiting: number
  setAside: number
  changeId: number
}

/** The files that have no obstacle, in one change. */
export function saveScoreFiles(
  db: WritableDb,
  design: StoredDesign,
  judged: readonly JudgedScoreFile[],
  at: string,
): SavedScores | { type: 'nothing' } {
  const sound = judged.filter(({ checked }) => checked.obstacle === null)
  if (sound.length === 0) return { type: 'nothing' }
  const sum = (count: (file: JudgedScoreFile) => number) => sound.reduce((total, file) => total + count(file), 0)
  const counts = {
    files: sound.length,
    taken: sum(({ settled }) => settled.taken.length),
    waiting: sum(({ settled }) => settled.waiting.length),
    setAside: sum(({ checked }) => checked.setAside),
  }
  const data = { test: design.name, count: counts.files, taken: counts.taken, waiting: counts.waiting }
  return recordChange(db, { at, kind: 'assessmentScoresImported', data }, changeId => {
    for (const file of sound) saveFile(db, design, file, at)
    return { type: 'saved', ...counts, changeId }
  })
}

function saveFile(db: WritableDb, { designId }: StoredDesign, file: JudgedScoreFile, at: string) {
  const { checked, held, settled, problems } = file
  const fileId = randomUUID() as ScoreFileId
  const [occasion, source] = [checked.occasion!, checked.source!]
  const what = { fileId, designId, occasion, source, fileName: held.fileName, fileSha256: held.sha256, problems }
  const { taken, setAside } = checked
  addScoreFile(db, { ...what, importedAt: at, taken, setAside, waiting: settled.waiting.length })
  // In order: a B-tree that grows at its end takes a third of the time of one that is hit everywhere.
  const ids = settled.taken.map(() => randomUUID()).sort()
  saveResults(
    db,
    settled.taken.map(({ participantId, at: when, result }, place) => ({
      id: ids[place]!,
      designId,
      occasion,
      participantId,
      source,
      fileId,
      attempt: null,
      form: result.form,
      itemPoints: result.itemPoints,
      responses: result.responses,
      pointsTaken: result.points,
      pointsPossible: result.possible,
      takenAt: when === null ? at : new Date(when).toISOString(),
    })),
  )
  for (const { row, clue, match, result, at: when } of settled.waiting) {
    const kept: KeptClue = {
      ...clue,
      fileClass: checked.classCode,
      match: withFewCandidates(match as KeptClue['match']),
    }
    const takenAt = when === null ? null : new Date(when).toISOString()
    addWaitingRow(db, fileId, { row, clue: kept, result: { ...result, takenAt } })
  }
  if (held.choice.mapping) rememberScoreMapping(db, file.fingerprint, { designId, mapping: file.mapping }, at)
}

/** Number keys choose among so many. */
const mostCandidates = 9

const withFewCandidates = (match: KeptClue['match']): KeptClue['match'] =>
  match.kind === 'ambiguous'
    ? { ...match, candidates: match.candidates.slice(0, mostCandidates) }
    : { ...match, nearest: match.nearest.slice(0, mostCandidates) }
