import { expect, type Page } from '@playwright/test'
import { expectNoFaultsInEitherTheme } from './accessibility.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

const list = (page: Page) => page.getByRole('listbox', { name: 'Kelas' })
const inList = (page: Page, code: string) => list(page).getByRole('option', { name: new RegExp(`^${code}`) })
const members = (page: Page) => page.getByRole('grid', { name: /^Peserta kelas/ })
const title = (page: Page) => page.getByRole('heading', { level: 2 }).first()
const dialog = (page: Page) => page.getByRole('dialog')
const toast = (page: Page) => page.getByRole('alert').filter({ hasText: 'Urungkan' })

async function openClasses(page: Page, search: string) {
  await page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })
  await goTo(page, search)
}

async function goTo(page: Page, search: string) {
  await page.evaluate(address => (location.hash = address), `#/kelas?${search}`)
  await page.getByRole('heading', { name: 'Kelas', level: 1 }).waitFor()
}

/** How many people the list says that a class has. */
async function sizeOf(page: Page, code: string) {
  const bar = await inList(page, code)
    .getByRole('img', { name: /orang; batas/ })
    .getAttribute('aria-label')
  return Number.parseInt(bar!, 10)
}

/** A class of Sulawesi Selatan that others can join and leave without breaking a rule. */
async function openMiddling(page: Page) {
  await openClasses(page, 'provinsi=73')
  for (const code of ['SULSEL-01', 'SULSEL-04', 'SULSEL-06', 'SULSEL-05', 'SULSEL-03']) {
    if ((await sizeOf(page, code)) <= 21) continue
    await inList(page, code).click()
    await expect(title(page)).toHaveText(code)
    return code
  }
  throw new Error('No class of a middling size.')
}

test('a person dragged onto another class sits there, and goes back with Urungkan', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  const from = await openMiddling(page)
  const to = from === 'SULSEL-01' ? 'SULSEL-02' : 'SULSEL-01'
  const [before, there] = [await sizeOf(page, from), await sizeOf(page, to)]
  const person = members(page).locator('tbody tr').first()
  const name = await person.getByRole('gridcell').nth(1).innerText()

  await person.dragTo(inList(page, to))
  await expect(toast(page)).toContainText(`${name} pindah dari ${from} ke ${to}`)
  await expect.poll(() => sizeOf(page, to)).toBe(there + 1)
  await expect.poll(() => sizeOf(page, from)).toBe(before - 1)
  await toast(page).getByRole('button', { name: 'Urungkan' }).click()
  await expect.poll(() => sizeOf(page, to)).toBe(there)
  await expect.poll(() => sizeOf(page, from)).toBe(before)
})

test('several people are moved by the dialog, which offers the best class first and says what each would break', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  const from = await openMiddling(page)
  const before = await sizeOf(page, from)
  await members(page).getByRole('checkbox').nth(1).check()
  await members(page).getByRole('checkbox').nth(2).check()
  await page.getByRole('button', { name: /^Pindahkan 2 orang/ }).click()
  const places = dialog(page).getByRole('option')
  await expect(places.first()).toHaveAttribute('aria-selected', 'true')
  await picture(page, 'kelas-pindah')

  await dialog(page).getByRole('combobox').fill('ACEH-03')
  await expect(dialog(page).getByText(/ACEH-03: 2 orang dari luar/)).toBeVisible()
  await dialog(page).getByRole('combobox').fill('')
  const best = (await places.first().innerText()).split('\n')[0]!
  await dialog(page)
    .getByRole('button', { name: `Pindahkan 2 orang ke ${best}` })
    .click()
  await expect(toast(page)).toContainText(`2 orang pindah ke ${best}`)
  await expect.poll(() => sizeOf(page, from)).toBe(before - 2)
})

