import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import type { SaveRosterAnswer, SaveRosterData, SaveRosterQuestion } from './save-roster-messages.ts'
import { beginSaving } from './save-roster.ts'

/** Compares checked people with the roster and saves them, on a connection of its own: the window goes on meanwhile. */
const { file, key } = workerData as SaveRosterData
const port = parentPort!
const answer = (message: SaveRosterAnswer) => port.postMessage(message)
const saving = beginSaving(openDatabase({ file, key, mode: 'existing' }))

port.on('message', (question: SaveRosterQuestion) => {
  void (async () => {
    switch (question.type) {
      case 'people':
        return saving.addPeople(question.people)
      case 'compare':
        return answer({ type: 'compared', ...saving.compare(question.setAsideKeys) })
      case 'save':
        return answer(await saving.save(question, share => answer({ type: 'progress', share })))
    }
  })()
})
