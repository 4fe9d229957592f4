import { parentPort, workerData } from 'node:worker_threads'
import { createRegionFinder, type RegionFinder } from '#domain/roster/region-finder'
import { openDatabase } from '#main/database/database'
import { holdRoster, reviewPage } from './compared-roster.ts'
import { loadRegions } from './load-regions.ts'
import { saveRoster } from './save-roster.ts'
import type { SaveRosterAnswer, SaveRosterData, SaveRosterQuestion } from './save-roster-messages.ts'

/** Compares checked people with the roster and saves them, on a connection of its own: the window goes on meanwhile. */
const { file, key, regionsFolder, codes } = workerData as SaveRosterData
const port = parentPort!
const answer = (message: SaveRosterAnswer) => port.postMessage(message)
const database = openDatabase({ file, key, mode: 'existing' })
const held = holdRoster(database, finderOf(regionsFolder), codes)

port.on('message', (question: SaveRosterQuestion) => {
  void (async () => {
    switch (question.type) {
      case 'people':
        return held.addPeople(question.people)
      case 'compare':
        return answer({ type: 'compared', ...held.compare(question.setAsideKeys) })
      case 'page':
        return answer({ type: 'page', ...reviewPage(held.compared(), question.part, question.offset, question.limit) })
      case 'person':
        return answer({ type: 'person', person: held.personOn(question.row) })
      case 'fix':
        return answer({ type: 'fixed', ...held.fix(question.held) })
      case 'save':
        return answer(
          await saveRoster(database, held.compared(), question, share => answer({ type: 'progress', share })),
        )
    }
  })()
})

/** Only a row that is mended needs the regions. */
function finderOf(folder: string): () => RegionFinder {
  let finder: RegionFinder | undefined
  return () => {
    finder ??= createRegionFinder(loadRegions(folder))
    return finder
  }
}
