import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> }
type Lock = { packages: Record<string, { name?: string; version?: string }> }

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', name), 'utf8'))
const manifest: Manifest = read('package.json')
const lock: Lock = read('package-lock.json')

test('every package has one exact version', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose).toEqual([])
})

test('the driver encrypts, and the spreadsheet reader is not the vulnerable one of the registry', () => {
  expect(lock.packages['node_modules/better-sqlite3']).toMatchObject({ name: 'better-sqlite3-multiple-ciphers' })
  expect(lock.packages['node_modules/xlsx']).toMatchObject({ name: '@e965/xlsx', version: '0.20.3' })
  const others = Object.keys(lock.packages).filter(path => /\/node_modules\/(xlsx|better-sqlite3)$/.test(path))
  expect(others).toEqual([])
})

test('React and its DOM are of one version', () => {
  expect(manifest.devDependencies['react-dom']).toBe(manifest.devDependencies['react'])
})
