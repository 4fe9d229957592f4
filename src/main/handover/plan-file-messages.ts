import type { ClassFile, PlanFile, Recipient, RecipientFile } from '#contract/handover'
import type { ClassId } from '#contract/identifiers'
import type { Regions } from '#domain/roster/regions'
import type { Language } from '#main/words'

/** What is to be written. */
export type FileOrder =
  | { type: 'plan'; name: PlanFile }
  | { type: 'recipient'; recipient: Recipient; file: RecipientFile }
  | { type: 'class'; classId: ClassId; file: ClassFile }
  | { type: 'folder'; recipients: Recipient[] }

export type PlanFileWorkerData = {
  file: string
  key: Uint8Array
  regions: Pick<Regions, 'provinces' | 'regencies'>
  language: Language
  /** Whether NIKs and telephone numbers are written whole. */
  withNumbers: boolean
  order: FileOrder
}

export type WrittenFile = { name: string; bytes: Uint8Array<ArrayBuffer> }

export type PlanFileAnswer =
  | { type: 'no-plan' }
  | { type: 'class-gone' }
  /** So many recipients' folders are made. */
  | { type: 'progress'; made: number }
  /** `files`: how many are in a folder. `handed`: what was written, for remembering. */
  | ({ type: 'written'; files: number } & WrittenFile & { handed: HandedState | null })

/** What a folder was made of, read in the same moment. */
export type HandedState = { planNumber: number; state: string; lastChange: number; rooms: string; names: string[] }
