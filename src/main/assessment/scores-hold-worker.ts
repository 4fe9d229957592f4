import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { holdScoreFiles, removeScoreFile } from './scores-held.ts'
import type { HoldScoresAnswer, HoldScoresData, HoldScoresQuestion } from './scores-messages.ts'

/** Judges files of scores and saves them, on a connection of its own: the window goes on meanwhile. */
const { file, key, designId } = workerData as HoldScoresData
const database = openDatabase({ file, key, mode: 'existing' })
const held = holdScoreFiles(database, designId)

async function answerTo(question: Exclude<HoldScoresQuestion, { type: 'part' }>): Promise<HoldScoresAnswer> {
  switch (question.type) {
    case 'add':
      await held.add(question.fileName)
      return { type: 'added' }
    case 'check':
      return { type: 'checked', files: await held.check() }
    case 'recheck':
      return { type: 'checked', files: held.recheck(question.position, question.choice) }
    case 'save':
      return held.save(question.at)
    case 'remove':
      return { type: 'removed', isRemoved: await removeScoreFile(database, question.fileId, question.at) }
  }
}

parentPort!.on('message', (question: HoldScoresQuestion) => {
  if (question.type === 'part') held.addPart(question.bytes)
  else void answerTo(question).then(answer => parentPort!.postMessage(answer))
})
