import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import type { HoldReportsAnswer, HoldReportsData, HoldReportsQuestion } from './attendance-messages.ts'
import { holdReports } from './held-reports.ts'

/** Judges reports and saves them, on a connection of its own: the window goes on meanwhile. */
const { file, key } = workerData as HoldReportsData
const port = parentPort!
const answer = (message: HoldReportsAnswer) => port.postMessage(message)
const held = holdReports(openDatabase({ file, key, mode: 'existing' }))

port.on('message', (question: HoldReportsQuestion) => {
  void (async () => {
    switch (question.type) {
      case 'add':
        return held.add(question.report)
      case 'check':
        return answer({ type: 'checked', reports: held.check() })
      case 'recheck':
        return answer({ type: 'checked', reports: held.recheck(question.position, question.choice) })
      case 'save':
        return answer(await held.save(question))
    }
  })()
})