test('by keyboard alone: one person is found, moved, moved back, and the instructor changed', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })
  await page.keyboard.press('g')
  await page.keyboard.press('k')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('SULSEL-0')
  await expect(page.getByText('9 dari 1.120 kelas')).toBeVisible()
  await members(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(title(page)).toHaveText('SULSEL-03')
  const before = await members(page).getAttribute('aria-rowcount')
  await members(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('m')
  await expect(dialog(page).getByRole('combobox')).toBeFocused()
  await expect(dialog(page).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(toast(page)).toContainText('pindah dari SULSEL-03 ke')
  await expect(members(page)).toHaveAttribute('aria-rowcount', String(Number(before) - 1))
  await page.keyboard.press('Control+z')
  await expect(members(page)).toHaveAttribute('aria-rowcount', before!)

  const instructor = page.getByRole('button', { name: /^Innas:/ })
  const taught = await instructor.getAttribute('aria-label')
  await page.keyboard.press('i')
  await expect(dialog(page).getByRole('combobox', { name: 'Cari Innas' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(instructor).not.toHaveAttribute('aria-label', taught!)
  await page.keyboard.press('Control+z')
  await expect(instructor).toHaveAttribute('aria-label', taught!)
})

test('room and time are chosen from menus, with what is free first; a taken room is swapped', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openMiddling(page)
  const room = page.getByRole('button', { name: /^Ruang:/ })
  await room.click()
  await expect(dialog(page).getByRole('option').first()).toContainText('kosong')
  await dialog(page).getByRole('combobox').fill('Ruang 7')
  await dialog(page)
    .getByRole('option', { name: /^Ruang 7/ })
    .first()
    .click()
  await expect(room).toHaveAccessibleName(/Ruang 7/)
  await expect(page.getByText('Melanggar aturan 0')).toBeVisible()

  const day = page.getByRole('button', { name: /^Hari:/ })
  const held = await day.getAttribute('aria-label')
  await day.click()
  await dialog(page).getByRole('option').last().click()
  await expect(day).not.toHaveAttribute('aria-label', held!)
  await page.getByRole('button', { name: 'Riwayat', exact: true }).click()
  await expect(dialog(page).getByRole('listitem')).toHaveCount(3)
  await expect(dialog(page).getByText(/^Jadwal SULSEL-\d\d diganti/)).toBeVisible()
})

test('a class that breaks a rule says so with its repair, is counted, and is mended by the repair', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  await openClasses(page, 'provinsi=73&urut=kecil')
  const code = (await title(page).innerText()).trim()
  const size = await sizeOf(page, code)
  await members(page).focus()
  await page.keyboard.press('Space')
  for (let more = size - 19 - 1; more > 0; more--) await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Keluarkan dari kelas' }).click()
  await expect(page.getByText('Berisi 19 orang, paling sedikit 20.')).toBeVisible()
  await expect(page.getByText('Melanggar aturan 1')).toBeVisible()
  await picture(page, 'kelas-melanggar')

  await page.getByRole('alert').getByRole('button', { name: 'Tambah orang' }).click()
  await dialog(page).getByRole('checkbox').first().check()
  await dialog(page).getByRole('button', { name: 'Tambah 1 orang' }).click()
  await expect(page.getByText('Berisi 19 orang, paling sedikit 20.')).toBeHidden()
  await expect(page.getByText('Melanggar aturan 0')).toBeVisible()
})

test('on the board a person is dragged to the next class; a drop that breaks a rule asks first', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openClasses(page, 'provinsi=73&papan=orang')
  const column = (code: string) => page.getByRole('region', { name: code })
  const people = (code: string) => page.getByRole('listbox', { name: `Peserta kelas ${code}` }).getByRole('option')
  const counts = async () => [await people('SULSEL-01').count(), await people('SULSEL-02').count()] as const
  await expect(people('SULSEL-01').first()).toBeVisible()
  const [one, two] = await counts()
  await people('SULSEL-01').first().dragTo(column('SULSEL-02'))
  await expect.poll(counts).toEqual([one - 1, two + 1])

  await page.getByRole('listbox', { name: 'Peserta kelas SULSEL-02' }).focus()
  await page.keyboard.press('Control+a')
  await people('SULSEL-02').first().dragTo(column('SULSEL-03'))
  await expect(dialog(page).getByText(/SULSEL-02: Berisi 0 orang/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Batal' }).click()
  expect(await counts()).toEqual([one - 1, two + 1])

  await page.getByRole('listbox', { name: 'Peserta kelas SULSEL-01' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('listbox', { name: 'Peserta kelas SULSEL-02' })).toBeFocused()
})

test('no view of the classes has an accessibility fault', async ({ start }) => {
  test.slow()
  const { page } = await start('web', ['--example'])
  const check = (what: string) => expectNoFaultsInEitherTheme(page, `kelas-${what}`)
  await openClasses(page, 'provinsi=73&cari=SULSEL')
  await members(page).focus()
  await page.keyboard.press('Space')
  await check('terpilih')
  for (const key of ['m', 'i', 'r', 't']) {
    await members(page).focus()
    await page.keyboard.press(key)
    await expect(dialog(page).getByRole('option').first()).toBeVisible()
    await check(key)
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
  }
  await page.getByRole('button', { name: 'Tambah orang' }).click()
  await check('tambah')
  await page.keyboard.press('Escape')
  for (const board of ['orang', 'hari']) {
    await goTo(page, `provinsi=73&papan=${board}`)
    await expect(page.getByText(/SULSEL-01|Feb 2025/).first()).toBeVisible()
    await check(`papan-${board}`)
  }
})
