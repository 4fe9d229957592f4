import { extractAll } from '@electron/asar'
import { launchDesktop } from '../../tests/electron-standin/launch.ts'

/**
 * Starts what was packaged, taken out of its archive, on the project's Electron stand-in, and opens the example: that
 * needs the page, the backend, its workers, the resources and the database driver.
 */
export async function startPackage(archive, folder) {
  extractAll(archive, folder)
  const { app, window } = await launchDesktop({ appFolder: folder })
  try {
    await window.getByRole('button', { name: 'Buka contoh' }).click()
    const sentence = window.getByText('33.603 pendamping dan 1.120 Innas').first()
    await sentence.waitFor({ timeout: 60_000 }).catch(async error => {
      throw new Error(`the example did not open; the window shows:\n${await window.innerText('body')}`, {
        cause: error,
      })
    })
    return `the example says “${await sentence.innerText()}”`
  } finally {
    await app.close()
  }
}
