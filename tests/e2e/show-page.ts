import { expect, type Page } from '@playwright/test'

/** Goes to an address of the window that is open, without loading it anew: `/provinsi/73`. Ready when all of it is drawn. */
export async function showPage(page: Page, address: string) {
  await page.evaluate(to => {
    // The page before stays until the next one is there.
    const isOther = location.hash.split('?')[0] !== `#${to.split('?')[0]}`
    if (isOther) document.querySelector('main h1')?.setAttribute('data-before', '')
    location.hash = `#${to}`
  }, address)
  await expect(page.locator('main h1:not([data-before])').first()).toBeVisible()
  await expect(page.locator('main')).not.toContainText(/tidak bisa ditampilkan|cannot be shown/)
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
}
