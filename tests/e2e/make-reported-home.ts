import { makeReportedTraining } from '../builders/a-reported-training.ts'
import { startApp } from '../builders/start-app.ts'

/** Run by itself, with the folder to make it in: the browser tests' loader cannot load the database driver. */
const app = startApp(process.argv[2])
await makeReportedTraining(app, 160)
await app.context.session.close()
process.exit(0)
