import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWebHost } from './web-host.ts'

/** Before all tests: a home in which the example was made, by starting the app. Each test that wants it has a copy. */
export default async function makeExample() {
  const home = mkdtempSync(join(tmpdir(), 'gladi-e2e-example-'))
  process.env['GLADI_E2E_EXAMPLE'] = home
  const { end } = await startWebHost(home, ['--example'])
  await end()
  return () => rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}
