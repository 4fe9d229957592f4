import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { openWorkspace } from '#main/database/workspace/workspace-folder'
import { caseLibrary } from '#main/practice/case-library'
import { shippedQuestionnaires } from '#main/questionnaire-versions'
import { examplePassphrase } from '#main/workspace/example-workspace'
import { root } from '../app/example-file.ts'
import { storeAttempts } from '../practice/store-attempts.ts'
import { openExample } from './open-example.ts'

export type WindowRow = { name: string; value: number; unit: string; goal: number; ratio: number; note: string }

/** What the issue on the window asks for, measured in a real browser on the example. `ratio`: value / goal. */
export async function windowRows(): Promise<WindowRow[]> {
  const { page, close } = await openExample()
  const visits = await visitPages(page)
  const answers = await searchPeople(page)
  const frames = await scrollPeople(page)
  const memory = await heapAfterAll(page)
  await close()
  const practised = await openExample(storeManyAttempts)
  const openings = await openCases(practised.page)
  await practised.close()
  const script = firstPageScript()
  return [
    row('scrolling 34,723 people: longest frame', Math.max(...frames), 'ms', 50, `${frames.length} frames`),
    row(
      'search as one types: p95 from key to rows painted',
      at(answers, 0.95),
      'ms',
      50,
      `median ${at(answers, 0.5).toFixed(0)} of ${answers.length} keys`,
    ),
    row('a page from its click: p95', at(visits, 0.95), 'ms', 200, medianOf(visits)),
    row(
      'a practice case from its click to the first question: p95',
      at(openings, 0.95),
      'ms',
      100,
      `${medianOf(openings)}, ${attempts} attempts stored`,
    ),
    row('JavaScript of the first page, gzip', script.bytes / 1024, 'kB', 350, `${script.files} files`),
    row('memory of the page after every page', memory / 1024 ** 2, 'MB', 300, 'JavaScript heap, after collecting'),
  ]
}

const row = (name: string, value: number, unit: string, goal: number, note: string): WindowRow => ({
  name,
  value: Number(value.toPrecision(3)),
  unit,
  goal,
  ratio: Number((value / goal).toPrecision(2)),
  note,
})

const at = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

const medianOf = (values: number[]) => `median ${at(values, 0.5).toFixed(0)} of ${values.length}`

/** Each page of the sidebar, three times round; from the click to its heading and no skeleton. */
async function visitPages(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const taken: number[] = []
    for (let round = 0; round < 3; round++) {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('aside nav a')) {
        const began = performance.now()
        link.click()
        await new Promise<void>(resolve => {
          const look = () => {
            const isThere =
              link.getAttribute('aria-current') === 'page' &&
              document.querySelector('main h1') &&
              !document.querySelector('main [aria-busy=true]')
            if (isThere) requestAnimationFrame(() => resolve())
            else requestAnimationFrame(look)
          }
          look()
        })
        taken.push(performance.now() - began)
        await new Promise(resolve => setTimeout(resolve, 150))
      }
    }
    return taken
  })
}

/** Frame times while the table is scrolled from its first row to its last, by wheel and by leaps. Milliseconds. */
async function scrollPeople(page: Page): Promise<number[]> {
  await openPeople(page)
  return page.evaluate(async () => {
    const scroller = document.querySelector<HTMLElement>('main [role=grid]')!
    const frames: number[] = []
    let last = performance.now()
    const end = scroller.scrollHeight - scroller.clientHeight
    for (let step = 0; step <= 300; step++) {
      scroller.scrollTop = step < 200 ? step * 96 : (end * (step - 200)) / 100
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      frames.push(now - last)
      last = now
    }
    return frames
  })
}

/** A slow typist meets the counts and the new address, a quick one the answer before. Milliseconds after an answer. */
const pauses = [60, 150, 280, 450, 950]

/** From a key to its rows painted. A key that finds as many as before is left out. Milliseconds. */
async function searchPeople(page: Page): Promise<number[]> {
  await openPeople(page)
  const field = page.getByRole('textbox').first()
  const taken: (number | null)[] = []
  for (const word of ['wattimena', 'bone', '0017', 'hanafi', 'maluku', 'siti', 'kab', 'ambon', 'latuc', 'sulsel-03']) {
    await field.fill('')
    await page.waitForTimeout(400)
    for (const key of word) {
      await field.focus()
      const answered = page.evaluate(answerToNextKey)
      await page.waitForTimeout(30) // input goes another way than scripts: it could overtake the listener
      await page.keyboard.press(key)
      taken.push(await answered)
      await page.waitForTimeout(pauses[taken.length % pauses.length]!)
    }
  }
  return taken.filter(time => time !== null)
}

/** Runs in the page: null where the list stays as long as it was. A task begun in a frame runs when it is painted. */
function answerToNextKey() {
  return new Promise<number | null>(resolve => {
    const grid = document.querySelector('main [role=grid]')!
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      const { port1, port2 } = new MessageChannel()
      const answer = new MutationObserver(() => requestAnimationFrame(() => port2.postMessage(null)))
      const end = (time: number | null) => {
        answer.disconnect()
        resolve(time)
      }
      port1.addEventListener('message', () => end(performance.now() - timeStamp))
      port1.start()
      answer.observe(grid, { attributeFilter: ['aria-rowcount'] })
      setTimeout(() => end(null), 1000)
    }
    document.addEventListener('keydown', onKey, { once: true, capture: true })
  })
}

async function openPeople(page: Page) {
  await page.evaluate(() => (location.hash = '#/peserta'))
  await page.locator('main [role=grid]').waitFor()
  await page.waitForTimeout(300)
}

const attempts = 10_000

async function storeManyAttempts(folder: string) {
  const workspace = await openWorkspace({
    folder,
    credential: { by: 'passphrase', passphrase: examplePassphrase },
  })
  const resources = join(root, 'resources')
  const [form] = shippedQuestionnaires(resources)
  await storeAttempts(workspace.database, attempts, [...(await caseLibrary(resources)).values()], form!)
  await workspace.close()
}

/** From *Mulai* in the dialog of a case to the first question of the form; the first time its code is loaded too. */
async function openCases(page: Page): Promise<number[]> {
  const taken: number[] = []
  for (let attempt = 0; attempt < 12; attempt++) {
    await page.evaluate(() => (location.hash = '#/latihan'))
    await page.locator('main tbody tr').nth(attempt).click()
    const begin = page.getByRole('dialog').locator('button[type=submit]')
    await begin.waitFor()
    await page.waitForTimeout(300)
    taken.push(
      await begin.evaluate(async button => {
        const began = performance.now()
        ;(button as HTMLButtonElement).click()
        await new Promise<void>(resolve => {
          const look = () =>
            document.querySelector('[data-current-question]') ? resolve() : requestAnimationFrame(look)
          look()
        })
        return performance.now() - began
      }),
    )
  }
  return taken
}

async function heapAfterAll(page: Page): Promise<number> {
  await visitPages(page)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

/** The scripts that index.html asks for by itself, and those that the first of them then asks for: the window. */
function firstPageScript() {
  const folder = join(root, 'out/renderer/assets')
  const html = readFileSync(join(folder, '../index.html'), 'utf8')
  const asked = [...html.matchAll(/[\w-]+\.js(?=")/g)].map(([name]) => name)
  const first = asked.find(name => name.startsWith('index-'))!
  const then = [...readFileSync(join(folder, first), 'utf8').matchAll(/[\w-]+\.js(?=")/g)].map(([name]) => name)
  const files = [...new Set([...asked, ...then])]
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
  return { files: files.length, bytes }
}
