import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pageResponse } from '#pages/page-response'
import { afterAll, beforeAll, expect, test } from 'vitest'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gladi-pages-'))
  await writeFile(join(root, 'index.html'), 'the page')
})

afterAll(() => rm(root, { recursive: true, force: true }))

function request(path: string, method = 'GET') {
  return pageResponse(root, new Request(`http://127.0.0.1${path}`, { method }))
}

test('a page forbids inline scripts, other origins, frames and plugins', async () => {
  const policy = (await request('/')).headers.get('content-security-policy')?.split('; ') ?? []
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("connect-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy.filter(rule => /https?:|\*|unsafe-eval/.test(rule))).toEqual([])
  expect(policy.filter(rule => rule.includes('unsafe-inline'))).toEqual(["style-src 'self' 'unsafe-inline'"])
})

test.each(['/', '/gone.js'])('%s is never stored, sniffed or told to others', async path => {
  expect(Object.fromEntries((await request(path)).headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
})

test.each([
  ['/', 'GET', 200, 'the page'],
  ['/', 'HEAD', 200, ''],
  ['/gone.js', 'GET', 404, ''],
  ['/', 'POST', 405, ''],
])('%s asked with %s is answered %i', async (path, method, status, text) => {
  const response = await request(path, method)
  expect([response.status, await response.text()]).toEqual([status, text])
})
