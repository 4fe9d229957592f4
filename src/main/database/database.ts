import { type Connection, openConnection, type OpenOptions } from './open.ts'
import { queue } from './queue.ts'
import type { Query, ReadableDb, WritableDb } from './sql.ts'

/** A callback that returns a promise does not compile: its transaction would end before it did. */
type Now<Result> = Result extends PromiseLike<unknown> ? never : Result

export interface Database {
  readonly file: string
  /** Runs `work` on one snapshot: what others write meanwhile is not seen. Never waits for a writer. */
  read<Result>(work: (db: ReadableDb) => Now<Result>): Now<Result>
  /**
   * Runs `work` in one transaction; when the promise resolves, the change is on the disk. Throwing in `work` undoes all
   * of it. Waits its turn behind earlier writes and `exclusively` jobs without blocking the event loop.
   */
  write<Result>(work: (db: WritableDb) => Now<Result>): Promise<Now<Result>>
  /**
   * Holds back every write of this process while `job` runs. For a worker that saves much on a connection of its own
   * (`openDatabase` with the same file and key): a write from here would block the event loop until the worker commits.
   * `job` itself must not write through this database; that throws instead of waiting for itself.
   */
  exclusively<Result>(job: () => Promise<Result>): Promise<Result>
  /** Empties the write-ahead log into the file. After erasing people: until then their rows are still in the log. */
  checkpoint(): Promise<void>
  /** The same as far as nobody is reading in it: never fails. */
  emptyLog(): Promise<void>
  /** Writes an encrypted copy, under the same key, to a path where nothing is. Blocks: about 40 ms for 7 MB. */
  vacuumInto(path: string): void
  /** After the writes that are waiting; later ones reject. Closing twice is allowed. */
  close(): Promise<void>
}

/** The only way to a database, in workers too. Throws `WorkspaceRefusedError`, see open.ts. */
export function openDatabase(options: OpenOptions): Database {
  return toDatabase(openConnection(options), options.file)
}

export function toDatabase(connection: Connection, file: string): Database {
  const handles = handlesOf(connection)
  const waiting = queue()
  let isClosed = false

  function unlessClosed<Result>(job: () => Result | Promise<Result>): Promise<Result> {
    return isClosed ? Promise.reject(new Error('The database is not open any more.')) : waiting.add(job)
  }

  return {
    file,
    read: <Result>(work: (db: ReadableDb) => Now<Result>) =>
      handles.lend('read', db => connection.transaction(() => work(db)).deferred()),
    write: <Result>(work: (db: WritableDb) => Now<Result>) =>
      unlessClosed(() => handles.lend('write', db => connection.transaction(() => work(db)).immediate())),
    exclusively: unlessClosed,
    checkpoint: () => unlessClosed(() => checkpoint(connection)),
    emptyLog: () => unlessClosed(() => void connection.pragma('wal_checkpoint(PASSIVE)')),
    vacuumInto: path => void connection.prepare('VACUUM INTO ?').run(path),
    close: () => {
      isClosed = true
      return waiting.add(() => void connection.close())
    },
  }
}

function checkpoint(connection: Connection): void {
  const result = connection.prepare<[], { busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').get()
  if (result?.busy !== 0) throw new Error('The write-ahead log is in use by another connection.')
}

/** Hands out what a transaction may use, for as long as it lasts: a handle that was kept throws afterwards. */
function handlesOf(connection: Connection) {
  const statements = new Map<string, ReturnType<Connection['prepare']>>()

  function prepared(query: Query, allowed: RegExp) {
    let statement = statements.get(query.text)
    if (!statement) {
      if (!allowed.test(query.text)) throw new Error(`Not a query for this handle: ${query.text.trim().slice(0, 40)}`)
      statement = connection.prepare(query.text)
      statements.set(query.text, statement)
    }
    return statement
  }

  return {
    lend<Result>(access: 'read' | 'write', use: (db: WritableDb) => Result): Result {
      let lent = true
      const statementFor = (query: Query, allowed: RegExp) => {
        if (!lent) throw new Error('The transaction of this database handle is over.')
        const statement = prepared(query, allowed)
        if (access === 'read' && !statement.readonly)
          throw new Error('Database.read changes nothing; use Database.write.')
        return statement
      }
      const allowed = access === 'read' ? question : change
      try {
        return use({
          // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
          one: <Row>(query: Query) => statementFor(query, allowed).get(query.params) as Row | undefined,
          all: <Row>(query: Query) => statementFor(query, allowed).all(query.params) as Row[],
          run: query => statementFor(query, change).run(query.params).changes,
        })
      } finally {
        lent = false
      }
    },
  }
}

/** ATTACH and PRAGMA could make plain-text files, COMMIT could end the transaction: none of them passes. */
const question = /^\s*(select|with|values)\b/i
const change = /^\s*(select|with|values|insert|update|delete|replace)\b/i
