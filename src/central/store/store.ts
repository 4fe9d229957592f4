import type { Query } from './sql.ts'

/** Kemendagri's codes begin at 11: this one is the centre's own. */
export const centreScope = '00'

/**
 * Whose rows a transaction sees and writes. As `province` the database itself shows and takes that province's alone
 * (row-level security); as `centre` it shows all, and `provinceCode` is the one that is written about.
 */
export type Scope = { role: 'province' | 'centre'; provinceCode: string }

/** Of one transaction. */
export type Db = {
  rows<Row>(query: Query): Promise<Row[]>
  /** Returns how many rows were written. */
  run(query: Query): Promise<number>
}

/** Runs several statements at once. */
export type OwnerDb = Db & { script(text: string): Promise<void> }

/** PostgreSQL, or the embedded one of a trial. */
export type Store = {
  /** `embedded`: a trial, in one process alone. */
  kind: 'postgresql' | 'embedded'
  /** What `work` wrote is there when this has answered, or nothing of it where it threw. */
  transaction: <Result>(scope: Scope, work: (db: Db) => Promise<Result>) => Promise<Result>
  /** The same, but nothing of it stays. */
  trial: <Result>(scope: Scope, work: (db: Db) => Promise<Result>) => Promise<Result>
  /** As the owner of the tables; for migrations and for `SELECT 1`. */
  asOwner: <Result>(work: (db: OwnerDb) => Promise<Result>) => Promise<Result>
  close: () => Promise<void>
}

/** The first statements of a transaction. */
export function scopeStatements({ role, provinceCode }: Scope): string {
  if (!/^[0-9]{2}$/.test(provinceCode)) throw new Error('not a province code')
  return `SET LOCAL ROLE gladi_${role}; SELECT set_config('gladi.province', '${provinceCode}', true)`
}
