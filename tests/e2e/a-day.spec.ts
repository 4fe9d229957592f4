import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { upload } from './files.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'
import { wordsIn } from './words.ts'

/** How somebody works: with the mouse, or with the keyboard alone. */
type Hand = {
  press(target: Locator): Promise<void>
  /** Opens a page of the sidebar: by its link, or by G and a letter. */
  open(page: Page, name: string, letter: string): Promise<void>
  search(page: Page, field: Locator, words: string): Promise<void>
  /** The change that is said with these words; `label` is on the toast’s button. */
  undo(page: Page, label: string, said: string): Promise<void>
}

const mouse: Hand = {
  press: target => target.click(),
  open: (page, name) => page.locator('aside nav').getByRole('link', { name, exact: true }).click(),
  search: (_, field, words) => field.fill(words),
  undo: (page, label, said) =>
    page.getByRole('alert').filter({ hasText: said }).getByRole('button', { name: label }).click(),
}

const keyboard: Hand = {
  async press(target) {
    await tabTo(target)
    await target.page().keyboard.press('Enter')
  },
  async open(page, name, letter) {
    const link = page.locator('aside nav').getByRole('link', { name, exact: true })
    await link.waitFor()
    // Somebody who comes back from paper to a page that is still being drawn presses once more.
    await expect(async () => {
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await expect(link).toHaveAttribute('aria-current', 'page', { timeout: 1000 })
    }).toPass({ timeout: 10_000 })
  },
  async search(page, field, words) {
    await field.waitFor()
    await page.keyboard.press('/')
    await expect(field).toBeFocused()
    await page.keyboard.type(words)
  },
  undo: page => page.keyboard.press('Control+z'),
}

/** Tabs on until something has the focus; the browser goes round. */
async function tabTo(target: Locator) {
  await target.waitFor()
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await target.page().keyboard.press('Tab')
  }
  throw new Error('The focus never came there.')
}

const aCorrectedList = upload(
  'Koreksi.csv',
  [
    'ID;NIK;Nama;Peran;Provinsi;Kabupaten/Kota;Kecamatan;Telepon;Email',
    'X1;5103990101901390;Wayan Ujian;pendamping;Bali;Kabupaten Badung;Kuta;;',
  ].join('\r\n'),
)

/** Each hand and each language once: neither changes what the other does. */
const tries = [
  { language: 'id', name: 'keyboard', hand: keyboard },
  { language: 'en', name: 'mouse', hand: mouse },
] as const

for (const { language, name, hand } of tries) {
  test(`a day's work by ${name} (${language}): a corrected list, a plan, one person, her class, its instructor, paper, a folder`, async ({
    start,
  }) => {
    test.slow()
    const words = wordsIn(language)
    const { page } = await start('web', ['--example'])
    await page.getByRole('heading', { name: /contoh/ }).waitFor()
    await page.evaluate(to => localStorage.setItem('gladi-language', to), language)
    await page.reload()
    await page.getByRole('heading', { name: /contoh/ }).waitFor()

    // A corrected list.
    await hand.open(page, words('app:page.roster'), 'p')
    const choosing = page.waitForEvent('filechooser')
    await hand.press(page.getByRole('button', { name: words('import:importRoster'), exact: true }))
    await (await choosing).setFiles(aCorrectedList)
    await hand.press(page.getByRole('button', { name: words('import:review.import', { count: 1 }), exact: true }))
    await expect(page.getByRole('grid')).toBeVisible()

    // A plan that keeps the classes.
    await hand.open(page, words('app:page.plan'), 'r')
    await hand.press(page.getByRole('button', { name: words('allocation:current.adjust'), exact: true }))
    await hand.press(page.getByRole('button', { name: words('allocation:found.adopt'), exact: true }))
    await expect(page.getByRole('listbox', { name: words('schedule:title') })).toBeVisible()

    // One person, moved and moved back.
    await hand.open(page, words('app:page.roster'), 'p')
    const field = page.getByRole('textbox', { name: words('roster:people.search') })
    await hand.search(page, field, 'wayan ujian')
    const grid = page.getByRole('grid')
    await expect(grid).toHaveAttribute('aria-rowcount', '2')
    const code = await grid.getByText(/^BALI-\d+$/).innerText()
    if (hand === keyboard) {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
    } else {
      await grid.getByRole('checkbox').last().check()
    }
    await hand.press(page.getByRole('button', { name: words('roster:people.move', { count: 1 }) }))
    const dialog = page.getByRole('dialog')
    const best = dialog.getByRole('option').first()
    await best.waitFor()
    const to = /BALI-\d+/.exec(await best.innerText())![0]
    expect(to).not.toBe(code)
    if (hand === keyboard) await page.keyboard.press('Enter')
    else await dialog.getByRole('button', { name: to }).click()
    await expect(grid.getByText(to)).toBeVisible()
    await hand.undo(page, words('history:undo'), to)
    await expect(grid.getByText(code)).toBeVisible()

    // Another instructor for the class, and its list on paper.
    await hand.open(page, words('app:page.classes'), 'k')
    await hand.search(page, page.getByRole('textbox', { name: words('schedule:search') }), code)
    await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible()
    await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
    const instructor = page.getByRole('group').getByRole('button').first()
    const taught = await instructor.getAttribute('aria-label')
    await hand.press(instructor)
    await dialog.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await expect(instructor).not.toHaveAttribute('aria-label', taught!)
    await hand.press(page.getByRole('link', { name: words('schedule:print'), exact: true }))
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printed'
      }
    })
    await hand.press(page.getByRole('button', { name: words('print:print'), exact: true }))
    await expect(page).toHaveTitle('printed')
    await hand.press(page.getByRole('link', { name: words('print:back') }))
    await page.getByRole('heading', { level: 2, name: code }).waitFor()

    // The province with the least slack, and its folder.
    await hand.open(page, words('app:page.provinces'), 'v')
    if (hand === keyboard) {
      await expect(page.getByRole('heading', { level: 1, name: words('provinces:title') })).toBeFocused()
      await page.keyboard.press('Tab')
      for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
    } else {
      await page.getByText(words('provinces:measure.seats')).first().click()
    }
    await expect(page.getByText(words('provinces:pressing.seats'))).toBeVisible()
    await hand.press(page.getByRole('button', { name: 'Papua Selatan' }))
    await hand.press(page.getByRole('link', { name: words('provinces:open') }))
    await expect(page.getByRole('heading', { level: 1, name: 'Papua Selatan' })).toBeVisible()
    await hand.press(page.getByRole('link', { name: words('provinces:handOver') }))
    const coming = page.waitForEvent('download')
    await hand.press(page.getByRole('button', { name: words('handover:makeFolder', { name: 'Papua Selatan' }) }))
    const download = await coming
    const entries = Object.keys(unzipSync(readFileSync(await download.path())))
    expect(entries.filter(entry => entry.endsWith('.xlsx')).length).toBeGreaterThan(1)
    await picture(page, `a-day-${language}-${name}`)
  })
}
