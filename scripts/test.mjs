// `npm test`: installs and runs every test; the last line counts them. `--quick`: all but the browser's;
// `--pictures`: the browser's pictures into docs/pictures.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { begin, ensureBuilt, ensureInstalled, environment, root } from './environment.mjs'

const quick = process.argv.includes('--quick')
if (process.argv.includes('--pictures')) process.env.GLADI_PICTURES = '1'
const results = join(root, '.cache', 'results')

ensureInstalled()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
// Commands and worker threads are started hundreds of times, unbuilt: compiled once, they start in a third of the time.
Object.assign(process.env, environment(), { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled') })

const failures = []
async function step(name, command, args, env) {
  const began = Date.now()
  const status = await begin(command, args, { env })
  process.stderr.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`)
  if (status !== 0) failures.push(name)
}

async function readTheSources() {
  await step('lint', 'oxlint', [
    '--type-aware',
    '--deny-warnings',
    '--report-unused-disable-directives',
    'src',
    'tests',
    'bench',
    'scripts',
  ])
  await step('format', 'biome', ['ci', '.'])
  await step('unused', 'knip', [])
}

await Promise.all([step('types', 'tsc', ['-b']), readTheSources()])
ensureBuilt()
await step('vitest', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(results, 'vitest.json')}`,
])
if (!quick)
  await step('end to end', 'playwright', ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'playwright.json') })

const counts = total([fromVitest(), quick ? none() : fromPlaywright()])
if (counts.flaky > 0) process.stdout.write(`passed only the second time: ${counts.flaky}\n`)
if (failures.length > 0) process.stdout.write(`failed: ${failures.join(', ')}\n`)
process.stdout.write(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
process.exit(failures.length > 0 || counts.failed > 0 || counts.passed === 0 ? 1 : 0)

function none() {
  return { passed: 0, failed: 0, skipped: 0, flaky: 0 }
}

function read(name) {
  const file = join(results, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** A missing report counts as one failure: the runner itself broke. */
function fromVitest() {
  const report = read('vitest.json')
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function fromPlaywright() {
  const report = read('playwright.json')
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, flaky, unexpected, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected, skipped, flaky }
}

function total(all) {
  return all.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
    flaky: (sum.flaky ?? 0) + (one.flaky ?? 0),
  }))
}
