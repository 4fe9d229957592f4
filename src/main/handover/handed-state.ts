import { createHash } from 'node:crypto'
import { findToggles, trainingState } from '#main/database/recorded-change'
import type { ReadableDb } from '#main/database/sql'
import { findTraining } from './class-list-repository.ts'

type State = { state: string; lastChange: number; rooms: string }

/**
 * By what it is later told whether files are still right: `state` of people and classes, `lastChange` the latest
 * recorded change that held, 0 for none, `rooms` of names and links.
 */
export function handedStateOf(db: ReadableDb): State {
  const training = findTraining(db)
  const rooms = training && [training.name, training.tiers[1].rooms, training.tiers[2].rooms]
  const lastChange = findToggles(db).undo?.id ?? 0
  return { state: trainingState(db), lastChange, rooms: shortHash(JSON.stringify(rooms)) }
}

export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
