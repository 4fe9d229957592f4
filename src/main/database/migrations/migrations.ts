import { sql as training } from './0001-training.ts'

/** In order: the schema's version is how many of them a database has been through. Only ever added to. */
export const migrations: readonly string[] = [training]
