import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { PracticeCase } from '#domain/practice/practice-case'
import { expectNoFaults } from './accessibility.ts'
import { ask } from './ask.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

/** One person alone: the shortest form. */
const sukirman: PracticeCase = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../resources/practice-cases/keluarga-sukirman.json'), 'utf8'),
)
type Mode = 'guided' | 'practice' | 'exam'

async function begin(page: Page, mode: Mode = 'practice', caseId = sukirman.id): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 })
  const { attemptId } = await ask(page, 'practice/start', { who: { participantId: null }, caseId, mode })
  await open(page, attemptId)
  return attemptId
}
async function open(page: Page, attemptId: string) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 })
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
  // In one look: the question may be gone by the next.
  const key = await page.evaluate(
    () => document.querySelector<HTMLElement>('[data-current-question]')?.dataset['currentQuestion'] ?? null,
  )
  if (key === null) return null
  const [question = '', entry = ''] = key.split('@')
  return { question, entry }
}

const rightAt = (question: string, entry: string) =>
  (entry === '' ? sukirman.record.values[question] : sukirman.record.members[0]!.values[question]) ?? ''

/** "Lainnya", where it is not right: three mistakes that lead nowhere else. */
const wrong: Record<string, string> = { lantai: '9', dinding: '7', atap: '8' }

const lastQuestion = Object.keys(sukirman.record.values).at(-1)

