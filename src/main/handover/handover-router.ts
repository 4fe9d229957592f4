import { forPlanners } from '#main/procedure'
import { workerFile } from '#main/worker-file'
import { startWorker } from '#main/worker-task'
import type { PlanFileAnswer, PlanFileWorkerData } from './plan-file-messages.ts'
import { mimeTypes } from './plan-files.ts'

export const handoverRouter = {
  file: forPlanners.handover.file.handler(async ({ input, context: { workspace, regions }, errors }) => {
    const data: PlanFileWorkerData = {
      file: workspace.database.file,
      key: workspace.key,
      regions: { provinces: regions.provinces, regencies: regions.regencies },
      ...input,
    }
    const task = startWorker<never, PlanFileAnswer>(workerFile('handover/plan-file-worker'), data)
    try {
      const answer = await task.next()
      if ('noPlan' in answer) throw errors.NO_PLAN()
      return new File([answer.bytes], input.name, { type: mimeTypes[input.name] })
    } finally {
      await task.terminate()
    }
  }),
}
