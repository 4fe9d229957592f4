import type { Page } from '@playwright/test'

/** Asks main as the window does, on the web host's own address: `practice/start`. */
export const ask = (page: Page, path: string, json: object = {}) =>
  page.evaluate(
    async ([path, json]) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) })
      return (await response.json()).json
    },
    [path, json] as const,
  )
