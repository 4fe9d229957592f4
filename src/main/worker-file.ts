import { basename } from 'node:path'

const unbuilt = import.meta.filename.endsWith('.ts')

/** Where a worker's program is: the build puts every entry flat into out/main; unbuilt it stands in its feature's folder. */
export function workerFile(source: `${string}/${string}-worker`) {
  return unbuilt ? new URL(`./${source}.ts`, import.meta.url) : new URL(`./${basename(source)}.js`, import.meta.url)
}
