import { parseArgs } from 'node:util'

export type UsageErrorKind = 'unknown' | 'missing' | 'number' | 'size' | 'date' | 'choice' | 'session'

/** The command line says something that it cannot: exit code 2. */
export class UsageError extends Error {
  readonly kind: UsageErrorKind
  readonly option: string
  constructor(kind: UsageErrorKind, option: string) {
    super(`${kind}: ${option}`)
    this.kind = kind
    this.option = option
  }
}

const many = { type: 'string', multiple: true } as const
const one = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const options = {
  roster: many,
  out: one,
  rooms: one,
  'room-pool': one,
  size: one,
  target: one,
  classes: one,
  start: one,
  seed: one,
  codes: one,
  people: one,
  days: one,
  scale: one,
  variables: one,
  session: one,
  zone: one,
  class: one,
  workspace: one,
  key: one,
  kind: one,
  province: one,
  encrypted: flag,
  json: flag,
  english: flag,
} as const

/** `words`: what stands without an option, in its order. */
export type Option = keyof typeof options | 'words'

/** What every command takes. */
const always: readonly string[] = ['json', 'english'] satisfies Option[]

/** Options by name, of those that the command takes; `--roster a b` takes all that follow. Throws UsageError. */
export function parseArguments(argv: string[], takes: readonly Option[]) {
  const { values, positionals } = parsed(argv)
  const foreign = Object.keys(values).find(name => !takes.includes(name as Option) && !always.includes(name))
  if (foreign !== undefined) throw new UsageError('unknown', `--${foreign}`)
  if (takes.includes('words')) return new Arguments(values, positionals)
  if (positionals.length > 0 && !takes.includes('roster')) throw new UsageError('unknown', positionals[0]!)
  return new Arguments({ ...values, roster: [...(values.roster ?? []), ...positionals] })
}

function parsed(argv: string[]) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError('unknown', error instanceof Error ? error.message.split('.')[0]! : '')
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
type TextOption =
  | 'out'
  | 'rooms'
  | 'room-pool'
  | 'size'
  | 'target'
  | 'classes'
  | 'start'
  | 'seed'
  | 'codes'
  | 'people'
  | 'days'
  | 'scale'
  | 'variables'
  | 'session'
  | 'zone'
  | 'class'
  | 'workspace'
  | 'key'
  | 'kind'
  | 'province'

export class Arguments {
  readonly #values: Values
  readonly #words: readonly string[]
  constructor(values: Values, words: readonly string[] = []) {
    this.#values = values
    this.#words = words
  }

  words() {
    return this.#words
  }

  flag(name: 'json' | 'english' | 'encrypted') {
    return this.#values[name] ?? false
  }

  text(name: TextOption) {
    const value = this.#values[name]
    if (value === undefined || value === '') throw new UsageError('missing', `--${name}`)
    return value
  }

  optional(name: TextOption): string | undefined {
    return this.#values[name]
  }

  files() {
    const files = this.#values.roster ?? []
    if (files.length === 0) throw new UsageError('missing', '--roster')
    return files
  }

  /** A whole number, written in digits, from `least` to a thousand million. */
  number(name: TextOption, least: number, fallback?: number) {
    if (this.#values[name] === undefined && fallback !== undefined) return fallback
    const text = this.text(name)
    const value = Number(text)
    if (!/^\d{1,10}$/.test(text) || value < least || value > 1_000_000_000) throw new UsageError('number', `--${name}`)
    return value
  }

  /** `20-40`. */
  range(name: TextOption, fallback: [number, number]): [number, number] {
    const value = this.#values[name]
    if (value === undefined) return fallback
    const [, from, to] = /^(\d{1,6})-(\d{1,6})$/.exec(value) ?? []
    if (from === undefined || Number(from) < 1 || Number(from) > Number(to)) throw new UsageError('size', `--${name}`)
    return [Number(from), Number(to)]
  }

  date(name: TextOption, fallback: string) {
    const value = this.#values[name] ?? fallback
    const valid =
      /^[12]\d{3}-\d\d-\d\d$/.test(value) &&
      !Number.isNaN(Date.parse(value)) &&
      new Date(value).toISOString().startsWith(value)
    if (!valid) throw new UsageError('date', `--${name}`)
    return value
  }

  /** The number of `waves:28`, from 1; null where the option says something else. */
  counted(name: TextOption, kind: string) {
    const [, number] = new RegExp(`^${kind}:([1-9]\\d{0,4})$`).exec(this.#values[name] ?? '') ?? []
    return number === undefined ? null : Number(number)
  }

  choice<const T extends string>(name: TextOption, allowed: readonly T[], fallback: T): T {
    const value = this.#values[name] ?? fallback
    const found = allowed.find(one => one === value)
    if (!found) throw new UsageError('choice', `--${name}`)
    return found
  }
}
