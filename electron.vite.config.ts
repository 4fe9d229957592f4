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
  'plan-file-worker': 'src/main/handover/plan-file-worker.ts',
  'table-file-worker': 'src/main/workbook/table-file-worker.ts',
}

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
    build: { minify: true, rollupOptions: { input: { index: resolve('src/renderer/index.html') } } },
  },
})
