/** The rooms of the house and who may import whom: the README's map, executable. */

export type SourceFile = { path: string; text: string }
export type Violation = { path: string; says: string }

type Rule = {
  /** What the room is, as a name in messages. */
  room: string
  where: RegExp
  /** A path inside src (for own files) or a package name; `$1` is what `where` captured first. */
  mayImport: string[]
}

const fileLibraries = [
  'xlsx',
  'csv-parse',
  'csv-stringify',
  'fflate',
  'ical-generator',
  'hash-wasm',
  'i18next',
  'gift-pegjs',
  'fast-xml-parser',
  'jstat',
]
const pageLibraries = ['react', 'react-dom', '@mantine', '@tanstack', '@tabler/icons-react']

const ownRooms = ['src/main', 'src/packet', 'src/contract', 'src/domain', 'resources']
const wholeMain = [...ownRooms, 'node:', '@orpc/server', 'zod', 'i18next']

/** The first rule whose `where` fits a file holds for it. */
export const rules: Rule[] = [
  { room: 'domain', where: /^src\/domain\//, mayImport: ['src/domain'] },
  { room: 'contract', where: /^src\/contract\//, mayImport: ['src/contract', 'src/domain', 'zod', '@orpc/contract'] },
  {
    room: 'packet',
    where: /^src\/packet\//,
    mayImport: ['src/packet', 'src/contract/packet.ts', 'src/domain/exchange', 'node:', 'age-encryption', 'zod'],
  },
  { room: 'pages', where: /^src\/pages\//, mayImport: ['src/pages', 'node:'] },
  {
    room: 'central',
    where: /^src\/central\//,
    mayImport: [
      'src/central',
      'src/packet',
      'src/pages',
      'src/contract',
      'src/domain',
      'resources',
      'node:',
      'zod',
      'i18next',
      '@orpc/server',
      '@orpc/openapi',
      '@orpc/zod',
      'pg',
      '@electric-sql/pglite',
      'pino',
      'prom-client',
      'rate-limiter-flexible',
      'selfsigned',
      'xlsx',
      'csv-stringify',
    ],
  },
  { room: 'preload', where: /^src\/preload\//, mayImport: ['electron'] },
  {
    room: 'main/database',
    where: /^src\/main\/database\//,
    mayImport: ['src/main/database', 'src/domain', 'node:', 'better-sqlite3', 'hash-wasm'],
  },
  {
    room: 'main/workbook',
    where: /^src\/main\/workbook\//,
    mayImport: ['src/main/workbook', 'src/domain', 'node:', 'xlsx', 'csv-parse', 'csv-stringify'],
  },
  {
    room: 'main/desktop',
    where: /^src\/main\/(desktop\/|index\.ts)/,
    mayImport: ['src/main', 'src/pages', 'src/contract', 'src/domain', 'resources', 'node:', 'electron', 'i18next'],
  },
  {
    room: 'main/web and main/cli',
    where: /^src\/main\/(web|cli)\//,
    mayImport: ['src/pages', ...wholeMain],
  },
  {
    // Brings together what several features keep, as main's own files do; its own tables are its alone.
    room: 'main/plan-packet',
    where: /^src\/main\/plan-packet\//,
    mayImport: ['src/main', 'src/packet', 'src/contract', 'src/domain', 'node:', '@orpc/server'],
  },
  {
    room: 'a feature of main',
    where: /^src\/main\/([a-z-]+)\//,
    mayImport: [
      // Of the features the exchange alone calls somebody else's service.
      '@orpc/client',
      '@orpc/contract',
      '@orpc/openapi-client',
      'src/main/$1',
      'src/main/database',
      'src/main/workbook',
      'src/main/questionnaire-versions.ts',
      'src/main/item-library.ts',
      'src/main/procedure.ts',
      'src/main/workspace-session.ts',
      'src/main/words.ts',
      'src/main/worker-file.ts',
      'src/main/worker-task.ts',
      'src/main/event-stream.ts',
      'src/packet',
      'src/contract',
      'src/domain',
      'resources',
      'node:',
      '@orpc/server',
      ...fileLibraries,
    ],
  },
  {
    room: "main's own files",
    where: /^src\/main\//,
    mayImport: wholeMain,
  },
  {
    room: 'renderer/components',
    where: /^src\/renderer\/components\//,
    mayImport: ['src/renderer/components', ...pageLibraries],
  },
  {
    room: 'a feature of renderer',
    where: /^src\/renderer\/features\/([a-z-]+)\//,
    mayImport: [
      'src/renderer/features/$1',
      'src/renderer/components',
      'src/renderer/api.ts',
      'src/renderer/at-centre.ts',
      'src/renderer/changes.ts',
      'src/renderer/is-companion.ts',
      'src/renderer/moving-people.ts',
      'src/renderer/running-work.ts',
      'src/renderer/unsaved-work.ts',
      'src/renderer/start-request.ts',
      'src/domain',
      'src/contract',
      'react-i18next',
      'i18next',
      'zustand',
      '@orpc/client',
      'qrcode',
      ...pageLibraries,
    ],
  },
  {
    room: 'renderer/app',
    where: /^src\/renderer\//,
    mayImport: [
      'src/renderer',
      'src/domain',
      'src/contract',
      'resources',
      'react-i18next',
      'i18next',
      'zustand',
      '@orpc/client',
      '@orpc/contract',
      '@orpc/tanstack-query',
      ...pageLibraries,
    ],
  },
]

const subpaths: Record<string, string> = {
  '#domain/': 'src/domain/',
  '#contract/': 'src/contract/',
  '#main/': 'src/main/',
  '#packet/': 'src/packet/',
  '#pages/': 'src/pages/',
  '#central/': 'src/central/',
  '#resources/': 'resources/',
}

/** Everything the table, the driver's door, the clock and the tables' owners forbid. */
export function violationsOf(files: SourceFile[]): Violation[] {
  return [
    ...files.flatMap(importViolations),
    ...files.flatMap(driverViolations),
    ...files.flatMap(clockViolations),
    ...writerViolations(files),
  ]
}

function importViolations({ path, text }: SourceFile): Violation[] {
  const rule = rules.find(({ where }) => where.test(path))
  if (!rule) return [{ path, says: 'stands in no room of the house' }]
  const captured = rule.where.exec(path)?.[1] ?? ''
  const allowed = rule.mayImport.map(name => name.replace('$1', captured))
  return importsOf(text)
    .map(specifier => resolveImport(path, specifier))
    .filter(target => !allowed.some(name => isWithin(target, name)))
    .map(target => ({ path, says: `${rule.room} may not import ${target}` }))
}

/** Only one file opens databases, so that a plaintext one cannot be made by accident. */
function driverViolations({ path, text }: SourceFile): Violation[] {
  const isDoor = path === 'src/main/database/open.ts'
  return importsOf(text).includes('better-sqlite3') && !isDoor
    ? [{ path, says: 'only src/main/database/open.ts imports the driver' }]
    : []
}

const clockOrChance = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\s*\.|\bcrypto\s*\./

function clockViolations({ path, text }: SourceFile): Violation[] {
  return path.startsWith('src/domain/') && clockOrChance.test(text)
    ? [{ path, says: 'the domain has no clock and no chance' }]
    : []
}

const writing = /\b(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE(?!\s+SET)|DELETE\s+FROM)\s+([a-z_]+)/g

/** Any feature may read any table; one feature writes it. */
function writerViolations(files: SourceFile[]): Violation[] {
  const writers = new Map<string, string>()
  const violations: Violation[] = []
  for (const { path, text } of files) {
    const feature = /^src\/main\/([a-z-]+)\//.exec(path)?.[1]
    if (!feature || feature === 'database') continue
    for (const [, table] of text.matchAll(writing)) {
      const first: string = writers.get(table!) ?? feature
      writers.set(table!, first)
      if (first !== feature) violations.push({ path, says: `table ${table} is already written by main/${first}` })
    }
  }
  return violations
}

const importing = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"\n]+)['"]/gm,
  /^\s*import\s*['"]([^'"\n]+)['"]/gm,
  /\bimport\(\s*['"]([^'"\n]+)['"]/g,
]

function importsOf(text: string) {
  return importing.flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1]!))
}

function resolveImport(path: string, specifier: string) {
  for (const [prefix, folder] of Object.entries(subpaths)) {
    if (specifier.startsWith(prefix)) {
      const rest = specifier.slice(prefix.length)
      return folder + rest + (folder.startsWith('src') ? '.ts' : '')
    }
  }
  if (!specifier.startsWith('.')) return specifier
  const parts = path.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const isWithin = (target: string, name: string) =>
  target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`)
