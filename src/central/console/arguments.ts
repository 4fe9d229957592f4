import { parseArgs } from 'node:util'

/** The command line says something that it cannot: exit code 2. */
export class UsageError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'UsageError'
  }
}

const one = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const options = {
  province: one,
  centre: flag,
  name: one,
  from: one,
  fingerprint: one,
  device: one,
  out: one,
  check: flag,
  id: one,
  holds: one,
  by: one,
  http: flag,
  host: one,
  port: one,
  address: one,
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

export type Arguments = Values & { words: readonly string[] }

/** Options of those that the command `takes`; the rest are its words. @throws {UsageError} */
export function parseArguments(argv: readonly string[], takes: readonly (keyof Values)[]): Arguments {
  const { values, positionals } = parsed(argv)
  const foreign = Object.keys(values).find(name => !(takes as readonly string[]).includes(name))
  if (foreign !== undefined) throw new UsageError(`--${foreign}`)
  return { ...values, words: positionals }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('.')[0]! : '')
  }
}

/** @throws {UsageError} where it is missing. */
export function needed(given: Arguments, name: Exclude<keyof Values, 'centre' | 'check' | 'http'>): string {
  const value = given[name]
  if (value === undefined || value.trim() === '') throw new UsageError(`--${name}`)
  return value
}
