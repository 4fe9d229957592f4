import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Nothing of the world around them: they may share a process, one file after the other. */
const pure = ['tests/domain/**/*.test.ts', 'tests/resources/**/*.test.ts', 'tests/renderer/**/*.test.ts']

/** They share one throw-away PostgreSQL. */
const central = ['tests/central/**/*.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    // Left to itself it would leave a core of a small machine idle; many tests wait for workers, programs, and kills.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    setupFiles: ['tests/property-seed.ts'],
    testTimeout: 30_000,
    // A machine that does other work as well takes its time: what never comes is still found out.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: [...pure, ...central, 'tests/e2e/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'central',
          include: central,
          globalSetup: ['tests/central/cluster/global-setup.ts'],
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
