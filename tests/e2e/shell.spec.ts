import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectNoFaultsInEitherTheme } from './accessibility.ts'
import { aSmallRoster } from './files.ts'
import { test } from './hosts.ts'
import { picture } from './pictures.ts'

const pages = 'Beranda Peserta Rencana Kelas Jadwal Provinsi Serahkan Riwayat Pengaturan'.split(' ')

const openExample = (page: Page) => page.getByRole('heading', { name: /contoh/ }).waitFor({ timeout: 60_000 })

/** Types into the palette, from wherever one is, and waits for the line that Enter would take. */
async function find(page: Page, typed: string, line: string | RegExp) {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(typed)
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(line)
}

const undoButton = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /^(Urungkan|Tidak ada yang bisa diurungkan)/ })

test('the palette finds a person, a class, a province, a page and a command by keyboard alone', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample(page)

  await find(page, 'siti am', 'Siti Am')
  const [name = ''] = (await page.getByRole('option', { selected: true }).innerText()).split('\n')
  await picture(page, 'palet')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/peserta\?.*orang=/)
  await expect(page.getByRole('heading', { name }).first()).toBeVisible()

  await find(page, '#sulsel-07', 'SULSEL-07')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'SULSEL-07' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Letak' })).toContainText(/Kelas.*SULSEL-07/)

  await find(page, 'papua peg', 'Papua Pegunungan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Papua Pegunungan' }).first()).toBeVisible()

  await find(page, '>serah', 'Serahkan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Serahkan', exact: true })).toHaveAttribute('aria-current', 'page')

  await find(page, '>tema', 'Tema gelap')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('the palette says how much it found, leads round by lines and groups, and remembers what was opened', async ({
  start,
}) => {
  const { page } = await start('web', ['--example'])
  await openExample(page)
  await find(page, '#bali-0', 'BALI-0')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ hasil$/)
  const field = page.getByRole('combobox', { name: 'Cari orang, kelas, atau perintah' })
  const first = await field.getAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowUp')
  expect(await field.getAttribute('aria-activedescendant')).not.toBe(first)
  await page.keyboard.press('ArrowDown')
  expect(await field.getAttribute('aria-activedescendant')).toBe(first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^BALI-0/ })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('group', { name: 'Terakhir dibuka' }).getByRole('option')).toContainText(['BALI-0'])
  await page.keyboard.press('Tab')
  await expect(page.getByRole('group', { name: 'Perintah' }).getByRole('option', { selected: true })).toBeVisible()
  await page.keyboard.type('tidak ada apa pun')
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('somebody is moved from the palette, and Ctrl Z takes it back, also after a reload', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample(page)
  await find(page, '@siti am', 'Siti Am')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('option', { selected: true })).toContainText('ke kelas lain')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(undoButton(page)).toHaveAccessibleName(/pindah dari/)
  const moved = await undoButton(page).getAttribute('aria-label')

  await page.reload()
  await expect(undoButton(page)).toHaveAccessibleName(moved!)
  await page.getByRole('heading', { level: 1 }).first().focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Ulangi: .*pindah dari/ })).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(undoButton(page)).toHaveAccessibleName(moved!)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Ulangi: .*pindah dari/ })).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(undoButton(page)).toHaveAccessibleName(moved!)
})

test('Ctrl Z in a field takes back the typing, not the training', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample(page)
  const before = await undoButton(page).getAttribute('aria-label')
  await page.keyboard.press('g')
  await page.keyboard.press('k')
  await expect(page.getByRole('textbox', { name: /Kode|Cari/ }).first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('bali')
  await page.keyboard.press('Control+z')
  await expect(undoButton(page)).toHaveAttribute('aria-label', before!)
  await expect(page.getByRole('textbox', { name: /Kode|Cari/ }).first()).not.toHaveValue('bali')
})

test('screen-share mode hides names, says so, and is remembered while the window is open', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample(page)
  await find(page, '@siti am', 'Siti Am')
  await page.keyboard.press('Control+Enter')
  await expect(
    page
      .getByRole('main')
      .getByText(/Siti Am/)
      .first(),
  ).toBeVisible()

  await page.getByRole('button', { name: 'Samarkan nama saat berbagi layar' }).click()
  await expect(page.getByText('Nama disamarkan')).toBeVisible()
  await expect(page.getByRole('main').getByText(/Siti Am/)).toHaveCount(0)
  await picture(page, 'berbagi-layar')
  await page.reload()
  await expect(page.getByText('Nama disamarkan')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('@siti am')
  await expect(page.getByRole('option', { selected: true })).toContainText(/^S\. A/)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Tampilkan nama lagi' }).click()
  await expect(
    page
      .getByRole('main')
      .getByText(/Siti Am/)
      .first(),
  ).toBeVisible()
})

test('every page has its key, and the map of keys says which', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample(page)
  await page.keyboard.press('?')
  const map = page.getByRole('dialog', { name: 'Tombol' })
  for (const name of pages) {
    await expect(map.getByText(name, { exact: true }).first()).toBeVisible()
  }
  const lines = await map.locator('section').first().locator('dl > div').allInnerTexts()
  await page.keyboard.press('Escape')
  for (const line of lines) {
    const [name = '', , key = ''] = line.split('\n')
    await page.keyboard.press('g')
    await page.keyboard.press(key.toLowerCase())
    await expect(page.getByRole('link', { name, exact: true }).first()).toHaveAttribute('aria-current', 'page')
  }
})

