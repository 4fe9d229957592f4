import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { picture, settled } from './pictures.ts'

/** Rows of a long list are drawn alike: the first ones are looked at, which takes two thirds of the time. */
const moreOfTheSame = ':is([role=row], tr, [role=option], li):nth-child(n + 10)'

/**
 * Axe finds nothing on the page as it stands, or in a part of it. A theme changes colours and a language words: in the dark
 * only the colours are looked at, in English all but them; everything in the light and in Indonesian. The window has no
 * frames, so axe runs in the page itself and tells only what is wrong: the same rules in a third of the time.
 */
export async function expectNoFaults(page: Page, where: string, within?: string) {
  await settled(page)
  const { lang, theme } = await page.evaluate(() => {
    const { lang, dataset } = document.documentElement
    return { lang, theme: dataset['mantineColorScheme'] }
  })
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .exclude(moreOfTheSame)
  if (theme === 'dark') axe.withRules(['color-contrast'])
  else if (lang === 'en') axe.disableRules(['color-contrast'])
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`)).toEqual([])
}

/** The same in the light and in the dark: `name` is the picture's. */
export async function expectNoFaultsInEitherTheme(page: Page, name: string, within?: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await picture(page, `${name}-${colorScheme}`)
    await expectNoFaults(page, `${name} ${colorScheme}`, within)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
