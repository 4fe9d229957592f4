import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#main/database/database'
import { wordsIn } from '#main/words'
import { namesOf } from './handover-of-plan.ts'
import { findHandover } from './handover-repository.ts'
import { planFile } from './plan-files.ts'
import type { PlanFileAnswer, PlanFileWorkerData } from './plan-file-messages.ts'

/** Writes one file of the current plan: a large workbook takes a second, which the window must not wait for. */
const { file, key, regions, name, language } = workerData as PlanFileWorkerData
const stored = openDatabase({ file, key, mode: 'existing' }).read(db => findHandover(db, namesOf(regions)))

parentPort!.postMessage(stored ? { bytes: write(stored) } : ({ noPlan: true } satisfies PlanFileAnswer))

function write({ plan, madeAt, revision }: NonNullable<typeof stored>) {
  const content = planFile(name, plan, wordsIn(language), { madeAt, revision })
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
