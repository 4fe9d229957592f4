import { join } from 'node:path'

/** The folder that holds `resources`: two levels above out/main in the build, three above src/main/cli unbuilt. */
const appRoot = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, '../../..')
  : join(import.meta.dirname, '../..')

export const resourcesFolder = join(appRoot, 'resources')
export const regionsFolder = join(resourcesFolder, 'regions')
