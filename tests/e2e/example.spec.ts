import { expect } from '@playwright/test'
import { hostNames, test } from './hosts.ts'
import { picture } from './pictures.ts'

test('everything can be reached by keyboard', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor()

  await page.keyboard.press('g')
  await page.keyboard.press('k')
  await expect(page.getByText('1.120 dari 1.120 kelas')).toBeVisible()
  const first = await page.getByRole('heading', { level: 2 }).first().textContent()
  await page.keyboard.press('j')
  await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(first!)
  await page.keyboard.press('/')
  await page.keyboard.type('SULSEL-07')
  await expect(page.getByText('1 dari 1.120 kelas')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 2 }).first().click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the window speaks English when told, and remembers it', async ({ start }) => {
  const { page } = await start('web', ['--example'])
  await page.getByRole('heading', { name: /contoh/ }).waitFor()
  await page.getByRole('button', { name: /^Pelatihan / }).click()
  await page
    .getByRole('menuitemradio', { name: 'English' })
    .or(page.getByRole('menuitem', { name: 'English' }))
    .click()
  await expect(page.getByRole('link', { name: 'Classes' }).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Classes' }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Classes' }).first().click()
  await picture(page, 'english-classes')
})

for (const host of hostNames) {
  test(`${host}: started with --example, the window shows its plan at once`, async ({ start }) => {
    const { page } = await start(host, ['--example'])
    await expect(page.getByRole('heading', { name: /contoh/ })).toBeVisible({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Kelas' }).first().click()
    await expect(page.getByText('1.120 dari 1.120 kelas')).toBeVisible()
  })
}

test("desktop: the menu follows the window's language", async ({ start }) => {
  const { page, app } = await start('desktop')
  const labels = () =>
    app!.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()!
        .items.map(({ label }) => label)
        .join(' '),
    )
  await page.getByRole('button', { name: 'Buka contoh' }).waitFor()
  const indonesian = await labels()
  await page.evaluate(() => localStorage.setItem('gladi-language', 'en'))
  await page.reload()
  await page.getByRole('button', { name: 'Open example' }).waitFor()
  await expect.poll(labels).not.toBe(indonesian)
})
