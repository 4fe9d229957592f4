import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    pool: 'forks',
    // Of the usual two cores; left to itself it would leave one idle, and many tests wait for a process or a disk.
    maxWorkers: 3,
    setupFiles: ['tests/property-seed.ts'],
    testTimeout: 30_000,
  },
})
