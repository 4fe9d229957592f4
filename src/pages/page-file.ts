import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'

export interface PageFile {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
}

/**
 * The file of the built window that a URL's path (as it stands in the URL, not decoded) names.
 * Nothing if there is none, or if the path leads out of `root`, by its words or through a link.
 * A path without an extension is a page inside the window, so it gets index.html.
 */
export async function findPageFile(root: string, urlPath: string): Promise<PageFile | undefined> {
  const name = fileNameOf(urlPath)
  const contentType = name && contentTypes.get(extname(name))
  if (!name || !contentType) return undefined
  try {
    const path = await realpath(join(root, name))
    if (!isInside(await realpath(root), path)) return undefined
    return { bytes: await readFile(path), contentType }
  } catch (error) {
    if (isNoFile(error)) return undefined
    throw error
  }
}

/**
 * What the build names its files. Everything that a path could trick us with is outside of it: `..`, hidden files,
 * percent encodings, backslashes, drive letters, NUL.
 */
const safeSegment = /^[\w-][\w.-]*$/

function fileNameOf(urlPath: string): string | undefined {
  const [beforeFirstSlash, ...segments] = urlPath.split('/')
  if (beforeFirstSlash !== '' || segments.length === 0) return undefined
  if (segments.at(-1) === '') segments.pop()
  if (!segments.every(segment => safeSegment.test(segment))) return undefined
  return extname(segments.at(-1) ?? '') ? segments.join('/') : 'index.html'
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way)
}

function isNoFile(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP'
}

const contentTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
])
