import { execFileSync } from 'node:child_process'
import { runToEnd, startApp } from '../../tests/builders/start-app.ts'

export type FirstVisit = { ladder: number; variables: number }

/** In a process of its own, as when Gladi is started; the example in `folder` is open in no other. Milliseconds. */
export const firstVisit = (folder: string): FirstVisit =>
  JSON.parse(execFileSync(process.execPath, [import.meta.filename, folder], { encoding: 'utf8' }))

const [, file, folder] = process.argv
if (file === import.meta.filename && folder !== undefined) {
  const app = startApp(folder)
  await runToEnd(await app.api.workspace.openExample())
  const scope = { kind: 'nation' } as const
  const began = performance.now()
  await app.api.readiness.overview({ scope })
  const between = performance.now()
  await app.api.readiness.variables({ scope })
  process.stdout.write(JSON.stringify({ ladder: between - began, variables: performance.now() - between }))
  await app.context.session.close()
  process.exit() // its message port stays open
}
