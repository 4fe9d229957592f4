import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'resources/languages')
const namespaces = readdirSync(join(folder, 'id')).map(file => file.replace('.json', ''))

/** What the window speaks with; other namespaces belong to main. */
const ofWindow =
  'allocation analysis app assessment attendance centre handover history import items palette plans practice print provinces questionnaire schedule scores settings timetable training workspace'.split(
    ' ',
  )

/** Flat keys, with the plural forms of one sentence as one key. */
function sentences(language: string, namespace: string) {
  const found = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value)
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, path ? `${path}.${key}` : key)
  }
  walk(JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8')), '')
  return found
}
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')
const keysOf = (language: string, namespace: string) =>
  [...new Set([...sentences(language, namespace).keys()].map(withoutPlural))].sort()

test.each(namespaces)('%s says the same things in both languages', namespace => {
  expect(keysOf('en', namespace)).toEqual(keysOf('id', namespace))
})

test.each(namespaces)('%s puts the same values into its sentences in both languages', namespace => {
  const values = (language: string) => {
    const found = new Map<string, string>()
    for (const [key, text] of sentences(language, namespace)) {
      const names = [...text.matchAll(/\{\{(\w+)/g)].map(match => match[1]!)
      if (!key.endsWith('_one')) found.set(withoutPlural(key), names.sort().join(' '))
    }
    return Object.fromEntries(found)
  }
  expect(values('en')).toEqual(values('id'))
})

test.each(ofWindow)('%s counts in both numbers of English', namespace => {
  const keys = [...sentences('en', namespace).keys()]
  const ones = keys.filter(key => key.endsWith('_one')).map(withoutPlural)
  const others = keys.filter(key => key.endsWith('_other')).map(withoutPlural)
  expect(others).toEqual(ones)
})

test.each(ofWindow)('the window uses every sentence of %s', namespace => {
  const unused = keysOf('id', namespace).filter(key => !isUsed(key))
  expect(unused).toEqual([])
})

const source = readdirSync(join(root, 'src/renderer'), { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path))
  .map(path => readFileSync(join(root, 'src/renderer', path), 'utf8'))
  .join('\n')
const literals = new Set([...source.matchAll(/'((?:\w+:)?[\w.-]+)'/g)].map(match => match[1]!.replace(/^\w+:/, '')))
/** `way.${kind}` uses every key that begins with `way.`, and what follows the value must fit as well. */
const templates = [...source.matchAll(/`((?:\w+:)?[\w-]+(?:\.[\w-]+)*\.(?:\$\{[^}]+\}(?:\.[\w-]+)*\.?)+)`/g)].map(
  match =>
    new RegExp(
      `^${match[1]!
        .replace(/^\w+:/, '')
        .replaceAll('.', '\\.')
        .replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`,
    ),
)

function isUsed(key: string) {
  return literals.has(key) || templates.some(template => template.test(key))
}
