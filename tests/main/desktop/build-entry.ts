import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../../..')

/** An app folder with the project's entry and preload, built, around the backend and the page of entry-app. */
export async function buildEntry(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gladi-entry-'))
  await mkdir(join(folder, 'out'))
  await cp(join(import.meta.dirname, 'entry-app/page'), join(folder, 'out/renderer'), { recursive: true })
  await bundle('src/main/index.ts', join(folder, 'out/main'), 'es', 'index.js')
  await bundle('src/preload/index.ts', join(folder, 'out/preload'), 'cjs', 'index.cjs')
  await cp(join(import.meta.dirname, 'entry-app/backend.js'), join(folder, 'out/main/backend.js'))
  const description = {
    name: 'gladi',
    productName: 'Gladi',
    version: '9.8.7',
    type: 'module',
    main: 'out/main/index.js',
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(description))
  return folder
}

async function bundle(entry: string, outDir: string, format: 'es' | 'cjs', fileName: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: true,
      rollupOptions: { external: ['electron'], output: { format, entryFileNames: fileName } },
    },
  })
}
