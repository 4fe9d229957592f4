import { readFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules, violationsOf } from './rules.ts'

const root = join(import.meta.dirname, '../..')
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).map(name => {
  const path = name.replaceAll('\\', '/')
  return { path, text: readFileSync(join(root, path), 'utf8') }
})

test('the house keeps its rules', () => {
  expect(sources.length).toBeGreaterThan(20)
  expect(violationsOf(sources)).toEqual([])
})

describe('a planted violation is refused:', () => {
  const planted: Record<string, [path: string, text: string]> = {
    domain: ['src/domain/roster/a.ts', "import { z } from 'zod'"],
    contract: ['src/contract/a.ts', "import { db } from '#main/database/open'"],
    packet: ['src/packet/a.ts', "import { x } from '#main/exchange/a'"],
    pages: ['src/pages/a.ts', "import { app } from 'electron'"],
    central: ['src/central/a.ts', "import { x } from '#main/readiness/board'"],
    preload: ['src/preload/index.ts', "import { readFileSync } from 'node:fs'"],
    'main/database': ['src/main/database/a.ts', "import { x } from '../roster/roster-repository.ts'"],
    'main/workbook': ['src/main/workbook/a.ts', "import { x } from '#main/roster/read-roster'"],
    'main/desktop': ['src/main/desktop/a.ts', "import { App } from '../../renderer/app/app.tsx'"],
    'main/web and main/cli': ['src/main/web/a.ts', "import { app } from 'electron'"],
    'main/plan-packet': ['src/main/plan-packet/a.ts', "import { app } from 'electron'"],
    'a feature of main': ['src/main/allocation/a.ts', "import { x } from '#main/roster/roster-repository'"],
    "main's own files": ['src/main/router.ts', "import { useState } from 'react'"],
    'renderer/components': ['src/renderer/components/a.tsx', "import { api } from '../api.ts'"],
    'a feature of renderer': ['src/renderer/features/roster/a.tsx', "import { x } from '../allocation/plan-page.tsx'"],
    'renderer/app': ['src/renderer/app/a.tsx', "const x = await import('#main/router')"],
  }

  test('every row of the table has one', () => {
    expect(Object.keys(planted).sort()).toEqual(rules.map(({ room }) => room).sort())
  })

  test.each(Object.entries(planted))('%s', (room, [path, text]) => {
    expect(violationsOf([{ path, text }])).toEqual([{ path, says: expect.stringContaining(`${room} may not import`) }])
  })

  test('a file outside the rooms', () => {
    expect(violationsOf([{ path: 'src/shared/a.ts', text: '' }])).toHaveLength(1)
  })

  test('the driver imported elsewhere', () => {
    const text = "import Database from 'better-sqlite3'"
    expect(violationsOf([{ path: 'src/main/database/backups.ts', text }])).toHaveLength(1)
    expect(violationsOf([{ path: 'src/main/database/open.ts', text }])).toEqual([])
  })

  test.each(['Math.random()', 'Date.now()', 'new Date()', 'performance.now()', 'crypto.randomUUID()'])(
    '%s in the domain',
    text => {
      expect(violationsOf([{ path: 'src/domain/roster/a.ts', text }])).toHaveLength(1)
    },
  )

  test('two features writing one table', () => {
    const files = [
      { path: 'src/main/roster/a.ts', text: 'sql`INSERT INTO participant (id) VALUES (1)`' },
      { path: 'src/main/allocation/b.ts', text: 'sql`DELETE FROM participant`' },
    ]
    expect(violationsOf(files)).toEqual([
      { path: 'src/main/allocation/b.ts', says: 'table participant is already written by main/roster' },
    ])
  })
})
