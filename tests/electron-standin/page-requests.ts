import type { DevTools, Events } from './devtools.ts'
import { toAppAddress } from './page-address.ts'
import { handlerOf } from './protocol.ts'
import { notReproduced } from './strict.ts'
import type { WebContents } from './web-contents.ts'

type PausedRequest = Events['Fetch.requestPaused']

/** Answers whatever the page asks for from the app's protocol handlers. Nothing reaches the network. */
export async function answerPageRequests(page: DevTools, contents: WebContents): Promise<void> {
  page.on('Fetch.requestPaused', paused => {
    const answered = mayNavigate(contents, paused) ? fulfil(page, paused) : fail(page, paused, 'Aborted')
    answered.catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  })
  await page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

function mayNavigate(contents: WebContents, { request, resourceType, frameId }: PausedRequest): boolean {
  if (resourceType !== 'Document' || request.url === contents.expectedAddress) return true
  let isAllowed = true
  const event = {
    url: toAppAddress(request.url),
    isMainFrame: frameId === contents.targetId,
    preventDefault: () => {
      isAllowed = false
    },
  }
  contents.emit('will-frame-navigate', event)
  if (event.isMainFrame) contents.emit('will-navigate', event)
  return isAllowed
}

async function fulfil(page: DevTools, paused: PausedRequest): Promise<void> {
  const { request, requestId } = paused
  const address = toAppAddress(request.url)
  const handler = handlerOf(address)
  if (!handler) {
    process.stderr.write(`stand-in: the network is not reproduced: ${new URL(address).origin}\n`)
    return fail(page, paused, 'BlockedByClient')
  }
  if (request.hasPostData) throw notReproduced('a request with a body')
  const response = await handler(new Request(address, { method: request.method, headers: request.headers }))
  if (response.status >= 300 && response.status < 400) throw notReproduced('a redirect')
  await page.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

async function fail(page: DevTools, { requestId }: PausedRequest, errorReason: 'Aborted' | 'BlockedByClient') {
  await page.send('Fetch.failRequest', { requestId, errorReason })
}
