import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../src/main')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !path.startsWith('database'))
  .map(path => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }))

const naming = (table: RegExp) => sources.filter(({ text }) => table.test(text)).map(({ path }) => path)

test('no other part of Gladi reads what was done in a rehearsal, so that no export can have it: readiness and packets its scores', () => {
  const outside = naming(/\bpractice_(event|text|attempt|result|discard)\b|\bgenerated_case\b/)
  const elsewhere = outside.filter(path => !path.startsWith('practice/'))
  expect(elsewhere.filter(path => !/^(readiness|exchange|plan-packet)\//.test(path))).toEqual([])
  expect(naming(/\bpractice_(event|text)\b|\bgenerated_case\b/).filter(path => elsewhere.includes(path))).toEqual([])
  // The one place that reads values takes codes alone; tests/flows/readiness.test.ts types a name there.
  expect(naming(/\$\.recorded/)).toEqual(['readiness/wrong-answers-repository.ts'])
  expect(outside.length).toBeGreaterThan(3)
})
