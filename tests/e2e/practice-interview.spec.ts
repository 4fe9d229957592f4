import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { PracticeCase } from '#domain/practice/practice-case'
import { expectNoFaults } from './accessibility.ts'
import { hostNames, test } from './hosts.ts'

/** One person alone: the shortest form. */
const sukirman: PracticeCase = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../resources/practice-cases/keluarga-sukirman.json'), 'utf8'),
)
type Mode = 'guided' | 'practice' | 'exam'

/** Asks main as the window does; the web host's own address. */
const ask = (page: Page, path: string, json: object) =>
  page.evaluate(
    async ([path, json]) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`/rpc/practice/${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) })
      return (await response.json()).json
    },
    [path, json] as const,
  )

async function begin(page: Page, mode: Mode = 'practice', caseId = sukirman.id): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { attemptId } = await ask(page, 'start', { who: { participantId: null }, caseId, mode })
  await open(page, attemptId)
  return attemptId
}
async function open(page: Page, attemptId: string) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(id => (location.hash = `#/latihan/${id}`), attemptId)
  await expect(form(page)).toBeVisible()
}

const form = (page: Page) => page.getByRole('region', { name: 'Isian' })
const talk = (page: Page) => page.getByRole('log', { name: 'Percakapan' })
const current = (page: Page) => page.locator('[data-current-question]')
const saved = (page: Page) => page.getByText(/^Tersimpan/)

/** Where one is: the question's name and the member's id; null at the end of the members. */
async function place(page: Page): Promise<{ question: string; entry: string } | null> {
  await expect(current(page).or(page.locator('[data-members-end]'))).toBeVisible()
  if (!(await current(page).isVisible())) return null
  const [question = '', entry = ''] = (await current(page).getAttribute('data-current-question'))!.split('@')
  return { question, entry }
}

const rightAt = (question: string, entry: string) =>
  (entry === '' ? sukirman.record.values[question] : sukirman.record.members[0]!.values[question]) ?? ''

/** Answers what is asked, rightly, and goes on with Enter; false once the form is at its end. */
async function answerAndGoOn(page: Page): Promise<boolean> {
  const at = await place(page)
  if (at) {
    const value = rightAt(at.question, at.entry)
    const isTyped = await current(page).getByRole('textbox').isVisible()
    await page.keyboard.type(isTyped ? value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') : value)
  }
  await page.keyboard.press('Enter')
  const before = at ? `${at.question}@${at.entry}` : null
  return expect
    .poll(() => here(page), { timeout: 2000 })
    .not.toBe(before)
    .then(
      () => true,
      () => false,
    )
}
const here = async (page: Page) => {
  const at = await place(page)
  return at && `${at.question}@${at.entry}`
}

for (const host of hostNames.filter(name => name === 'web')) {
  test(`a whole case by keyboard alone, the window closed in the middle, on the ${host}`, async ({ start }) => {
    test.slow()
    const first = await start(host, ['--example'])
    const attemptId = await begin(first.page)
    await first.page.keyboard.press('Alt+1')
    await expect(talk(first.page)).toContainText(sukirman.sayings[0]!.words.slice(0, 20))
    await first.page.keyboard.press('Alt+d')
    await expect(first.page.getByRole('tabpanel', { name: 'KK' })).toContainText('CONTOH')
    await expect(talk(first.page)).toContainText('Anda membuka: KK')
    await first.page.keyboard.press('Escape')
    for (let steps = 0; steps < 20; steps++) await answerAndGoOn(first.page)
    const left = await here(first.page)
    await first.leave()

    const { page } = await start(host, ['--example'])
    await open(page, attemptId)
    await expect(talk(page)).toContainText('Anda membuka: KK')
    await expect(talk(page)).toContainText('Latihan dilanjutkan')
    // At most what was not answered yet is gone: it begins at the last answer.
    await page.keyboard.press('Enter')
    await expect.poll(() => here(page)).toBe(left)

    let isMore = true
    for (let steps = 0; isMore && steps < 150; steps++) isMore = await answerAndGoOn(page)
    await expect(page.getByText('39 dari 39 variabel')).toBeVisible()
    await expect(saved(page)).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toContainText('Selesai dan nilai latihan ini')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`#/latihan/${attemptId}/hasil$`))
    const { score } = await ask(page, 'result', { attemptId })
    // Recorded rightly everywhere; what was neither asked nor seen is told.
    expect(score.mistakes).toMatchObject({ concept: 0, omitted: 0, typo: 0, routing: 0, member: 0 })
    expect(score.mistakes['not-asked']).toBeGreaterThan(0)
  })
}
