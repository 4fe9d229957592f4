import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { getPlanInput, getReplanInput } from './allocation-repository.ts'
import type { PlanAnswer, PlanQuestion, PlanWorkerData } from './plan-messages.ts'
import { savePlan } from './save-plan.ts'
import { searchPlan } from './search-plan.ts'

/** Searches with the people as they are at its start, then keeps the plan until it is adopted or the worker is ended. */
const { file, key, provinces, seed, keep, stop } = workerData as PlanWorkerData
const port = parentPort!
const answer = (message: PlanAnswer) => port.postMessage(message)
const database = openDatabase({ file, key, mode: 'existing' })

const input = database.read(keep ? getReplanInput : getPlanInput)
if (input.people.length === 0) {
  answer({ type: 'nobody' })
} else {
  const found = searchPlan(input, provinces, seed, new Int32Array(stop), answer)
  port.on('message', (question: PlanQuestion) => {
    void database.write(db => savePlan(db, input, found, seed, question)).then(answer)
  })
}
