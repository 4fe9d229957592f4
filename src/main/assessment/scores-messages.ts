import type { DesignId } from '#contract/assessment'
import type { CheckedScoreFile, ScoreFileId } from '#contract/assessment-scores'
import type { ScoreFileChoice } from './scores-tables.ts'
import type { SaveScoresResult } from './scores-held.ts'

export type HoldScoresData = { file: string; key: Uint8Array; designId: DesignId }

/** Answered in the order in which they are asked, but for parts, which are not. */
export type HoldScoresQuestion =
  | { type: 'part'; bytes: Uint8Array }
  | { type: 'add'; fileName: string }
  | { type: 'check' }
  | { type: 'recheck'; position: number; choice: ScoreFileChoice }
  | { type: 'save'; at: string }
  | { type: 'remove'; fileId: ScoreFileId; at: string }

export type HoldScoresAnswer =
  | { type: 'added' }
  | { type: 'checked'; files: CheckedScoreFile[] }
  | { type: 'removed'; isRemoved: boolean }
  | SaveScoresResult