test('a page is come back to as it was left: by the sidebar, by back, by Alt and the left arrow', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample(page)
  await page.getByRole('link', { name: 'Kelas' }).first().click()
  await page.getByText('1.120 dari 1.120 kelas').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('BALI')
  await expect(page).toHaveURL(/cari=BALI/)
  await page.getByRole('link', { name: 'Serahkan' }).first().click()
  await expect(page).toHaveURL(/#\/serahkan/)
  await page.getByRole('link', { name: 'Kelas' }).first().click()
  await expect(page).toHaveURL(/#\/kelas\?.*cari=BALI/)

  await page.getByRole('button', { name: 'Kembali' }).click()
  await expect(page).toHaveURL(/#\/serahkan/)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page).toHaveURL(/#\/kelas\?.*cari=BALI/)
})

test('at 200 % zoom nothing is cut off on any page', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample(page)
  await page.setViewportSize({ width: 683, height: 384 })
  for (const name of pages) {
    await page.getByRole('link', { name, exact: true }).first().click()
    await expect(page.getByRole('link', { name, exact: true }).first()).toHaveAttribute('aria-current', 'page')
    await picture(page, `683-${name.toLowerCase()}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(683)
    expect(await outOfReach(page), name).toEqual([])
  }
})

/** Buttons and fields of the page that no scrolling brings wholly into the window. */
function outOfReach(page: Page) {
  return page.getByRole('main').evaluate(main => {
    const controls = main.querySelectorAll<HTMLElement>('button, a[href], input:not([type=hidden]), [role=combobox]')
    return [...controls]
      .filter(
        control =>
          control.checkVisibility() && control.getClientRects().length > 0 && !control.closest('[aria-hidden=true]'),
      )
      .filter(control => {
        control.scrollIntoView({ block: 'center', inline: 'center' })
        const { left, right, top, bottom } = control.getBoundingClientRect()
        return left < -1 || right > window.innerWidth + 1 || top < -1 || bottom > window.innerHeight + 1
      })
      .map(control => control.outerHTML.slice(0, 120))
  })
}

test('the palette, the map of keys and the screen-share mark have no accessibility fault', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('siti')
  await expect(page.getByRole('group', { name: 'Orang', exact: true })).toBeVisible()
  await expectNoFaultsInEitherTheme(page, 'palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Tombol' }).waitFor()
  await expectNoFaultsInEitherTheme(page, 'keys')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Samarkan nama/ }).click()
  await expectNoFaultsInEitherTheme(page, 'shared')
})

test('closing the training asks while a list is being reviewed', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await openExample(page)
  await page.getByRole('link', { name: 'Peserta' }).first().click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Impor daftar' }).first().click(),
  ])
  await chooser.setFiles(aSmallRoster())
  await page.getByRole('button', { name: /^Impor [\d.]+ orang/ }).waitFor()

  await page.getByRole('button', { name: /^Pelatihan / }).click()
  await page.getByRole('menuitem', { name: 'Tutup pelatihan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ada yang belum disimpan' })
  await expect(dialog).toContainText('Daftar yang diperiksa belum diimpor.')
  await picture(page, 'web-belum-disimpan')
  await dialog.getByRole('button', { name: 'Kembali ke pekerjaan' }).click()
  await expect(page.getByRole('button', { name: /^Impor [\d.]+ orang/ })).toBeVisible()

  await page.getByRole('button', { name: /^Pelatihan / }).click()
  await page.getByRole('menuitem', { name: 'Tutup pelatihan' }).click()
  await dialog.getByRole('button', { name: 'Tutup tanpa menyimpan' }).click()
  await expect(page.getByRole('button', { name: 'Buka contoh' })).toBeVisible()
})

test('desktop: the menu reaches the page, and a closed window asks for unsaved work', async ({ start }) => {
  const { page, app } = await start('desktop', ['--example'])
  await openExample(page)
  const choose = (label: string) =>
    app!.evaluate(({ Menu }, label) => {
      const items = Menu.getApplicationMenu()!.items.flatMap(item => item.submenu?.items ?? [])
      const all = items.flatMap(item => [item, ...(item.submenu?.items ?? [])])
      all.find(item => item.label === label)!.click()
    }, label)

  await choose('Gelap')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await choose('Cari orang atau perintah')
  await expect(page.getByRole('combobox', { name: /Cari orang/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await choose('Urungkan')
  await expect(page.getByRole('button', { name: /^Ulangi: Rencana 1 dipakai/ })).toBeVisible()
  await choose('Ulangi')
  await expect(undoButton(page)).toHaveAccessibleName(/Rencana 1 dipakai/)

  const { name, buffer } = aSmallRoster()
  const file = join(mkdtempSync(join(tmpdir(), 'gladi-list-')), name)
  writeFileSync(file, buffer)
  await app!.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, file)
  await choose('Impor daftar…')
  await page.getByRole('button', { name: /^Impor [\d.]+ orang/ }).waitFor()
  const browserWindow = await app!.browserWindow(page)
  await browserWindow.evaluate(window => window.close())
  const dialog = page.getByRole('dialog', { name: 'Ada yang belum disimpan' })
  await dialog.getByRole('button', { name: 'Kembali ke pekerjaan' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /^Impor [\d.]+ orang/ })).toBeVisible()

  await browserWindow.evaluate(window => window.close())
  const closed = app!.waitForEvent('close')
  await dialog.getByRole('button', { name: 'Tutup tanpa menyimpan' }).click()
  await closed
})

test('desktop: the file in a training’s folder opens the passphrase dialog of that training', async ({ start }) => {
  const { page, app } = await start('desktop', ['--example'])
  await openExample(page)
  await app!.evaluate(({ app }) =>
    app.emit('open-file', { preventDefault: () => {} }, '/data/Uji Sulsel/Uji Sulsel.gladi'),
  )
  await expect(page.getByRole('dialog', { name: /Uji Sulsel/ })).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Frasa sandi' })).toBeFocused()
})
