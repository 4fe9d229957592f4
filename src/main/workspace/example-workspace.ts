import { join } from 'node:path'
import type { AppSettings } from '#main/procedure'

/** Nobody real is in it, so its passphrase is published, here and in the README. */
export const examplePassphrase = 'contoh gladi'

export const exampleFolder = ({ workspacesFolder }: Pick<AppSettings, 'workspacesFolder'>) =>
  join(workspacesFolder, 'Contoh Ground Check 2025')