/** Asks what is suggested, answers, and goes on with Enter; false once the form is at its end. */
async function answerAndGoOn(page: Page): Promise<boolean> {
  const at = await place(page)
  if (at) {
    const suggested = page.getByRole('button', { name: /Alt 1$/ })
    for (let times = 0; times < 3 && (await suggested.isVisible()); times++) await page.keyboard.press('Alt+1')
    const value = wrong[at.question] ?? rightAt(at.question, at.entry)
    const isTyped = await current(page).getByRole('textbox').isVisible()
    await page.keyboard.type(isTyped ? value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') : value)
  }
  if (at?.question === lastQuestion) return false
  const before = at && `${at.question}@${at.entry}`
  // Also at the end of the members, where Enter is the button's.
  await page.keyboard.press('Enter')
  await expect.poll(() => here(page), { timeout: 15_000 }).not.toBe(before)
  return true
}
const here = async (page: Page) => {
  const at = await place(page)
  return at && `${at.question}@${at.entry}`
}

/** From the start page with keys alone: the list of cases, the case, how to practise. */
async function beginByKeys(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(page.getByRole('heading', { level: 1, name: 'Latihan' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('sukirman')
  await expect(page.getByRole('row', { name: /Keluarga/ })).toHaveCount(1)
  await pressUntilFocused(page, 'Tab', page.locator('tbody'))
  await page.keyboard.press('Enter')
  const mode = page.getByRole('radio', { name: /^Latihan/ })
  await pressUntilFocused(page, 'ArrowDown', mode)
  await page.keyboard.press('Enter')
  await expect(form(page)).toBeVisible()
}
async function resumeByKeys(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  const resume = page.getByRole('button', { name: 'Lanjutkan Keluarga Sukirman' })
  await pressUntilFocused(page, 'Tab', resume)
  await page.keyboard.press('Enter')
  await expect(form(page)).toBeVisible()
}
async function pressUntilFocused(page: Page, key: string, target: Locator) {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate(element => element.contains(document.activeElement))) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

/** In the built desktop app too what is answered is there again; the rest of a rehearsal knows nothing of its host. */
test('desktop: a case is gone on with where the window was closed', async ({ start }) => {
  const first = await start('desktop', ['--example'])
  await beginByKeys(first.page)
  for (let steps = 0; steps < 4; steps++) await answerAndGoOn(first.page)
  const left = await here(first.page)
  await first.leave()

  const { page } = await start('desktop', ['--example'])
  await resumeByKeys(page)
  await expect(talk(page)).toContainText('Latihan dilanjutkan')
  await page.keyboard.press('Enter')
  await expect.poll(() => here(page)).toBe(left)
  await picture(page, 'desktop-latihan')
})

test('a whole case by keyboard alone, the window closed in the middle, why it was wrong, ten minutes more', async ({
  start,
}) => {
  test.slow()
  const first = await start('web', ['--example'])
  let resumed = 0
  first.page.on('request', request => (resumed += Number(request.url().endsWith('/practice/resume'))))
  await beginByKeys(first.page)
  // The page takes what the dialog asked for.
  expect(resumed).toBe(1)
  await first.page.keyboard.press('Alt+1')
  await expect(talk(first.page)).toContainText(sukirman.sayings[0]!.words.slice(0, 20))
  await first.page.keyboard.press('Alt+d')
  await expect(first.page.getByRole('tabpanel', { name: 'KK' })).toContainText('CONTOH')
  await expect(talk(first.page)).toContainText('Anda membuka: KK')
  for (const { title } of sukirman.views) {
    await pressUntilFocused(first.page, 'Tab', first.page.getByRole('button', { name: title, exact: true }))
    await first.page.keyboard.press('Enter')
    await expect(talk(first.page)).toContainText(`Anda membuka: ${title}`)
  }
  await first.page.keyboard.press('Escape')
  for (let steps = 0; steps < 20; steps++) await answerAndGoOn(first.page)
  const left = await here(first.page)
  await first.leave()

  const { page } = await start('web', ['--example'])
  await resumeByKeys(page)
  await expect(talk(page)).toContainText('Anda membuka: KK')
  await expect(talk(page)).toContainText('Latihan dilanjutkan')
  // At most what was not answered yet is gone: it begins at the last answer.
  await page.keyboard.press('Enter')
  await expect.poll(() => here(page)).toBe(left)

  let isMore = true
  while (isMore) isMore = await answerAndGoOn(page)
  await expect(page.getByText('39 dari 39 variabel')).toBeVisible()
  await expect(saved(page)).toBeVisible()
  await picture(page, 'web-latihan')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('Selesai dan nilai latihan ini')
  const finish = page.getByRole('dialog').getByRole('button', { name: 'Selesai dan nilai' })
  await expect(finish).toBeFocused()
  // A key that comes while the question still has the focus is not the question's any more.
  const last = await here(page)
  await current(page).locator('input, textarea, button').first().focus()
  for (const key of ['Shift+Enter', 'PageUp']) await page.keyboard.press(key)
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await here(page)).toBe(last)
  await finish.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/latihan\/[^/]+\/hasil/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Keluarga Sukirman')

  // Why the three are wrong, and a set of short cases about them.
  const detail = page.getByRole('region', { name: 'Baris yang dipilih' })
  const heading = detail.getByRole('heading', { level: 2 })
  for (const title of ['Lantai terluas', 'Dinding terluas', 'Atap terluas']) {
    for (let presses = 0; presses < 20 && (await heading.innerText()) !== title; presses++)
      await page.keyboard.press('F6')
    await expect(heading).toHaveText(title)
    await expect(detail.getByRole('heading', { name: 'Konsep', exact: true })).toBeVisible()
    await expect(detail).toContainText(/Kalimat yang menentukan|Di mana ini diceritakan/)
  }
  await picture(page, 'web-hasil')
  const set = page.getByRole('region', { name: 'Latihan 10 menit' })
  for (const id of ['K11', 'K12', 'K13']) await expect(set).toContainText(id)
  await pressUntilFocused(page, 'Tab', page.getByRole('button', { name: 'Mulai Latihan 10 menit' }))
  await page.keyboard.press('Enter')
  await expect(form(page)).toBeVisible()
  await expect(page.getByText('LATIHAN', { exact: true }).first()).toBeVisible()
})

async function goTo(page: Page, tab: string, row?: string) {
  await form(page).getByRole('tab', { name: tab }).click()
  await expect(form(page).getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
  const isCurrent = row !== undefined && (await current(page).filter({ hasText: row }).isVisible())
  if (row && !isCurrent) await form(page).getByRole('button', { name: row }).first().click()
}

/** A form in which the family is found and one member begun. */
async function beginFound(page: Page, mode: Mode = 'practice') {
  const attemptId = await begin(page, mode)
  await page.keyboard.press('1')
  await expect(form(page).getByRole('radio', { name: '1 Ditemukan' })).toBeChecked()
  return attemptId
}

async function expectNoFaultsInEitherTheme(page: Page, where: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await expectNoFaults(page, `${where}, ${colorScheme}`)
  }
}

test('what a field does not take stays in it, is said with what to do, and is still there later', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  const attemptId = await beginFound(page)
  await goTo(page, 'Keluarga', 'K05')
  const field = form(page).getByRole('textbox')
  await field.fill('Dusun Sawah\nKulon')
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('Ada ganti baris. Tulis dalam satu baris.')
  await goTo(page, 'Keluarga', 'K07')
  await field.fill('33020112030900001234')
  await expect(form(page)).toContainText('20 angka')
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('Nomor KK harus 16 angka')
  await goTo(page, 'Keluarga', 'K08')
  await field.fill('Sukirman 😀')
  await page.keyboard.press('Tab')
  await expect(form(page)).toContainText('Ada emoji atau tanda tak terlihat')
  await goTo(page, 'Perumahan', 'K09')
  await field.fill('007')
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('Tulis tanpa nol di depan.')
  await goTo(page, 'Aset', 'Emas')
  await field.fill('7,5')
  await page.keyboard.press('Enter')
  await expect(form(page).getByRole('button', { name: /Emas/ })).toContainText('7,5')

  await page.reload()
  await expect(form(page).getByRole('button', { name: '4 galat' })).toBeVisible()
  await open(page, attemptId)
  await goTo(page, 'Keluarga', 'K05')
  await expect(field).toHaveValue('Dusun Sawah\nKulon')
  await page.keyboard.press('F8')
  await expect(field).toHaveValue('33020112030900001234')

  // Too long to be kept at all: it stays in its field, and that is said.
  await field.fill('9'.repeat(10_001))
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('10.001 huruf, terlalu panjang untuk disimpan')
  await form(page).getByRole('button', { name: 'K07' }).click()
  await expect(field).toHaveValue('9'.repeat(10_001))
  await form(page).getByRole('button', { name: '4 galat' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /K09/ }).click()
  await expect(field).toHaveValue('007')
})

test('a member is added, removed and brought back; dates as people write them', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await beginFound(page)
  await goTo(page, 'Anggota')
  await page.keyboard.press('Enter')
  const field = form(page).getByRole('textbox')
  await expect(field).toBeFocused()
  await field.fill('Sukirman')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await form(page).getByRole('button', { name: 'I04' }).click()
  await field.fill('31 Februari 1960')
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('Tanggal itu tidak ada di kalender')
  await form(page).getByRole('button', { name: 'I04' }).click()
  await field.fill('17 agustus 1960')
  await page.keyboard.press('Enter')
  await expect(form(page).getByRole('button', { name: 'I04' })).toContainText('17-08-1960')

  await form(page).getByRole('button', { name: 'Hapus Sukirman' }).click()
  await expect(form(page)).toContainText('0 anggota dicatat')
  await page.getByRole('alert').getByRole('button', { name: 'Urungkan' }).click()
  await form(page).getByRole('button', { name: 'Sukirman', exact: true }).click()
  await expect(form(page).getByRole('button', { name: 'I04' })).toContainText('17-08-1960')

  await form(page).getByRole('button', { name: 'I05' }).click()
  await page.keyboard.press('1')
  await expect(form(page).getByRole('radio', { name: 'Laki-laki' })).toBeChecked()
  await page.keyboard.press('2')
  await expect(form(page).getByRole('radio', { name: 'Perempuan' })).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(form(page).getByRole('radio', { name: 'Laki-laki' })).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(form(page).getByRole('radio', { name: 'Laki-laki' })).not.toBeChecked()
  await page.keyboard.press('Control+y')
  await expect(form(page).getByRole('radio', { name: 'Laki-laki' })).toBeChecked()
})

test('an answer that is not on the disk is said not to be, and is saved once it can be', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  const attemptId = await beginFound(page)
  await page.route('**/rpc/practice/record', route => route.fulfill({ status: 503, body: 'busy' }))
  await page.keyboard.press('2')
  await expect(page.getByRole('alert')).toContainText('Jawaban terakhir belum tersimpan')
  await expect(saved(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(form(page).getByRole('radio', { name: 'Pindah/Tidak' })).toBeChecked()
  const refused = page.waitForResponse('**/rpc/practice/record')
  await page.getByRole('button', { name: 'Coba simpan lagi' }).click()
  await refused
  await expect(page.getByRole('alert')).toContainText('Jawaban terakhir belum tersimpan')
  // From here on it is saved by itself.
  await page.unroute('**/rpc/practice/record')
  await expect(saved(page)).toBeVisible()

  // Another window goes on with it.
  const { events } = await ask(page, 'practice/resume', { attemptId })
  await ask(page, 'practice/record', {
    attemptId,
    after: events.length,
    deeds: [{ elapsed: 1_000_000, deed: { kind: 'answered', question: 'lantai', entry: null, from: '', to: '2' } }],
  })
  await page.keyboard.press('1')
  await expect(page.getByRole('alert')).toContainText('dilanjutkan di jendela lain')
  await page.getByRole('button', { name: 'Muat lagi' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('1')
  await expect(saved(page)).toBeVisible()
})

test('guided: what decides is told after each answer, the concept is at hand', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await beginFound(page, 'guided')
  await expect(form(page)).toContainText('Benar')
  await goTo(page, 'Perumahan', 'K11')
  const right = sukirman.record.values['lantai']!
  const wrong = right === '1' ? '2' : '1'
  await page.keyboard.press(wrong)
  await expect(form(page)).toContainText('Belum benar. Yang benar:')
  await page.keyboard.press(right)
  await expect(
    form(page)
      .getByRole('status')
      .filter({ hasText: /^Benar/ }),
  ).toBeVisible()
  await page.keyboard.press('F1')
  await expect(form(page)).toContainText('Sering keliru')
  await page.keyboard.press('Alt+d')
  await expectNoFaultsInEitherTheme(page, 'guided')
  await page.getByRole('button', { name: 'Perbesar KK' }).click()
  await expect(page.getByRole('dialog')).toContainText('KARTU KELUARGA')
  await expectNoFaults(page, 'a paper', '[role=dialog]')
})

test('an examination has no concept, shows the time left, and its way of ending', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await beginFound(page, 'exam')
  await expect(page.getByRole('timer')).toContainText('sisa')
  await expect(talk(page)).toContainText('Bila waktu habis, yang sudah diisi langsung dinilai.')
  await page.keyboard.press('F1')
  await expect(page.getByRole('alert')).toContainText('konsep tidak ada dalam ujian')
  await page.keyboard.press('/')
  await expect(page.locator('input:focus')).toBeVisible()
  await page.keyboard.type('zzz qqq xxx')
  await page.keyboard.press('Enter')
  await expect(talk(page)).toContainText('Maaf, saya belum paham')
  await page.keyboard.type('listrik')
  await expect(page.getByRole('listbox', { name: 'Pertanyaan' }).getByRole('option').first()).toBeVisible()
  await expectNoFaultsInEitherTheme(page, 'examination')
})

test('in a window enlarged twice one part is shown at a time, and nothing is lost', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await beginFound(page)
  await page.setViewportSize({ width: 683, height: 384 })
  await expect(form(page)).toBeVisible()
  await page.getByRole('button', { name: 'Rumah', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Rumah' })).toBeVisible()
  await page.getByRole('button', { name: 'Wawancara', exact: true }).click()
  await expect(talk(page)).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(683)
  await expectNoFaults(page, 'enlarged')
})

test('an examination whose time is over is scored with what is there', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.clock.install()
  await page.reload()
  await beginFound(page, 'exam')
  await expect(saved(page)).toBeVisible()
  await page.clock.fastForward('59:00')
  await expect(page).toHaveURL(/#\/latihan\/[^/]+\/hasil/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Keluarga Sukirman')
})

test('by touch: asked, seen, answered and gone on, nothing smaller than a finger', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
  const tap = async (target: Locator) => {
    await target.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await target.boundingBox())!
    const touchPoints = [{ x: x + width / 2, y: y + height / 2 }]
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await begin(page)
  await tap(page.getByRole('button', { name: /Alt 1$/ }))
  await expect(talk(page)).toContainText(sukirman.sayings[0]!.words.slice(0, 20))
  await tap(page.getByRole('button', { name: sukirman.views[0]!.title, exact: true }))
  await expect(talk(page)).toContainText(`Anda membuka: ${sukirman.views[0]!.title}`)
  await tap(
    current(page)
      .getByRole('radio', { name: /Ditemukan/ })
      .first(),
  )
  await expect(saved(page)).toBeVisible()
  const before = await here(page)
  await tap(form(page).getByRole('button', { name: /berikut$/ }))
  await expect.poll(() => here(page)).not.toBe(before)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, textarea, [role=radio]')]
      .filter(control => control.checkVisibility() && control.getBoundingClientRect().height > 1)
      .filter(control => control.getBoundingClientRect().height < 40)
      .map(control => control.outerHTML.slice(0, 120)),
  )
  expect(small).toEqual([])
})
