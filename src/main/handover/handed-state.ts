import { createHash } from 'node:crypto'
import { trainingState } from '#main/database/recorded-change'
import type { ReadableDb } from '#main/database/sql'
import { findTraining } from './class-list-repository.ts'

/** By what it is later told whether files are still right: `state` of people and classes, `rooms` of names and links. */
export function handedStateOf(db: ReadableDb): { state: string; rooms: string } {
  const training = findTraining(db)
  const rooms = training && [training.name, training.tiers[1].rooms, training.tiers[2].rooms]
  return { state: trainingState(db), rooms: shortHash(JSON.stringify(rooms)) }
}

export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
