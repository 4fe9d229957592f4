import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Every program and worker of the main room; all land flat in out/main, where worker-file.ts looks for them. */
const mainEntries = {
  index: 'src/main/index.ts',
  backend: 'src/main/backend.ts',
  web: 'src/main/web/web.ts',
  gladi: 'src/main/cli/gladi.ts',
  'read-workbook-worker': 'src/main/roster/read-workbook-worker.ts',
  'read-questionnaire-worker': 'src/main/questionnaire/read-questionnaire-worker.ts',
  'read-items-worker': 'src/main/item-bank/read-items-worker.ts',
  'scores-read-worker': 'src/main/assessment/scores-read-worker.ts',
  'scores-hold-worker': 'src/main/assessment/scores-hold-worker.ts',
  'save-roster-worker': 'src/main/roster/save-roster-worker.ts',
  'people-file-worker': 'src/main/roster/people-file-worker.ts',
  'read-report-worker': 'src/main/attendance/read-report-worker.ts',
  'hold-reports-worker': 'src/main/attendance/hold-reports-worker.ts',
  'plan-worker': 'src/main/allocation/plan-worker.ts',
  'void-item-worker': 'src/main/assessment/void-item-worker.ts',
  'waves-worker': 'src/main/allocation/waves-worker.ts',
  'toggle-changes-worker': 'src/main/history/toggle-changes-worker.ts',
  'packet-worker': 'src/main/exchange/packet-worker.ts',
  'receipt-worker': 'src/main/exchange/receipt-worker.ts',
  'results-file-worker': 'src/main/exchange/results-file-worker.ts',
  'plan-packet-worker': 'src/main/plan-packet/plan-packet-worker.ts',
  'plan-file-worker': 'src/main/handover/plan-file-worker.ts',
  'table-file-worker': 'src/main/workbook/table-file-worker.ts',
}

/**
 * The window comes in few parts: what must be there before anything is drawn, the window with the pages it opens with,
 * and all other pages, fetched once it stands. Left to itself the bundler makes 300 files of it, one for each set of
 * pages that share something: opening the window then costs more than twice the time, as every file is asked for anyway.
 * The centre's page has a shell of its own and some of the pages: what it shares with the window is a part as well, so
 * that neither begins what belongs to the other.
 */
const firstOfAll = ['main.tsx', 'centre/sign-in.ts']
const firstPages = ['app/app.tsx', 'app/home/home-page.tsx', 'features/workspace/start-page.tsx']
const centrePages = [
  'centre/centre-app.tsx',
  'centre/centre-language.ts',
  ...['readiness', 'people', 'person', 'variables', 'debrief'].map(page => `features/readiness/${page}-page.tsx`),
]

const isNoEntry = (id: string) => !/\.html$|renderer[\\/](centre[\\/])?main\.tsx$/.test(id)

type Modules = { getModuleInfo(id: string): { importedIds: string[] } | null }

/** Whether a module comes with these files of the renderer. */
function reachedFrom(files: string[]) {
  const reached = new Set<string>()
  const walk = (id: string, modules: Modules) => {
    if (reached.has(id)) return
    reached.add(id)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) walk(imported, modules)
  }
  return (id: string, modules: Modules) => {
    for (const file of files) walk(resolve('src/renderer', file), modules)
    return reached.has(id)
  }
}

const [isOfStart, isOfWindow, isOfCentre] = [firstOfAll, firstPages, centrePages].map(reachedFrom)

/** In the order of their claims: each takes what its modules import as well, as far as none before it did. */
const parts: { name: string; has: (id: string, modules: Modules) => boolean }[] = [
  { name: 'start', has: isOfStart! },
  { name: 'shared', has: (id, modules) => isOfWindow!(id, modules) && isOfCentre!(id, modules) },
  { name: 'window', has: isOfWindow! },
  { name: 'readiness', has: (id, modules) => isOfCentre!(id, modules) && !/renderer[\\/]centre[\\/]/.test(id) },
  { name: 'centre', has: isOfCentre! },
  { name: 'pages', has: () => true },
]

export default defineConfig({
  main: {
    build: {
      externalizeDeps: { include: ['better-sqlite3'] },
      sourcemap: true,
      rollupOptions: {
        input: mainEntries,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react()],
    build: {
      minify: true,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: { index: resolve('src/renderer/index.html'), centre: resolve('src/renderer/centre.html') },
        output: {
          codeSplitting: {
            groups: parts.map(({ name, has }, at) => ({
              name: (id: string, modules: Modules) => (has(id, modules) ? name : null),
              test: isNoEntry,
              priority: parts.length - at,
            })),
          },
        },
      },
    },
  },
})
