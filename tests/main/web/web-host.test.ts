import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { request } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWebHost, type WebHost } from '#main/web/web-host'
import { type App, startApp } from '../../builders/start-app.ts'

let app: App
let host: WebHost
let pages: string
let origin: string

beforeAll(async () => {
  app = startApp()
  pages = mkdtempSync(join(tmpdir(), 'gladi-pages-'))
  mkdirSync(join(pages, 'renderer/assets'), { recursive: true })
  writeFileSync(join(pages, 'renderer/index.html'), '<title>Gladi</title>')
  writeFileSync(join(pages, 'renderer/assets/a.js'), '1')
  writeFileSync(join(pages, 'secret.json'), '{}')
  symlinkSync(join(pages, 'secret.json'), join(pages, 'renderer/link.json'))
  host = await startWebHost(app.context, join(pages, 'renderer'), 0)
  origin = new URL(host.newAddress()).origin
})
afterAll(async () => {
  await host.close()
  await app.close()
  rmSync(pages, { recursive: true })
})

type Call = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

/** Raw HTTP, because fetch would not send the headers that an attacker's browser might. */
function send({ method = 'GET', path = '/', headers = {}, body }: Call) {
  const { hostname, port } = new URL(origin)
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, async answer => {
      let text = ''
      for await (const part of answer) text += part
      resolve({ status: answer.statusCode!, headers: answer.headers, text })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const tokenOf = (address: string) => new URL(address).hash.replace('#kunci=', '')

const exchange = (token: string, headers: Record<string, string> = { Origin: origin }) =>
  send({ method: 'POST', path: '/session', headers, body: JSON.stringify({ token }) })

async function newCookie() {
  const { headers } = await exchange(tokenOf(host.newAddress()))
  return String(headers['set-cookie']).split(';')[0]!
}

const callState = (headers: Record<string, string>) =>
  send({
    method: 'POST',
    path: '/rpc/workspace/state',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: '{}',
  })

describe('a token', () => {
  test('opens a session once, as a cookie that no script can read', async () => {
    const token = tokenOf(host.newAddress())
    const first = await exchange(token)

    expect(first.status).toBe(204)
    expect(String(first.headers['set-cookie'])).toMatch(/^gladi=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect((await exchange(token)).status).toBe(403)
  })

  test('in more text than a token needs opens nothing, and is not spent', async () => {
    const token = tokenOf(host.newAddress())
    const body = JSON.stringify({ token, more: 'a'.repeat(200) })
    expect((await send({ method: 'POST', path: '/session', headers: { Origin: origin }, body })).status).toBe(403)
    expect((await exchange(token)).status).toBe(204)
  })

  test.each(['1', 'null', '[]', '{}', '{"token":1}', '{"token":{}}'])(
    'that is no text opens nothing: %s',
    async body => {
      expect((await send({ method: 'POST', path: '/session', headers: { Origin: origin }, body })).status).toBe(403)
    },
  )

  test('is not exchanged by GET', async () => {
    expect((await send({ path: '/session', headers: { Origin: origin } })).status).toBe(405)
  })

  test.each(['', 'x', 'a'.repeat(100_000), '{"', tokenOf('http://a/#kunci=')])(
    'that was never given opens nothing',
    async token => {
      expect((await exchange(token)).status).toBe(403)
    },
  )
})

describe('a call', () => {
  test('with the cookie is answered and never cached', async () => {
    const answer = await callState({ Origin: origin, Cookie: await newCookie() })

    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ json: { open: null } })
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' })
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('without the cookie, or with a wrong one, is refused', async () => {
    expect((await callState({ Origin: origin })).status).toBe(401)
    expect((await callState({ Origin: origin, Cookie: 'gladi=x' })).status).toBe(401)
  })

  test.each<[string, Record<string, string>]>([
    ['another origin', { Origin: 'http://evil.example' }],
    ['the same address by another name', { Origin: 'http://localhost:1' }],
    ['no origin', {}],
    ['an opaque origin', { Origin: 'null' }],
  ])('from %s is refused even with the cookie', async (_, headers) => {
    expect((await callState({ ...headers, Cookie: await newCookie() })).status).toBe(403)
  })

  test.each(['cross-site', 'same-site', 'none'])('that the browser marks as %s is refused', async site => {
    const headers = { Origin: origin, 'Sec-Fetch-Site': site, Cookie: await newCookie() }
    expect((await callState(headers)).status).toBe(403)
  })

  test('by GET is refused, so that no link can make one', async () => {
    const answer = await send({ path: '/rpc/workspace/state', headers: { Cookie: await newCookie(), Origin: origin } })
    expect(answer.status).toBe(405)
  })
})

test('a call of nothing that exists is answered with 404', async () => {
  const headers = { Origin: origin, Cookie: await newCookie(), 'Content-Type': 'application/json' }
  for (const path of ['/rpc', '/rpc/', '/rpc/tidak/ada']) {
    expect((await send({ method: 'POST', path, headers, body: '{}' })).status).toBe(404)
  }
})

describe('any request', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1'])(
    'to host "%s" is refused before routing',
    async name => {
      expect((await send({ headers: { Host: name } })).status).toBe(421)
    },
  )

  test('for the first page is answered whoever asks, with the policy against foreign scripts', async () => {
    const { status, headers } = await send({ headers: { 'Sec-Fetch-Site': 'cross-site' } })
    expect(status).toBe(200)
    expect(String(headers['content-security-policy'])).toContain("default-src 'none'")
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
  })

  test('for another file is refused from another site', async () => {
    expect((await send({ path: '/assets/a.js' })).status).toBe(200)
    expect((await send({ path: '/assets/a.js', headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403)
    expect((await send({ path: '/assets/a.js', headers: { Origin: 'http://evil.example' } })).status).toBe(403)
  })

  test('to a page by anything but GET is refused', async () => {
    expect((await send({ method: 'POST', headers: { Origin: origin } })).status).toBe(405)
  })

  test.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%5csecret.json',
    '/link.json',
    '//secret.json',
    '/assets/..%2f..%2fsecret.json',
  ])('for %s does not leave the folder of the pages', async path => {
    const { text } = await send({ path })
    expect(text).not.toContain('{}')
  })
})

test('other computers cannot connect', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find(one => one?.family === 'IPv4' && !one.internal)
  const port = Number(new URL(origin).port)
  const reached = await new Promise<boolean>(resolve => {
    const socket = connect({ port, host: outside?.address ?? '127.0.0.2' })
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
  })
  expect(reached).toBe(false)
})
