import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { safeFileName, uniqueNames } from '#main/handover/file-name'

describe('a file name', () => {
  test.each([
    ['Kepulauan Bangka/Belitung: 2025?', 'Kepulauan Bangka Belitung 2025'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['..', '_'],
    ['titik di akhir. ', 'titik di akhir'],
    ['garis\tbaru\n', 'garis baru'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 200 })])('is one that Windows takes, whatever it was', name => {
    const safe = safeFileName(name)
    // oxlint-disable-next-line no-control-regex
    expect(safe).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]/)
    expect(safe).not.toMatch(/^$|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
    expect(safe.length).toBeLessThanOrEqual(81)
  })

  test('is given once, whatever its case', () => {
    const nameOf = uniqueNames()
    expect(['Siti', 'siti', 'SITI', 'Siti (2)'].map(nameOf)).toEqual(['Siti', 'siti (2)', 'SITI (3)', 'Siti (2) (2)'])
  })
})
