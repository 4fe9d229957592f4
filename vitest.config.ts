import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    pool: 'forks',
    // Left to itself it would leave a core of a small machine idle.
    maxWorkers: '100%',
    setupFiles: ['tests/property-seed.ts'],
    testTimeout: 30_000,
  },
})
