import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { findPageFile } from '#pages/page-file'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
let root: string

/** A window's files in `pages`, and beside them what must never be served. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gladi-pages-'))
  root = join(folder, 'pages')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'pages-private'))
  await writeFile(join(root, 'index.html'), 'the page')
  await writeFile(join(root, 'assets/index-B1_x.js'), 'the script')
  await writeFile(join(root, 'assets/notes.md'), 'no kind of file that a window needs')
  await writeFile(join(root, '.hidden.json'), 'secret')
  await writeFile(join(folder, 'secret.json'), 'secret')
  await writeFile(join(folder, 'pages-private/secret.json'), 'secret')
  await symlink(join(folder, 'secret.json'), join(root, 'link.json'))
  await symlink(join(folder, 'pages-private'), join(root, 'linked-folder'))
  await symlink(join(root, 'assets/index-B1_x.js'), join(root, 'inner-link.js'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function textOf(path: string): Promise<string | undefined> {
  const file = await findPageFile(root, path)
  return file && Buffer.from(file.bytes).toString()
}

test.each([
  ['/', 'the page'],
  ['/index.html', 'the page'],
  ['/kelas', 'the page'],
  ['/kelas/T2-001/', 'the page'],
  ['/assets/index-B1_x.js', 'the script'],
  ['/inner-link.js', 'the script'],
])('%s is served', async (path, text) => {
  expect(await textOf(path)).toBe(text)
})

test('a file comes with its content type', async () => {
  expect((await findPageFile(root, '/'))?.contentType).toBe('text/html; charset=utf-8')
  expect((await findPageFile(root, '/assets/index-B1_x.js'))?.contentType).toBe('text/javascript; charset=utf-8')
})

test.each([
  ['parent folders', '/../secret.json'],
  ['parent folders within', '/assets/../../secret.json'],
  ['the same folder', '/./index.html'],
  ['encoded dots', '/%2e%2e/secret.json'],
  ['encoded slashes', '/..%2fsecret.json'],
  ['doubly encoded', '/%252e%252e/secret.json'],
  ['broken encoding', '/%zz.json'],
  ['overlong dots', '/%c0%ae%c0%ae/secret.json'],
  ['backslashes', '/..\\secret.json'],
  ['encoded backslashes', '/..%5csecret.json'],
  ['a sibling that begins alike', '/../pages-private/secret.json'],
  ['a link to a file outside', '/link.json'],
  ['a link to a folder outside', '/linked-folder/secret.json'],
  ['a hidden file', '/.hidden.json'],
  ['NUL', '/index.html\0.json'],
  ['encoded NUL', '/index.html%00.json'],
  ['a drive', '/c:/secret.json'],
  ['a stream', '/index.html::$DATA'],
  ['two slashes', '//secret.json'],
  ['no slash', 'index.html'],
  ['nothing', ''],
  ['a kind of file that no window needs', '/assets/notes.md'],
  ['a folder with an extension', '/assets.json'],
  ['a file that does not exist', '/gone.js'],
  ['a very long name', `/${'a'.repeat(5000)}.js`],
])('%s is not served', async (_what, path) => {
  expect(await textOf(path)).toBeUndefined()
})

const pieces = fc.constantFrom(
  '..',
  '.',
  '/',
  '\\',
  '%2e',
  '%2f',
  '%5c',
  'pages-private',
  'secret.json',
  'assets',
  'link.json',
)

property.prop([fc.array(pieces, { maxLength: 12 })])('no path made of tricks reads a secret', async parts => {
  expect(await textOf(`/${parts.join('')}`)).not.toBe('secret')
})
